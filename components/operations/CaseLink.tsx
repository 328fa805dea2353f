import Link from "next/link";
import { CaseName } from "@/components/outcomes/CaseName";
import { cx } from "@/components/ui/cx";
import { Isolated } from "@/components/ui/Isolated";
import { caseHref } from "@/lib/cases/queries";
import type { OperationTarget } from "@/lib/domain/change";

interface CaseLinkProps {
  target: OperationTarget;
  /** The name, where it is known without asking. */
  name?: string;
  className?: string;
}

/** The person or organisation an operation is about, with the service, as the link to the case. The id is its tooltip. */
export function CaseLink({ target: { entityId, serviceName, entityType: type }, name, className }: CaseLinkProps) {
  return (
    <Link
      href={caseHref({ entityId, serviceName }, { type })}
      prefetch={false}
      title={entityId}
      className={cx("min-w-0 wrap-anywhere text-accent-text underline-offset-2 hover:underline", className)}
    >
      {name === undefined ? <CaseName entityId={entityId} /> : <Isolated limit={200}>{name}</Isolated>}{" "}
      <span className="text-xs font-normal text-ink-muted">
        <Isolated>{serviceName}</Isolated>
      </span>
    </Link>
  );
}
