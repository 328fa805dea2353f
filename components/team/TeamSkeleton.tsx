import { Skeleton, SkeletonPanel } from "@/components/ui/Skeleton";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";

/** The shape of the team's load while it is counted. */
export function TeamSkeleton() {
  return (
    <div aria-busy>
      <VisuallyHidden>Loading the team&apos;s workload</VisuallyHidden>
      <div className="grid grid-cols-1 gap-x-10 gap-y-6 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex flex-col gap-2 py-3">
          {["w-full", "w-4/5", "w-2/3", "w-1/2", "w-1/3"].map((width) => (
            <Skeleton key={width} className={`h-5 ${width}`} />
          ))}
        </div>
        <SkeletonPanel lines={4} />
      </div>
    </div>
  );
}
