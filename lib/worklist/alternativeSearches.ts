import { within } from "@/lib/executions/ruleWords";
import { FIELD_WORDS, TYPE_WORDS } from "./words";
import { fromStart, isEntityLookup, plainView, type TextSearch, usualType, type View } from "./views";

/** The same text, looked for in another field. */
export interface AlternativeSearch {
  label: string;
  view: View;
}

/**
 * The fields in which a text without matches may be found, the likeliest first. One field a search (handbook 7,
 * question 30).
 */
const FIELDS: readonly TextSearch["field"][] = ["NAME", "EXTERNAL_REFERENCE", "REGISTERED_NAME", "REGISTRATION_NUMBER"];

/**
 * Other searches for the same text: the desk guesses one field, and a name may hold digits, a reference none, and an
 * entity id may be a customer's own reference. In: a view. Out: empty for a view without a text search.
 */
export function otherReadings(view: View): AlternativeSearch[] {
  const term = textOf(view);
  if (term === undefined) return [];
  return FIELDS.filter((field) => field !== view.search?.field).map((field) => {
    const search = { term, field, type: usualType(field) };
    const base = view.search ? fromStart(view) : plainView("everything");
    return { label: FIELD_WORDS[field], view: { ...base, search } };
  });
}

function textOf(view: View): string | undefined {
  const ids = view.lists.entity ?? [];
  return view.search?.term ?? (isEntityLookup(view) && ids.length === 1 ? ids[0] : undefined);
}

/** The text search in words: "Reference, exact". Undefined for a view without one. */
export function wordsOfSearch({ search }: View): string | undefined {
  return search && `${FIELD_WORDS[search.field]}, ${within(TYPE_WORDS[search.type])}`;
}
