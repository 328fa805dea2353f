import Link from "next/link";
import { Isolated } from "@/components/ui/Isolated";
import { caseHref } from "@/lib/cases/queries";
import type { OperationTarget } from "@/lib/writes/contract";

/** The case an operation is about, as the way to it. Its name stays with the vendor, so it is told by its id. */
export function CaseLink({ target: { entityId, serviceName } }: { target: OperationTarget }) {
  return (
    <Link
      href={caseHref({ entityId, serviceName })}
      prefetch={false}
      title={entityId}
      className="min-w-0 text-accent-text underline-offset-2 hover:underline"
    >
      Case <code className="font-mono">{entityId.slice(0, 8)}…</code> <Isolated>{serviceName}</Isolated>
    </Link>
  );
}
