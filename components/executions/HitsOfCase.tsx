import type { ProcessResult } from "@/lib/frankieone/wire/execution";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { AmlHit } from "./AmlHit";
import { ListInPages } from "./ListInPages";
import { ProcessResultView } from "./ProcessResultView";
import { useAsked } from "./useAsked";

interface HitsOfCaseProps {
  hits: readonly ProcessResult[];
  profile: ServiceProfile;
  entityId: string;
}

/** Single hits without their run, beside the person they are about. */
export function HitsOfCase({ hits, profile, entityId }: HitsOfCaseProps) {
  const { asked, subject } = useAsked({ entityId, profile });
  return (
    <section aria-label="Hits" className="rounded-lg border border-line p-3">
      <ListInPages results={hits} noun={["hit", "hits"]} className="flex flex-col gap-4">
        {(hit) =>
          hit.class === "AML" ? (
            <AmlHit {...{ hit, asked, subject }} />
          ) : (
            <ProcessResultView result={hit} entityId={entityId} />
          )
        }
      </ListInPages>
    </section>
  );
}
