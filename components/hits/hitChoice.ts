import { useSyncExternalStore } from "react";
import { storeOf } from "@/lib/store";
import { idsUpTo } from "./hitPlaces";

/*
 * Which hits are chosen to be decided together, by their ids, in this tab. Ids are the vendor's own and belong to one case, so that
 * what was chosen in another is never met here.
 */

const NONE: readonly string[] = [];
const chosen = storeOf(NONE);
let last: string | undefined;

const onServer = () => NONE;
export const useChosenHits = () => useSyncExternalStore(chosen.subscribe, chosen.current, onServer);
export const chosenNow = chosen.current;

/** Chooses a hit, or no longer. */
export function toggleHit(id: string): void {
  const before = chosen.current();
  last = id;
  chosen.put(before.includes(id) ? before.filter((each) => each !== id) : [...before, id]);
}

/** Chooses all hits on the page from the one last chosen to this one. */
export function chooseUpTo(id: string, mayBeChosen: (id: string) => boolean): void {
  const ids = idsUpTo(last ?? id, id).filter(mayBeChosen);
  chosen.put([...new Set([...chosen.current(), ...ids])]);
  last = id;
}

export function releaseHits(): void {
  chosen.put(NONE);
}
