"use client";

import { DESK_KEYS } from "@/components/shell/keyTable";
import { Button } from "@/components/ui/Button";
import type { CaseParams } from "@/lib/cases/contract";
import { useNextCase } from "./NextCase";
import { useNext } from "./nextStore";

/** The way on, where a decision has ended. */
export function NextButton({ here }: { here?: CaseParams }) {
  const { busy } = useNext();
  return (
    <Button variant="primary" busy={busy !== undefined} onClick={useNextCase(here)}>
      Next ({DESK_KEYS.nextCase.key})
    </Button>
  );
}
