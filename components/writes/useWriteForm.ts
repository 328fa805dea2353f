"use client";

import type { LoadedCase } from "@/lib/cases/contract";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import type { Faults } from "@/lib/writes/fields";
import { tellElsewhere } from "./tellElsewhere";
import { type AttemptControl, type Send, useAttempt } from "./useAttempt";
import { type Fields, useFields } from "./useFields";

/** A form that ends in one write: its fields, and the attempt to send them. */
export interface WriteForm<Values> extends Omit<Fields<Values>, "check" | "blame"> {
  attempt: Omit<AttemptControl<unknown>, "submit">;
  /** The profile as the officer looked at it. */
  profile: ServiceProfile;
  /** Judges, sends once, and leads back to the fields the server found at fault. */
  submit: () => Promise<void>;
}

interface WriteFormRules<Values, Body> {
  loaded: LoadedCase;
  initial: Values;
  faultsOf: (values: Values, profile: ServiceProfile) => Faults<keyof Values & string>;
  /** The body of an input without faults. */
  bodyOf: (values: Values, profile: ServiceProfile) => Body | undefined;
  send: Send<Body>;
}

/** The one way of the desk's forms. In: the case as it is shown, the rules of the form, and what sends. */
export function useWriteForm<Values extends object, Body>(rules: WriteFormRules<Values, Body>): WriteForm<Values> {
  const { submit: send, ...attempt } = useAttempt({ loaded: rules.loaded, send: rules.send, tellElsewhere });
  const profile = attempt.seen.serviceProfile;
  const { check, blame, set, ...fields } = useFields(rules.initial, (values) => rules.faultsOf(values, profile));

  async function submit(): Promise<void> {
    if (attempt.blocked || !check()) return;
    attempt.hold();
    const body = rules.bodyOf(fields.values, profile);
    const ending = body && (await send(body));
    if (ending?.kind === "failure") blame(ending.problem.fields);
  }

  return {
    ...fields,
    attempt,
    profile,
    submit,
    set: (changes) => {
      attempt.hold();
      set(changes);
    },
  };
}
