"use client";

import { useSyncExternalStore } from "react";
import { Checkbox } from "@/components/ui/Checkbox";
import { orSay } from "./codeMissing";
import { putSingleKeys, singleKeys } from "./singleKeys";

/** Whether single-key shortcuts are in force, for this officer in every browser. */
export function SingleKeysSwitch({ initially = true }: { initially?: boolean }) {
  const on = useSyncExternalStore(singleKeys.subscribe, singleKeys.current, () => initially);
  const choose = (next: boolean) => {
    putSingleKeys(next);
    void import("./keepSingleKeys").then(({ keepSingleKeys }) => keepSingleKeys(next), orSay);
  };
  return (
    <Checkbox label="Single-key shortcuts" checked={on} onChange={(event) => choose(event.currentTarget.checked)} />
  );
}
