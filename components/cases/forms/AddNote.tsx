"use client";

import { DESK_KEYS } from "@/components/shell/keyTable";
import { Button } from "@/components/ui/Button";
import { KeyHint } from "@/components/ui/KeyHint";
import { useActing } from "@/components/writes/acting";
import { labelOfNotes } from "./caseActs";

/** Opens the notes of the case, which stay in the desk: possible on every case, whatever FrankieOne lets change. */
export function AddNote() {
  const acting = useActing();
  if (!acting) return null;
  const { key } = DESK_KEYS.note;
  return (
    <Button className="w-full" variant="quiet" aria-keyshortcuts={key} onClick={() => acting.open({ form: "note" })}>
      <span className="flex-1 text-left">{labelOfNotes(acting.officer)}</span>
      <span aria-hidden className="pointer-coarse:hidden">
        <KeyHint>{key}</KeyHint>
      </span>
    </Button>
  );
}
