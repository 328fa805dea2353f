import "server-only";
import { foldName } from "@/lib/foldName";
import { perProcess } from "@/lib/perProcess";
import type { SearchBody } from "./wire/search";

/*
 * Assignee and reviewer are free text at the vendor, and it is not documented how a search compares them (handbook 2.5): a name with a
 * space too many may not be found by the name as it is known here. So a search asks for a name in every spelling that profiles
 * have had it in.
 */

/** Far more than an account has officers. */
const MOST_KEPT = 5_000;
/** Nobody is spelt in more ways than these. */
const MOST_OF_ONE = 6;

const seen = perProcess("spellings of officers", () => new Map<string, string>());

/** Remembers how a profile spells an officer; the name as typed, to what it folds. The oldest are forgotten. */
export function rememberSpelling(name: string | undefined): void {
  const spellings = seen.get();
  if (name === undefined || spellings.has(name)) return;
  spellings.set(name, foldName(name));
  const [oldest = ""] = spellings.keys();
  if (spellings.size > MOST_KEPT) spellings.delete(oldest);
}

/** These names, each with the other spellings of it that profiles have had. */
function spelt(names: readonly string[]): string[] {
  const folded = new Set(names.map(foldName));
  const others = [...seen.get()].filter(([name, fold]) => fold !== "" && folded.has(fold) && !names.includes(name));
  return [...names, ...others.slice(0, MOST_OF_ONE * names.length).map(([name]) => name)];
}

/** The search with everybody it names in all spellings that are known. */
export function inEverySpelling<Body extends SearchBody>(body: Body): Body {
  const { assignees, reviewers } = body.filters ?? {};
  if (!assignees && !reviewers) return body;
  const people = {
    ...(assignees && { assignees: spelt(assignees) }),
    ...(reviewers && { reviewers: spelt(reviewers) }),
  };
  return { ...body, filters: { ...body.filters, ...people } };
}
