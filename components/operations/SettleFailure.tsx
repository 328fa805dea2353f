import { useStillTrue } from "@/components/shell/useStillTrue";
import { Callout } from "@/components/ui/Callout";
import { Outcome } from "@/components/outcomes/Outcome";
import { RequestError } from "@/lib/http/client";
import { asSentence } from "@/lib/forms/fields";
import type { Operation } from "@/lib/writes/contract";
import { UNEXPECTED } from "@/lib/http/unexpected";

interface SettleFailureProps {
  error: Error | null;
  /** The operation as somebody else has settled it meanwhile. */
  overtaken?: Operation;
}

/** Why it was not put on record, over the buttons. */
export function SettleFailure({ error: failed, overtaken }: SettleFailureProps) {
  const error = useStillTrue(failed);
  return (
    <div role="alert" className="flex max-h-[45dvh] w-full flex-col gap-2 overflow-y-auto empty:hidden">
      {overtaken ? (
        <Outcome ending={{ kind: "operation", operation: overtaken }} />
      ) : (
        error && <Failure error={error} />
      )}
    </div>
  );
}

const MAYBE = "It may have been recorded.";
const AGAIN = "Send it again from this form: it cannot be recorded twice.";

function Failure({ error }: { error: Error }) {
  if (!(error instanceof RequestError)) return <Callout tone="serious" title={UNEXPECTED} sent={MAYBE} next={AGAIN} />;
  const { title, detail, fields, requestId, ...problem } = error.problem;
  const nothing = problem.sent === "no" || problem.code === "UNAUTHENTICATED";
  return (
    <Callout
      tone="serious"
      title={title}
      sent={nothing ? "Nothing was recorded." : MAYBE}
      next={nothing ? undefined : AGAIN}
      requestId={requestId}
    >
      {fields ? Object.values(fields).map(asSentence).join(" ") : detail}
    </Callout>
  );
}
