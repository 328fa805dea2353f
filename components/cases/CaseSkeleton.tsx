import { Skeleton, SkeletonPanel } from "@/components/ui/Skeleton";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";
import { caseLayout } from "./caseLayout";

const FACTS = ["w-24", "w-20", "w-16", "w-28", "w-28", "w-20"];

/** The shape of a case that is being read. */
export function CaseSkeleton() {
  return (
    <div className={caseLayout.page} aria-busy>
      <VisuallyHidden>Loading the case</VisuallyHidden>
      <div className="-mx-4 border-b border-line px-4 pt-3 pb-2.5 lg:-mx-6 lg:px-6">
        <Skeleton className="h-6 w-72 max-w-full" />
        <Skeleton className="mt-2 h-3 w-96 max-w-full" />
        <div className="mt-4 flex flex-wrap gap-x-7 gap-y-2">
          {FACTS.map((width, index) => (
            <Skeleton key={index} className={`h-8 ${width}`} />
          ))}
        </div>
      </div>
      <div className={caseLayout.zones}>
        <div className={caseLayout.why}>
          <SkeletonPanel lines={4} />
        </div>
        <div className={caseLayout.act}>
          <SkeletonPanel lines={6} />
        </div>
        <div className={caseLayout.evidence}>
          <div className="rounded-lg border border-line p-4">
            <SkeletonPanel lines={3} />
            <SkeletonPanel lines={5} />
          </div>
        </div>
      </div>
    </div>
  );
}
