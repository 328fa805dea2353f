import type { ReactNode } from "react";
import { Skeleton, SkeletonPanel } from "@/components/ui/Skeleton";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";
import { caseHeader } from "./headerStyles";
import { caseLayout } from "./caseLayout";
import { IndividualToCome } from "./IndividualToCome";

const FACTS = ["w-20", "w-20", "w-16", "w-24"];

/** The shape of a case that is being read. */
export function CaseSkeleton() {
  return (
    <div className={caseLayout.page} aria-busy>
      <VisuallyHidden>Loading the case</VisuallyHidden>
      <div className={caseHeader.header}>
        <div className={caseHeader.top}>
          <Skeleton className="h-5 w-72 max-w-full" />
        </div>
        <div className={caseHeader.row}>
          <span className={caseHeader.facts}>
            {FACTS.map((width, index) => (
              <Skeleton key={index} className={`h-5 ${width}`} />
            ))}
          </span>
        </div>
      </div>
      <ZonesToCome actions={<SkeletonPanel lines={4} />} />
    </div>
  );
}

/** The zones while the case is being read. In: what stands in the place of the actions. */
export function ZonesToCome({ actions }: { actions: ReactNode }) {
  return (
    <div className={caseLayout.zones}>
      <div className={`${caseLayout.subject} flex flex-col gap-3`}>
        <Skeleton className="h-5 w-16" />
        <IndividualToCome />
      </div>
      <div className={caseLayout.evidence}>
        <SkeletonPanel lines={3} />
        <SkeletonPanel lines={5} />
      </div>
      <div className={caseLayout.actions}>{actions}</div>
    </div>
  );
}
