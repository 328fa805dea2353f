import { Callout } from "@/components/ui/Callout";
import { RequestError } from "@/lib/http/client";

/** Why something was not done with a plan. */
export function PlanFailure({ error }: { error: Error | null }) {
  if (!error) return null;
  const problem = error instanceof RequestError ? error.problem : undefined;
  const next = problem?.sent === "unknown" ? "Look at the list of plans before you try it again." : undefined;
  return (
    <Callout
      tone="serious"
      live="assertive"
      title={problem?.title ?? "The page failed to handle the answer"}
      next={next}
      requestId={problem?.requestId}
    >
      {problem?.detail}
    </Callout>
  );
}
