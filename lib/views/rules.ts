import { foldName } from "@/lib/foldName";
import { VIEW_IDS, VIEWS } from "@/lib/worklist/views";

/** Most views an officer keeps: each is a tab, and a search of the vendor for its count. */
export const MOST_VIEWS = 30;
export const LONGEST_NAME = 60;

const BUILT_IN = new Set(VIEW_IDS.map((id) => foldName(VIEWS[id].label)));

/** A name of a view as it is stored. In: what was typed. Out: full-width and compatibility forms made plain, spaces single. */
export function plainName(typed: string): string {
  return typed.normalize("NFKC").replace(/ +/g, " ").trim();
}

/** How a name may look, after `plainName`. A message for the reader, or undefined when all is well. */
export function faultOfViewName(name: string): string | undefined {
  if (!/^[\p{L}\p{M}\p{N}\p{P}\p{S} ]*$/u.test(name) || /\p{Default_Ignorable_Code_Point}|\u2800/u.test(name))
    return "contains control or invisible characters";
  if (foldName(name) === "") return "is empty";
  if (Array.from(name).length > LONGEST_NAME) return `is longer than ${LONGEST_NAME} characters`;
  return BUILT_IN.has(foldName(name)) ? "is the name of a standard view" : undefined;
}

/** The address a saved view is a name for. */
export function hrefOfSaved({ params }: { params: string }): string {
  return params === "" ? "/worklist" : `/worklist?${params}`;
}
