import { profileOf } from "../cases/profile";
import { factsOf } from "../search/facts";
import type { CaseSource } from "../state/caseSource";
import { storyBlueprints } from "./handles";

const plain = (reference: string) => reference.toLowerCase();

/** The story as a source of cases. In: the moment its ages count back from, milliseconds since 1970. */
export function storySource(now: number): CaseSource {
  const blueprints = storyBlueprints(now);
  const rows = [...blueprints.keys()];
  const known = (row: number) => blueprints[row] as (typeof blueprints)[number];
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
