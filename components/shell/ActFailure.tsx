import { Callout } from "@/components/ui/Callout";
import { RequestError } from "@/lib/http/client";

export interface ActFailureProps {
  error: Error | null;
  /** What to do while nobody knows whether it happened. */
  uncertain: string;
  /** What is said where it certainly did not happen. */
  certain?: string;
}

/** Why something the desk itself keeps was not changed, what became of it, and the id to quote. Nothing without an error. */
export function ActFailure({ error, uncertain, certain }: ActFailureProps) {
  if (!error) return null;
  const problem = error instanceof RequestError ? error.problem : undefined;
  return (
    <Callout
      tone="serious"
      live="assertive"
      title={problem?.title ?? "The page failed to handle the answer"}
      next={problem?.sent === "unknown" ? uncertain : certain}
      requestId={problem?.requestId}
    >
      {problem?.detail}
    </Callout>
  );
}
