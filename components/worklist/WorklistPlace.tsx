"use client";

import { Activity } from "react";
import { caseKeyOf, useCaseAddress } from "@/components/cases/useCaseAddress";
import { CaseOverList, useCaseOverList } from "./lazyCase";
import { Worklist, type WorklistProps } from "./Worklist";

/**
 * The worklist, and the case that is opened over it: the list stays mounted below with its rows, scroll position and
 * marks, makes no request, and is there again at once on the way back.
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
