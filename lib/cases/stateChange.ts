import type { WritableState } from "@/lib/frankieone/wire/enums";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { commentOf, type Faults, faultOfText } from "@/lib/forms/fields";
import type { UpdateCase } from "./contract";
import { stateChoices } from "./stateChoices";

/** What the form holds. `typedName` confirms: neither state can be undone. */
export interface StateChange {
  state: WritableState | "";
  typedName: string;
  comment: string;
}

/** What a change of state leaves as it is, in words. */
export const UNCHANGED_BY_STATE = "Assignee, reviewer, workflow results and risk stay as they are.";

/** Characters that nobody can type because nobody can see them. */
const UNTYPABLE = /[\u2400-\u2421\ufffd\p{Cc}\p{Cf}\p{Co}\p{Cs}\u115F\u1160\u2800\u3164\uFFA0]/u;

/** What has to be typed before a profile is put aside: the entity's name, or its id where the name cannot be typed. */
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
  const comment = faultOfText(input.comment, "Enter why the state changes.");
  if (state) faults.state = state;
  if (choice && !choice.unavailable && !isConfirmed(input, profile)) {
    const { what } = confirmationOf(profile);
    faults.typedName = `This does not match the ${what} above.`;
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
