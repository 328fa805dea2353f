/** In the place of a notice about the session whose code did not arrive. */
export function BannerNotLoaded() {
  return (
    <p role="alert" className="fixed inset-x-0 top-0 z-40 bg-surface-raised px-4 py-3 text-center">
      Your session has ended or is about to. What you entered is kept:{" "}
      <a href="/sign-in" target="_blank" rel="noopener" className="underline">
        sign in in a new tab
      </a>
      , then continue here.
    </p>
  );
}
