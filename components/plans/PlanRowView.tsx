import Link from "next/link";
import { Badge } from "@/components/ui/Badge";
import { Isolated } from "@/components/ui/Isolated";
import { Td, Tr } from "@/components/ui/Table";
import { caseHref } from "@/lib/cases/queries";
import type { PlanRow } from "@/lib/plans/contract";
import { RESULT_WORDS, VERDICT_WORDS } from "@/lib/plans/words";

/** One case of a plan. In: the row, and whether results are told. */
export function PlanRowView({ row, told }: { row: PlanRow; told: boolean }) {
  const { entityId, serviceName, name, from, to, verdict, result, failure } = row;
  return (
    <Tr>
      <Td>
        <Link
          href={caseHref({ entityId, serviceName }, verdict === "organisation" ? { type: "ORGANIZATION" } : {})}
          prefetch={false}
          className="font-medium underline-offset-2 hover:underline"
        >
          <Isolated>{name ?? `${entityId.slice(0, 8)}…`}</Isolated>
        </Link>{" "}
        <span className="text-xs text-ink-muted">
          <Isolated>{serviceName}</Isolated>
        </span>
      </Td>
      <Td>
        <Person name={from} />
        {to && (
          <>
            {" "}
            <span aria-hidden>→</span>
            <span className="sr-only">to</span> <Person name={to} />
          </>
        )}
      </Td>
      <Td>
        <Badge look="plain" tone={VERDICT_WORDS[verdict].tone} title={VERDICT_WORDS[verdict].meaning}>
          {VERDICT_WORDS[verdict].label}
        </Badge>
      </Td>
      {told && (
        <Td>
          {result && (
            <Badge look="plain" tone={RESULT_WORDS[result].tone}>
              {RESULT_WORDS[result].label}
            </Badge>
          )}
          {failure && result !== "confirmed" && <span className="block text-xs text-ink-muted">{failure}</span>}
        </Td>
      )}
    </Tr>
  );
}

function Person({ name }: { name?: string }) {
  return name ? <Isolated>{name}</Isolated> : <span className="text-ink-muted">nobody</span>;
}
