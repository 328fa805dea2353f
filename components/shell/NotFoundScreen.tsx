import { buttonStyles } from "@/components/ui/buttonStyles";

/** What stands where nothing is. Every page carries it, so it has a plain link and no script of its own. */
export function NotFoundScreen() {
  return (
    <div className="mx-auto flex max-w-xl flex-col items-start gap-2 px-4 py-16">
      <h1 className="text-xl font-semibold">There is nothing here</h1>
      <p>The address may be mistyped, or what it named is gone or not yours to see.</p>
      {/* eslint-disable-next-line @next/next/no-html-link-for-pages -- next/link would weigh on every page */}
      <a href="/" className={buttonStyles("secondary", "md", "mt-3")}>
        Go to the start
      </a>
    </div>
  );
}
