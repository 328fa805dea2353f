import { DescriptionList } from "@/components/ui/DescriptionList";
import { ExactTime } from "@/components/ui/ExactTime";
import { Isolated } from "@/components/ui/Isolated";
import { FromTo } from "@/components/outcomes/FromTo";
import { QuotedIds } from "@/components/outcomes/QuotedIds";
import { wordOfAction } from "@/lib/ledger/words";
import type { Operation } from "@/lib/writes/contract";
import { CaseLink } from "./CaseLink";

/** What an operation was to do, by whom, when, where, and under which ids. */
export function OperationFacts({ operation }: { operation: Operation }) {
  const { id, action, changes, target, createdAt, officerName, requestId } = operation;
  return (
    <section aria-label="The operation" className="flex flex-col gap-2">
      <DescriptionList
        items={[
          { term: "Case", value: <CaseLink target={target} className="font-semibold" /> },
          { term: wordOfAction(action), value: <FromTo changes={changes} /> },
          { term: "Workflow", value: target.workflowName && <Isolated>{target.workflowName}</Isolated> },
          { term: "By", value: officerName && <Isolated>{officerName}</Isolated> },
          { term: "Sent", value: <ExactTime value={createdAt} /> },
        ]}
      />
      <QuotedIds operationId={id} vendorRequestId={requestId} />
    </section>
  );
}
