/** A value of this tab that components follow (React's useSyncExternalStore takes `subscribe` and `current`). */
export interface Store<Value> {
  current: () => Value;
  /** Puts another value in its place and tells everybody who follows it. */
  put: (next: Value) => void;
  /** In: what is called after every change. Out: ends that. */
  subscribe: (listener: () => void) => () => void;
}

/** Makes a store that holds this value until another is put into it. */
export function storeOf<Value>(initial: Value): Store<Value> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    current: () => value,
    put(next) {
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
