/** A key to press: `<KeyHint>j</KeyHint>`. */
export function KeyHint({ children }: { children: string }) {
  return (
    <kbd className="inline-flex h-5 min-w-5 items-center justify-center rounded-sm border border-neutral-line bg-surface-sunken px-1 font-mono text-2xs text-ink-muted">
      {children}
    </kbd>
  );
}
