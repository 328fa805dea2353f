/** The first stop of the Tab key: leads past the navigation. In: the id of the element to go to. */
export function SkipLink({ target = "main", children = "Skip to content" }: { target?: string; children?: string }) {
  return (
    <a
      href={`#${target}`}
      className="print:hidden fixed top-2 left-2 z-50 -translate-y-16 rounded-md bg-accent px-3 py-2 font-medium text-accent-ink focus:translate-y-0"
    >
      {children}
    </a>
  );
}
