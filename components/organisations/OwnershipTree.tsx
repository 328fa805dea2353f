import { Badge } from "@/components/ui/Badge";
import { Isolated } from "@/components/ui/Isolated";
import { plural } from "@/lib/format";
import { keyOfId } from "@/lib/organisations/linked";
import type { Owner, Owners } from "@/lib/organisations/ownership";
import type { Share } from "@/lib/organisations/shares";
import { EntityName } from "./EntityName";

interface TreeProps {
  owners: Owners;
  /** Ids of entities that block. */
  blocking: ReadonlySet<string>;
  label: string;
}

/** Owners below what they own, as lists within lists: a screen reader says the depth, and Tab walks the links. */
export function OwnershipTree({ owners: { list, more, note }, blocking, label }: TreeProps) {
  return (
    <>
      <ul aria-label={label} className="flex flex-col">
        {list.map((owner, index) => (
          <li key={index} className="border-l border-line pl-3">
            <OwnerLine owner={owner} isBlocking={blocking.has(keyOfId(owner.entity.entityId) ?? "")} />
            {(owner.owners.list.length > 0 || owner.owners.more > 0) && (
              <div className="pb-1 pl-2">
                <OwnershipTree owners={owner.owners} blocking={blocking} label={`Owners of ${owner.entity.name}`} />
              </div>
            )}
          </li>
        ))}
      </ul>
      {more > 0 && <p className="pl-3 text-ink-muted">… and {plural(more, "more owner")} that are not shown</p>}
      {note && <p className="pt-0.5 pl-3 text-xs text-ink-muted">{note}</p>}
    </>
  );
}

const CUT = {
  loop: "Already listed above: these owners own each other.",
  depth: "Further levels are not shown.",
};

function OwnerLine({
  owner: { entity, share, isBeneficialOnly, cut },
  isBlocking,
}: {
  owner: Owner;
  isBlocking: boolean;
}) {
  return (
    <div className="py-1">
      <p className="flex items-baseline gap-x-3">
        <span className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2 gap-y-0.5">
          <EntityName entity={entity} />
          {isBlocking && <Badge tone="critical">Blocking</Badge>}
        </span>
        <ShareWords share={share} none={isBeneficialOnly ? "Beneficial owner" : "Share not given"} />
      </p>
      {share?.beneficially && (
        <p className="pl-5 text-xs text-ink-muted">
          Beneficially <Isolated limit={40}>{share.beneficially}</Isolated>
        </p>
      )}
      {cut && <p className="pl-5 text-xs text-ink-muted">{CUT[cut]}</p>}
    </div>
  );
}

/** A share at the right end of its line, or why there is none. */
export function ShareWords({ share, none }: { share: Share | undefined; none: string }) {
  if (!share) return <span className="shrink-0 text-xs text-ink-muted">{none}</span>;
  return (
    <span className="max-w-32 shrink-0 text-right font-medium tabular-nums">
      <Isolated limit={40}>{share.words}</Isolated>
    </span>
  );
}
