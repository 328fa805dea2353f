import { profileOf } from "../cases/profile";
import { factsOf } from "../search/facts";
import type { CaseSource } from "../state/caseSource";
import type { CaseBlueprint } from "../cases/blueprint";
import { storyBlueprints } from "./handles";
import { monthBlueprints } from "./month";

const plain = (reference: string) => reference.toLowerCase();

/** The story as a source of cases. In: the moment its ages count back from, milliseconds since 1970. */
export const storySource = (now: number): CaseSource => sourceOf(storyBlueprints(now));

/** A month of decided cases beside the story. In: as for the story. */
export const monthSource = (now: number): CaseSource => sourceOf(monthBlueprints(now));

function sourceOf(blueprints: readonly CaseBlueprint[]): CaseSource {
  const rows = [...blueprints.keys()];
  const known = (row: number) => blueprints[row] as CaseBlueprint;
  return {
    size: blueprints.length,
    blueprint: known,
    facts: (row) => factsOf(known(row), profileOf(known(row))),
    rowsOf: (entityId) => rows.filter((row) => known(row).entityId === entityId),
    rowsWithReference(term, isFuzzy) {
      const wanted = plain(term);
      const meets = (own: string) => own === wanted || (isFuzzy && own.startsWith(wanted));
      return new Map(
        rows
          .map((row) => [row, plain(known(row).customerReference ?? "")] as const)
          .filter(([, own]) => own !== "" && meets(own))
          .map(([row, own]) => [row, wanted.length / own.length]),
      );
    },
  };
}
