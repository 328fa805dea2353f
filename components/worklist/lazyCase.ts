import { useEffect, useState } from "react";
import { lazyComponent } from "@/components/ui/lazyComponent";

let hasArrived = false;

/** What shows a case over the list. To be shown once `useCaseOverList` says that its code is there. */
export const CaseOverList = lazyComponent(async () => {
  const code = await import("./CaseOverList");
  hasArrived = true;
  return code;
});

/** Loads what shows a case, while the officer is still making for a row. A failed attempt is made again when it is needed. */
export const loadCaseScreen = () => CaseOverList.preload().catch(() => undefined);

/**
 * Can a case that is wanted be shown over the list? Until its code is there the list stays. Without a Suspense around the list: React
 * would hold its rows back from the first paint of a document, and then for 300 ms more. Throws the cause where the code cannot be had.
 */
export function useCaseOverList(isWanted: boolean): boolean {
  const [failed, setFailed] = useState<{ cause: unknown }>();
  const [, noteArrival] = useState(hasArrived);
  const isMissing = isWanted && !hasArrived;
  useEffect(() => {
    if (!isMissing) return;
    let isOver = false;
    CaseOverList.preload().then(
      () => !isOver && noteArrival(true),
      (cause: unknown) => !isOver && setFailed({ cause }),
    );
    return () => void (isOver = true);
  }, [isMissing]);
  if (isMissing && failed) throw failed.cause;
  return isWanted && hasArrived;
}
