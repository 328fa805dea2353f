/*
 * What a process has once. A variable of a module will not do: Next's server and the app's routes are module graphs of their own,
 * so that one server evaluates a module several times.
 */

const holder = globalThis as { countersign?: Map<string, unknown> };
const values = (holder.countersign ??= new Map());

/** The place of one value of this process. */
export interface PerProcess<Value> {
  /** The value, made now where there is none yet. Throws what making it throws, and then there is still none. */
  get: () => Value;
  put: (value: Value) => void;
  /** Takes the value away: the next to ask makes another. Out: the value, where there was one. */
  take: () => Value | undefined;
}

/** The place of a value by its name. In: a name nobody else uses, and what makes the value when it is first asked for. */
export function perProcess<Value>(name: string, make: () => Value): PerProcess<Value> {
  return {
    get() {
      if (!values.has(name)) values.set(name, make());
      return values.get(name) as Value;
    },
    put: (value) => void values.set(name, value),
    take() {
      const value = values.get(name) as Value | undefined;
      values.delete(name);
      return value;
    },
  };
}
