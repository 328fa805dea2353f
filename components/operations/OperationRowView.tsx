import { Badge } from "@/components/ui/Badge";
import { Button } from "@/components/ui/Button";
import { Isolated } from "@/components/ui/Isolated";
import { RelativeTime } from "@/components/ui/RelativeTime";
import { Td, Tr } from "@/components/ui/Table";
import { useCaseName } from "@/components/outcomes/CaseName";
import { FromTo } from "@/components/outcomes/FromTo";
import { can } from "@/lib/permissions/can";
import type { Officer } from "@/lib/domain/officer";
import { wordOfAction } from "@/lib/ledger/words";
import type { Operation } from "@/lib/writes/contract";
import { CaseLink } from "./CaseLink";

/** On a wide screen a row of a table; on a narrow one a card. */
const LAYOUT = [
  "xl:[&>td]:align-top",
  "max-xl:flex max-xl:flex-col max-xl:gap-1 max-xl:border-b max-xl:border-line max-xl:py-3",
  "max-xl:[&>td]:h-auto max-xl:[&>td]:min-w-0 max-xl:[&>td]:border-0 max-xl:[&>td]:p-0!",
].join(" ");

interface OperationRowProps {
  operation: Operation;
  officer: Officer;
  onOpen: (id: string) => void;
}

/** One operation that needs a person, as far as the desk itself knows it. */
export function OperationRowView({ operation, officer, onOpen }: OperationRowProps) {
  const { id, action, changes, target, createdAt, officerName = "Unknown officer", requestId } = operation;
  const act = can(officer, "resolve-operation").allowed ? "Settle" : "View evidence";
  const name = useCaseName(target.entityId);
  return (
    <Tr role="row" className={`px-2 ${LAYOUT}`}>
      <Td role="cell">
        <CaseLink target={target} className="font-medium" />
      </Td>
      <Td role="cell">
        <p className="font-medium" title={`Operation ${id}`}>
          {wordOfAction(action)}
        </p>
        <FromTo changes={changes} />
      </Td>
      <Td role="cell">
        <span className="text-ink-muted xl:sr-only">By </span>
        <Isolated>{officerName}</Isolated>
      </Td>
      <Td role="cell">
        <RelativeTime value={createdAt} />
      </Td>
      <Td role="cell">
        <Badge tone={requestId ? "info" : "caution"} variant="plain">
          {requestId ? "Accepted" : "No clear answer"}
        </Badge>
      </Td>
      <Td role="cell" className="xl:text-right">
        <Button
          size="sm"
          onClick={() => onOpen(id)}
          aria-label={[`${act}: ${wordOfAction(action)}`, name].filter(Boolean).join(", ")}
        >
          {act}
        </Button>
      </Td>
    </Tr>
  );
}
