import { buttonStyles } from "@/components/ui/buttonStyles";

export interface ErrorScreenProps {
  /** What was thrown. Only its digest is shown: the message may hold what nobody should read. */
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
      <h1 className="text-xl font-semibold">This page failed while it was being shown</h1>
      <p>Showing a page sends no change. If you had just sent one, look at its outcome before you repeat it.</p>
      <p>Try again. If it keeps failing, report it{digest && " with the error id"}.</p>
      {digest && (
        <p className="text-ink-muted">
          Error id <code className="font-mono text-ink select-all">{digest}</code>
        </p>
      )}
      <p className="mt-3 flex gap-2">
        <button type="button" onClick={retry} className={buttonStyles("primary", "md")}>
          Try again
        </button>
        {/* eslint-disable-next-line @next/next/no-html-link-for-pages -- a full load leaves the broken state behind */}
        <a href="/" className={buttonStyles("secondary", "md")}>
          Go to the start
        </a>
      </p>
    </div>
  );
}

function digestOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("digest" in error)) return undefined;
  return typeof error.digest === "string" ? error.digest : undefined;
}
