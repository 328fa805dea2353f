import { Skeleton } from "@/components/ui/Skeleton";

const WIDTHS = ["w-4/5", "w-1/2", "w-2/5", "w-11/12", "w-3/5", "w-4/5"];

/** As tall as a usual person, so that what is below stays where it is. */
export function IndividualToCome() {
  return (
    <div aria-hidden className="grid grid-cols-2 gap-x-4 gap-y-2 sm:grid-cols-3 xl:grid-cols-1">
      {WIDTHS.map((width, index) => (
        <div key={index} className="flex h-9 flex-col justify-center gap-2">
          <Skeleton className="h-2.5 w-14" />
          <Skeleton className={`h-3 ${width}`} />
        </div>
      ))}
    </div>
  );
}
