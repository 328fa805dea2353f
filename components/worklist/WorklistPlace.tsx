"use client";

import { Activity, Suspense } from "react";
import { caseKeyOf, useCaseAddress } from "@/components/cases/useCaseAddress";
import { CaseOverList } from "./lazyCase";
import { Worklist, type WorklistProps } from "./Worklist";

/**
 * The worklist, and the case that is opened from it, which stands over it: the list rests below with its rows, its scroll and its
 * marks, asks for nothing, and is there again at once on the way back.
 */
export function WorklistPlace(props: WorklistProps) {
  const address = useCaseAddress();
  return (
    // Around both: until what shows a case has been loaded, for the first of them, the list stays.
    <Suspense fallback={null}>
      <Activity mode={address ? "hidden" : "visible"}>
        <Worklist {...props} />
      </Activity>
      {address && <CaseOverList key={caseKeyOf(address)} {...address} officer={props.officer} />}
    </Suspense>
  );
}
