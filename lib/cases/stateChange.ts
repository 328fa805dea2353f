import { WRITABLE_STATES, type WritableState } from "@/lib/frankieone/wire/enums";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { commentOf, type Faults, faultOfText } from "@/lib/writes/fields";
import { refusalOf } from "./changeRules";
import type { UpdateCase } from "./contract";
import { meaningOfState } from "./states";

/** What the form holds. `typedName` is asked for INACTIVE only. */
export interface StateChange {
  state: WritableState | "";
  typedName: string;
  comment: string;
}

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

/** Characters that nobody can type because nobody can see them. */
const UNTYPABLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u115F\u1160\u2800\u3164\uFFA0]/u;

/** What has to be typed before a profile is made inactive: the entity's name, or its id where the name cannot be typed. */
export function confirmationOf({ entityName, entityId }: ServiceProfile): { what: "name" | "entity id"; text: string } {
  const name = entityName?.trim();
  const typable = name && !UNTYPABLE.test(name);
  return typable ? { what: "name", text: name } : { what: "entity id", text: entityId ?? "" };
}

/** What is wrong with the form, by field. */
export function faultsOfStateChange(input: StateChange, profile: ServiceProfile): Faults<keyof StateChange> {
  const choice = stateChoices(profile).find(({ state }) => state === input.state);
  const faults: Faults<keyof StateChange> = {};
  const state = choice ? choice.unavailable : "Choose the new state.";
  const comment = faultOfText(input.comment, "Say why the state changes.");
  if (state) faults.state = state;
  if (input.state === "INACTIVE" && !isConfirmed(input, profile)) {
    const { what } = confirmationOf(profile);
    faults.typedName = `This is not the ${what}. Type it exactly as it stands above.`;
  }
  if (comment) faults.comment = comment;
  return faults;
}

function isConfirmed({ typedName }: StateChange, profile: ServiceProfile): boolean {
  const { text } = confirmationOf(profile);
  return text !== "" && typedName.trim().normalize("NFC") === text.normalize("NFC");
}

/** The body to send. In: an input without faults. */
export function bodyOfStateChange({ state, comment }: StateChange): UpdateCase {
  return { serviceProfile: state ? { state } : {}, comment: commentOf(comment) };
}
