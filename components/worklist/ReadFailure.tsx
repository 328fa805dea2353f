import { Button } from "@/components/ui/Button";
import { Callout } from "@/components/ui/Callout";
import type { Problem } from "@/lib/http/problem";

/** Why the list could not be read, and what to do. */
export function ReadFailure({ problem, onRetry }: { problem: Problem; onRetry: () => void }) {
  return (
    <Callout
      className="mt-3"
      tone="critical"
      live="polite"
      title={problem.title}
      sent="Nothing was sent and nothing has changed: a list is only read."
      next="Try again in a moment. If it stays like this, pass on the request id."
      requestId={problem.requestId}
      actions={
        <Button size="sm" onClick={onRetry}>
          Try again
        </Button>
      }
    >
      {problem.detail}
    </Callout>
  );
}
