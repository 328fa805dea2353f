import type { DeskKey } from "./keyTable";

/** What stands on the keys to press, in the order they are pressed. In: the key; on a Mac Cmd stands for Ctrl. */
export function keysOf({ key, shift, command }: DeskKey, mac = onMac()): string[] {
  const label = key.length === 1 && command ? key.toUpperCase() : key;
  return [...(command ? [mac ? "⌘" : "Ctrl"] : []), ...(shift ? ["Shift"] : []), label];
}

const onMac = () => /Mac|iP(hone|ad)/.test(navigator.userAgent);
