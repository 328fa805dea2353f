import { ACT_WORDS } from "@/lib/domain/actWords";
import type { DeskKey, DeskKeyName, KeyPlace } from "./keyTable";

/** The labels of the keys to press, in their order. In: the key; on a Mac Cmd replaces Ctrl. */
export function keysOf({ key, shift, command }: DeskKey, mac = onMac()): string[] {
  const label = key.length === 1 && command ? key.toUpperCase() : key;
  return [...(command ? [mac ? "⌘" : "Ctrl"] : []), ...(shift ? ["Shift"] : []), label];
}

const onMac = () => /Mac|iP(hone|ad)/.test(navigator.userAgent);

/** Where a key is in force, as the list of keys groups them. */
export const KEY_PLACES: Record<KeyPlace, string> = {
  desk: "Anywhere",
  worklist: "Worklist",
  case: "Case",
  document: "Document",
  hits: "Hits of a case, when one has focus",
  form: "Forms",
};

/** What each key does, loaded with the list of keys: no page needs these words before. */
export const KEY_MEANINGS: Record<DeskKeyName, string> = {
  palette: "Search, go to a page or run a command",
  search: "Search",
  help: "Show this list",
  nextRow: "Next row (or ↓) or hit",
  previousRow: "Previous row (or ↑) or hit",
  nextPage: "Next page",
  previousPage: "Previous page",
  openRow: "Open the case",
  preview: "Show or hide the preview",
  select: "Select row or hit",
  selectRange: "Select up to this row or hit",
  nextCase: "Next case",
  reassign: ACT_WORDS.reassign,
  override: ACT_WORDS.override,
  run: ACT_WORDS["run-workflow"],
  changeState: "Archive case",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  rotate: "Rotate",
  note: "Add note",
  falsePositive: "Form for a false positive",
  truePositive: "Form for a true match",
  unknownHit: "Form for an unclear hit",
  choose: "1–9: choose an option",
  send: "Send the form",
};
