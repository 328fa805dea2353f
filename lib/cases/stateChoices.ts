import { WRITABLE_STATES, type WritableState } from "@/lib/frankieone/wire/enums";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { refusalOf } from "./changeRules";
import { meaningOfState } from "./states";

/** A state as the form offers it. */
export interface StateChoice {
  state: WritableState;
  label: string;
  meaning: string;
  unavailable?: string;
}

/** The states the API can set, each with why it cannot be chosen now. */
export function stateChoices(profile: ServiceProfile): StateChoice[] {
  return WRITABLE_STATES.map((state) => ({
    state,
    label: meaningOfState(state)?.label ?? state,
    meaning: meaningOfState(state)?.text ?? "",
    unavailable: reasonAgainst(state, profile),
  }));
}

function reasonAgainst(state: WritableState, profile: ServiceProfile): string | undefined {
  if (state === profile.state) return "The profile is in this state already.";
  return refusalOf({ serviceProfile: { state }, comment: { text: "-" } }, profile)?.detail;
}

/** Why no state can be set at all, or undefined when one can. */
export function reasonAgainstStateChange(profile: ServiceProfile): string | undefined {
  const choices = stateChoices(profile);
  return choices.every(({ unavailable }) => unavailable) ? choices[0]?.unavailable : undefined;
}
