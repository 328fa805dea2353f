"use client";

import { useId, useState } from "react";
import { flushSync } from "react-dom";
import { type Faults, faultsFrom } from "@/lib/forms/fields";

/** What somebody has entered into a form, and what is wrong with it. */
export interface Fields<Values> {
  values: Values;
  /** Takes input; what was wrong with these fields is no longer said. */
  set: (changes: Partial<Values>) => void;
  errors: Faults<keyof Values & string>;
  /** Has anything been entered that would be lost? */
  dirty: boolean;
  /** Puts other values in the place of all: a draft, or what stood there at first. */
  replace: (values: Values) => void;
  /** Says what is wrong and leads to the first field at fault. Out: true when nothing is. */
  check: () => boolean;
  /** The same for what the server found. */
  blame: (paths: Record<string, string> | undefined) => void;
  /** The id of the form element, also for a button outside of it. */
  formId: string;
}

/** In: the initial values of the form, and the rules. */
export function useFields<Values extends object>(
  initial: Values,
  faultsOf: (values: Values) => Faults<keyof Values & string>,
): Fields<Values> {
  const [start] = useState(initial);
  const [values, setValues] = useState(initial);
  const [errors, setErrors] = useState<Faults<keyof Values & string>>({});
  const formId = useId();
  const names = Object.keys(values) as (keyof Values & string)[];

  function show(faults: Faults<keyof Values & string>): boolean {
    const none = Object.keys(faults).length === 0;
    // The fields must carry their faults before one of them can be looked for.
    flushSync(() => setErrors(faults));
    if (!none) document.getElementById(formId)?.querySelector<HTMLElement>(FIRST_AT_FAULT)?.focus();
    return none;
  }

  return {
    values,
    errors,
    formId,
    dirty: names.some((name) => values[name] !== start[name]),
    set: (changes) => {
      setValues((before) => ({ ...before, ...changes }));
      setErrors((before) => without(before, Object.keys(changes)));
    },
    replace: (values) => {
      setValues(values);
      setErrors({});
    },
    check: () => show(faultsOf(values)),
    blame: (paths) => void (paths && show(faultsFrom(paths, names))),
  };
}

const FIRST_AT_FAULT = "[aria-invalid=true], fieldset[data-invalid] input:enabled";

function without<Field extends string>(faults: Faults<Field>, names: readonly string[]): Faults<Field> {
  return Object.fromEntries(Object.entries(faults).filter(([name]) => !names.includes(name))) as Faults<Field>;
}
