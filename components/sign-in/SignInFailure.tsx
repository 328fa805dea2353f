import { Callout } from "@/components/ui/Callout";
import type { Problem } from "@/lib/http/problem";

/** Why a sign-in failed. A refusal needs no id to quote; a failure of ours does. */
export function SignInFailure({ problem }: { problem: Problem }) {
  if (problem.code === "OFFLINE")
    return (
      <Callout tone="critical" live="assertive" title="Countersign could not be reached">
        Check your connection and try again.
      </Callout>
    );
  const requestId = problem.code === "SIGN_IN_REFUSED" ? undefined : problem.requestId;
  return (
    <Callout tone="critical" live="assertive" title={problem.title} requestId={requestId}>
      {problem.detail}
    </Callout>
  );
}
