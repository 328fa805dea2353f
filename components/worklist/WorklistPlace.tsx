"use client";

import { Activity } from "react";
import { caseKeyOf, useCaseAddress } from "@/components/cases/useCaseAddress";
import { CaseOverList, useCaseOverList } from "./lazyCase";
import { Worklist, type WorklistProps } from "./Worklist";

/**
 * The worklist, and the case that is opened from it, which stands over it: the list rests below with its rows, its scroll and its
 * marks, asks for nothing, and is there again at once on the way back.
 */
export function WorklistPlace(props: WorklistProps) {
  const address = useCaseAddress();
  const isOver = useCaseOverList(address !== undefined);
  return (
    <>
      <Activity mode={isOver ? "hidden" : "visible"}>
        <Worklist {...props} />
      </Activity>
      {address && isOver && <CaseOverList key={caseKeyOf(address)} {...address} officer={props.officer} />}
    </>
  );
}
