import { Badge } from "@/components/ui/Badge";
import { Isolated } from "@/components/ui/Isolated";
import { plural } from "@/lib/format";
import type { BeneficialOwner } from "@/lib/organisations/beneficialOwners";
import { isOverThreshold, THRESHOLD_PERCENT } from "@/lib/organisations/shares";
import { ShareWords } from "./OwnershipTree";
import { EntityName } from "./EntityName";

interface BeneficialOwnersProps {
  owners: { list: readonly BeneficialOwner[]; more: number };
}

/** Who owns the organisation in the end, the largest first; those over the threshold are marked, and so are shares of our own making. */
export function BeneficialOwners({ owners: { list, more } }: BeneficialOwnersProps) {
  if (list.length === 0) return <p className="text-ink-muted">FrankieOne names no beneficial owner.</p>;
  return (
    <>
      <ul className="flex flex-col">
        {list.map((owner, index) => (
          <li key={index} className="border-b border-line py-1.5 last:border-0">
            <OwnerLine owner={owner} />
          </li>
        ))}
      </ul>
      {more > 0 && <p className="text-ink-muted">… and {plural(more, "more", "more")} that are not shown</p>}
    </>
  );
}

function OwnerLine({ owner: { entity, share, through, isComputed } }: { owner: BeneficialOwner }) {
  return (
    <>
      <p className="flex items-baseline gap-x-3">
        <span className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2 gap-y-0.5">
          <EntityName entity={entity} />
          {isOverThreshold(share) && <Badge tone="info" icon={null}>{`${THRESHOLD_PERCENT}% or more`}</Badge>}
        </span>
        <ShareWords share={share} none="Share not given" />
      </p>
      {(through ?? share?.beneficially) && (
        <p className="pl-5 text-xs text-ink-muted">
          {through && (
            <>
              Through <Isolated limit={200}>{through.name}</Isolated>
            </>
          )}
          {through && share?.beneficially && " · "}
          {share?.beneficially && `Beneficially ${share.beneficially}`}
        </p>
      )}
      {isComputed && (
        <p className="pl-5 text-xs text-ink-muted">Calculated from the shares below; FrankieOne gives no figure.</p>
      )}
    </>
  );
}
