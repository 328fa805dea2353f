import { Callout } from "@/components/ui/Callout";
import { RequestError } from "@/lib/http/client";

/** Why an absence was not put down. */
export function AvailabilityFailure({ error }: { error: Error | null }) {
  if (!error) return null;
  const problem = error instanceof RequestError ? error.problem : undefined;
  const isUncertain = problem?.sent === "unknown";
  return (
    <Callout
      tone="serious"
      live="assertive"
      title={problem?.title ?? "The page failed to handle the answer"}
      next={isUncertain ? "It may have been saved: reload the page before you save it again." : "Nothing was saved."}
      requestId={problem?.requestId}
    >
      {problem?.detail}
    </Callout>
  );
}
