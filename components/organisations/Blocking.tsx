import { Callout } from "@/components/ui/Callout";
import { Isolated } from "@/components/ui/Isolated";
import { humanise, plural } from "@/lib/format";
import type { BlockingEntity, BlockingReason } from "@/lib/organisations/blocking";
import { EntityName } from "./EntityName";

/** Who blocks the organisation, and why; nothing where nobody does. */
export function Blocking({ entities }: { entities: readonly BlockingEntity[] }) {
  if (entities.length === 0) return null;
  return (
    <Callout tone="critical" title={`Blocked by ${plural(entities.length, "entity", "entities")}`}>
      <ul className="flex flex-col gap-2">
        {entities.map(({ entity, reasons }, index) => (
          <li key={index}>
            <EntityName entity={entity} />
            {reasons.length === 0 && <p className="text-ink-muted">FrankieOne gives no reason.</p>}
            {reasons.map((reason, place) => (
              <Reason key={place} {...reason} />
            ))}
          </li>
        ))}
      </ul>
    </Callout>
  );
}

/** FrankieOne's sentence, and the kind of reason; as it came it is among all fields. */
function Reason({ type, description }: BlockingReason) {
  return (
    <p>
      {description && <Isolated limit={1_000}>{description}</Isolated>}
      {type && (
        <span className="block text-xs text-ink-muted">
          <Isolated limit={120}>{humanise(type)}</Isolated>
        </span>
      )}
    </p>
  );
}
