"use client";

import { DESK_KEYS } from "@/components/shell/keyTable";
import { useActing } from "@/components/writes/acting";
import { ActButton } from "./ActButton";
import { labelOfNotes } from "./caseActs";

/** Opens the notes of the case, which stay in the desk: possible on every case, whatever FrankieOne lets change. */
export function AddNote() {
  const acting = useActing();
  if (!acting) return null;
  const open = () => acting.open({ form: "note" });
  return <ActButton label={labelOfNotes(acting.officer)} shortcut={DESK_KEYS.note.key} onClick={open} />;
}
