import type { DeskKey, DeskKeyName } from "./keyTable";

/** What stands on the keys to press, in the order they are pressed. In: the key; on a Mac Cmd stands for Ctrl. */
export function keysOf({ key, shift, command }: DeskKey, mac = onMac()): string[] {
  const label = key.length === 1 && command ? key.toUpperCase() : key;
  return [...(command ? [mac ? "⌘" : "Ctrl"] : []), ...(shift ? ["Shift"] : []), label];
}

const onMac = () => /Mac|iP(hone|ad)/.test(navigator.userAgent);

/** What each key does, for whoever asks for the list: no page needs the words before. */
export const KEY_MEANINGS: Record<DeskKeyName, string> = {
  palette: "Find anything, go anywhere, act on the case",
  search: "Go to the search",
  help: "Show this list",
  nextRow: "Go to the next row; ↓ does so from a row",
  previousRow: "Go to the row before; ↑ does so from a row",
  nextPage: "Go to the next page of the list",
  previousPage: "Go to the page before",
  openRow: "Open the case of the row",
  select: "Select the row",
  selectRange: "Select up to the row",
  nextCase: "Take the case that waits longest, and open it",
  reassign: "Reassign the case",
  override: "Override the run in focus, else the first that can be",
  changeState: "Change the state of the case",
  choose: "Choose the first of the offered, 2 the second; a status leads on to its reason",
  send: "Send the form",
};
