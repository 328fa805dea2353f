import type { Fault } from "./fault";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Parent = Record<string, Json>;

/** The position of a value: its parent and its key there. */
interface Place {
  parent: Parent;
  key: string;
  value: Json;
}

/** Every value below `json`, in document order; array items count by their place. */
function placesOf(json: Json): Place[] {
  if (typeof json !== "object" || json === null) return [];
  const parent = json as Parent;
  return Object.entries(parent).flatMap(([key, value]) => [{ parent, key, value }, ...placesOf(value)]);
}

/** Applied, and answered with one value of the JSON spoilt: the `amount`-th of those that qualify, counted round. */
const spoiling =
  (qualifies: (place: Place) => boolean, spoil: (place: Place) => void): Fault =>
  async ({ apply, amount }) => {
    const answer = await apply();
    const json = (await answer.json()) as Json;
    const places = placesOf(json).filter(qualifies);
    const chosen = places[amount % places.length];
    if (chosen) spoil(chosen);
    return Response.json(json, { status: answer.status });
  };

/** Members of the vendor's enumerations are the strings in capitals. */
const isEnumMember = ({ value }: Place) => typeof value === "string" && /^[A-Z][A-Z_]{2,}$/.test(value);

/** A value that no published enum holds, in the place of one that does. */
export const badEnum = spoiling(isEnumMember, ({ parent, key }) => {
  parent[key] = "FROM_THE_FUTURE";
});

/** A field is not there. */
export const missingField = spoiling(
  ({ parent }) => !Array.isArray(parent),
  ({ parent, key }) => {
    delete parent[key];
  },
);

const OTHER: Record<string, Json> = { string: 7, number: "seven", boolean: "yes", object: "an object" };

/** A field has another type than documented. */
export const wrongType = spoiling(
  () => true,
  ({ parent, key, value }) => {
    parent[key] = OTHER[typeof value] ?? null;
  },
);

/** A field is null, which nothing in the vendor's contract may be. */
export const nullField = spoiling(
  () => true,
  ({ parent, key }) => {
    parent[key] = null;
  },
);
