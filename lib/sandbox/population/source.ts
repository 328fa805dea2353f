import type { CaseSource } from "../state/caseSource";
import { blueprintOf } from "./blueprint";
import { numberOf } from "./draw";
import { factsOfPlan } from "./facts";
import { entitiesReferenced, entityOf } from "./identity";
import { isSecondProfile, planAt } from "./plan";
import type { Population } from "./planned";

/** A beginning of a reference can be a million people's; more than these nobody pages through. */
const MOST_REFERENCED = 10_000;

/**
 * A population of believable profiles made by their number alone: nothing is kept but the seed. In: seed text, how many
 * profiles, and the moment their ages count back from (milliseconds since 1970).
 */
export function populationSource(seed: string, size: number, now: number): CaseSource {
  const population: Population = { seed: numberOf(seed), now, size };
  const profilesOf = (entity: number) =>
    isSecondProfile(entity + 1) && entity + 1 < size ? [entity, entity + 1] : [entity];
  return {
    size,
    blueprint: (row) => blueprintOf(population, planAt(population, row)),
    facts: (row) => factsOfPlan(planAt(population, row)),
    rowsOf(entityId) {
      const entity = entityOf(population, entityId);
      return entity === undefined || isSecondProfile(entity) ? [] : profilesOf(entity);
    },
    rowsWithReference(term, isFuzzy) {
      const [from, to] = entitiesReferenced(term, isFuzzy);
      const rows = new Map<number, number>();
      for (let entity = from; entity < Math.min(to, size, from + MOST_REFERENCED); entity++) {
        if (isSecondProfile(entity)) continue;
        for (const row of profilesOf(entity)) if (planAt(population, row).hasReference) rows.set(row, term.length / 12);
      }
      return rows;
    },
  };
}
