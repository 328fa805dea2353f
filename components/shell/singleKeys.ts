import { storeOf } from "@/lib/store";

/** Stands as "off" in the page, as the server sent it, where the officer has switched single-key shortcuts off. */
export const SINGLE_KEYS_MARK = "data-single-keys";

const chosen = storeOf<boolean | undefined>(undefined);

/** For useSyncExternalStore: are single-key shortcuts in force? As the server sent it, until this tab chooses. */
export const singleKeys = {
  subscribe: chosen.subscribe,
  current: () => chosen.current() ?? document.querySelector(`[${SINGLE_KEYS_MARK}=off]`) === null,
};

/** Lets them work or rest in this tab, at once. */
export function putSingleKeys(on: boolean): void {
  chosen.put(on);
}
