import { Callout } from "@/components/ui/Callout";
import { RequestError } from "@/lib/http/client";

/** Why a change of the directory was not made. */
export function ActFailure({ error }: { error: Error | null }) {
  if (!error) return null;
  const problem = error instanceof RequestError ? error.problem : undefined;
  const isUncertain = problem?.sent === "unknown";
  return (
    <Callout
      tone="serious"
      live="assertive"
      title={problem?.title ?? "The page failed to handle the answer"}
      next={
        isUncertain ? "It may have been changed: look at the directory before you repeat it." : "Nothing was changed."
      }
      requestId={problem?.requestId}
    >
      {problem?.detail}
    </Callout>
  );
}
