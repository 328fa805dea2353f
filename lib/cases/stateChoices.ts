import { WRITABLE_STATES, type WritableState } from "@/lib/frankieone/wire/enums";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { refusalOf } from "./changeRules";
import { meaningOfState } from "@/lib/profiles/states";

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
  if (state === profile.state) return "Already in this state.";
  return refusalOf({ serviceProfile: { state }, comment: { text: "-" } }, profile)?.detail;
}

/** Why no state can be set at all, or undefined when one can. */
export function reasonAgainstStateChange(profile: ServiceProfile): string | undefined {
  const choices = stateChoices(profile);
  return choices.every(({ unavailable }) => unavailable) ? choices[0]?.unavailable : undefined;
}

const ACTS: Record<WritableState, string> = { ARCHIVED: "Archive case", INACTIVE: "Make inactive" };

/** The one state a case can be put into next, and the words for doing so: first archived, from there inactive. */
export function offeredState(profile: ServiceProfile): StateChoice & { act: string } {
  const choices = stateChoices(profile);
  const choice = choices.find(({ unavailable }) => !unavailable) ?? (choices[0] as StateChoice);
  return { ...choice, act: ACTS[choice.state] };
}
