import Link from "next/link";
import { CaseName } from "@/components/outcomes/CaseName";
import { Badge } from "@/components/ui/Badge";
import { Isolated } from "@/components/ui/Isolated";
import { Td, Tr } from "@/components/ui/Table";
import { caseHref } from "@/lib/cases/queries";
import type { PlanKind } from "@/lib/domain/planStates";
import type { PlanRow } from "@/lib/bulkReassign/contract";
import { wordOfVerdict } from "@/lib/bulkReassign/words";
import { RESULT_WORDS } from "@/lib/domain/planWords";

/** One case of a plan. In: the row, the kind of plan, and whether results are shown. */
export function PlanRowView({ row, kind, told }: { row: PlanRow; kind: PlanKind; told: boolean }) {
  const { entityId, serviceName, name, from, to, verdict, result, failure } = row;
  const word = wordOfVerdict(verdict, kind);
  const planned = (
    <Badge variant="plain" tone={word.tone} title={word.meaning}>
      {word.label}
    </Badge>
  );
  return (
    <Tr>
      <Td>
        <Link
          href={caseHref({ entityId, serviceName }, verdict === "organisation" ? { type: "ORGANIZATION" } : {})}
          prefetch={false}
          className="font-medium underline-offset-2 hover:underline"
        >
          {name ? <Isolated>{name}</Isolated> : <CaseName entityId={entityId} />}
        </Link>{" "}
        <span className="text-xs text-ink-muted">
          <Isolated>{serviceName}</Isolated>
        </span>
      </Td>
      <Td>
        <HolderName name={from} />
        {to && (
          <>
            {" "}
            <span aria-hidden>→</span>
            <span className="sr-only">to</span> <HolderName name={to} />
          </>
        )}
      </Td>
      <Td className={told ? "max-md:hidden" : undefined}>{planned}</Td>
      {told && (
        <Td>
          {/* A narrow screen has one column for both: what came of a row, or why nothing was to come of it. */}
          {!result && <span className="md:hidden">{planned}</span>}
          {result && (
            <Badge variant="plain" tone={RESULT_WORDS[result].tone}>
              {RESULT_WORDS[result].label}
            </Badge>
          )}
          {failure && result !== "confirmed" && <span className="block text-xs text-ink-muted">{failure}</span>}
        </Td>
      )}
    </Tr>
  );
}

function HolderName({ name }: { name?: string }) {
  return name ? <Isolated>{name}</Isolated> : <span className="text-ink-muted">Unassigned</span>;
}
