import { shapedId } from "../identifiers";
import type { Population } from "./planned";

/*
 * Ids of generated entities are computed both ways, so that a million of them need no table: the first eight hex
 * digits are the entity's number, scrambled by a step that can be undone; the rest is a hash that proves it.
 */
const FACTOR = 0x9e3779b1;
/** FACTOR times this is 1 modulo 2^32. */
const INVERSE = 0x0e8b2f51;

/** The entity id of that number in a population. */
export function entityIdOf({ seed }: Population, entity: number): string {
  const head = (Math.imul(entity, FACTOR) ^ seed) >>> 0;
  return head.toString(16).padStart(8, "0") + shapedId(`generated/${seed}/${entity}`).slice(8);
}

/** The number behind an entity id, undefined when the population has no such entity. In: lower case. */
export function entityOf(population: Population, entityId: string): number | undefined {
  const head = Number.parseInt(entityId.slice(0, 8), 16);
  const entity = Math.imul(head ^ population.seed, INVERSE) >>> 0;
  return entity < population.size && entityIdOf(population, entity) === entityId ? entity : undefined;
}

const REFERENCE_START = 10_000_000;

export const customerReferenceOf = (entity: number) => `CUS-${REFERENCE_START + entity}`;

/** The entities whose reference is this text, or begins with it. Out: from, to (exclusive); empty when none can. */
export function entitiesReferenced(term: string, isFuzzy: boolean): [from: number, to: number] {
  const digits = /^CUS-(\d{1,8})$/i.exec(term)?.[1];
  if (digits === undefined || (digits.length < 8 && !isFuzzy)) return [0, 0];
  const width = 10 ** (8 - digits.length);
  const from = Number(digits) * width - REFERENCE_START;
  return [Math.max(0, from), from + width];
}
