import { buttonStyles } from "@/components/ui/buttonStyles";

/** The "not found" page. Every page carries it, so it has a plain link and no script of its own. */
export function NotFoundScreen() {
  return (
    <div className="mx-auto flex max-w-xl flex-col items-start gap-2 px-4 py-16">
      <h1 className="text-xl font-semibold">Page not found</h1>
      <p>The address may be wrong, the page may have been removed, or you may not have access.</p>
      {/* eslint-disable-next-line @next/next/no-html-link-for-pages -- next/link would weigh on every page */}
      <a href="/" className={buttonStyles("secondary", "md", "mt-3")}>
        Go to the worklist
      </a>
    </div>
  );
}
