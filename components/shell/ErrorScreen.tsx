/** As buttonStyles has it for a button that is never disabled: its table would be in two files of every first load. */
const BUTTON =
  "inline-flex h-8 items-center rounded-md bg-accent px-3 font-medium text-accent-ink hover:bg-accent-hover pointer-coarse:h-10";

export interface ErrorScreenProps {
  /** What was thrown. Only its digest is shown: the message may hold confidential text. */
  error: unknown;
  /** Renders the failed part again. */
  retry: () => void;
}

/**
 * What a page that failed shows instead of itself. Every page carries this code in case it fails, so it is bare: no
 * icons, no copy button, and a plain link, which also leaves a broken state behind.
 */
export function ErrorScreen({ error, retry }: ErrorScreenProps) {
  const digest = digestOf(error);
  return (
    <div role="alert" className="mx-auto flex max-w-xl flex-col gap-2 px-4 py-16">
      <h1 className="text-xl font-semibold">This page could not be displayed</h1>
      <p>Displaying a page sends nothing. If you had just sent a change, check its outcome before you repeat it.</p>
      <p>Try again. If it keeps failing, report it{digest && " with the error ID"}.</p>
      {digest && (
        <p className="text-ink-muted">
          Error ID <code className="font-mono text-ink select-all">{digest}</code>
        </p>
      )}
      <p className="mt-3 flex items-center gap-4">
        <button type="button" onClick={retry} className={BUTTON}>
          Try again
        </button>
        {/* eslint-disable-next-line @next/next/no-html-link-for-pages -- a full load leaves the broken state behind */}
        <a href="/" className="text-accent-text underline">
          Go to the worklist
        </a>
      </p>
    </div>
  );
}

function digestOf(error: unknown): string | undefined {
  const digest = (error as { digest?: unknown } | null)?.digest;
  return typeof digest === "string" ? digest : undefined;
}
