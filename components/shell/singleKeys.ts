/** Stands as "off" in the page, as the server sent it, where the officer has switched single-key shortcuts off. */
export const SINGLE_KEYS_MARK = "data-single-keys";

const listeners = new Set<() => void>();
let chosen: boolean | undefined;

/** For useSyncExternalStore: are single-key shortcuts in force? As the server sent it, until this tab chooses. */
export const singleKeys = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  current: () => chosen ?? document.querySelector(`[${SINGLE_KEYS_MARK}=off]`) === null,
};

/** Lets them work or rest in this tab, at once. */
export function putSingleKeys(on: boolean): void {
  chosen = on;
  for (const listener of listeners) listener();
}
