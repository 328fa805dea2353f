import { expect, it } from "vitest";
import { beneficialOwnersOf } from "./beneficialOwners";
import { type Owners, ownershipOf } from "./ownership";

/* Who owns an organisation, out of records that name each other by id and may hold anything. */

const owned = (entityId: string, total?: unknown) => ({ entityId, percentageOwned: { total } });
const named = (name: string) => ({ name: { displayName: name } });
const company = (name: string, ...shareholders: object[]) => ({ details: { name: { name } }, shareholders });

const FIRM = {
  entityId: "firm",
  shareholders: [owned("holding", 60), owned("ana", 40)],
  linkedOrganizations: { holding: company("Holding", owned("bo", 70), owned("ana", "30 %")) },
  linkedIndividuals: { ana: named("Ana"), bo: named("Bo") },
};

/** The tree as lines: name and share, indented by depth. */
const drawn = ({ list }: Owners, depth = 0): string[] =>
  list.flatMap(({ entity, share, owners, cut }) => [
    [" ".repeat(depth) + entity.name, share?.words, cut].filter(Boolean).join(" "),
    ...drawn(owners, depth + 1),
  ]);

const shares = (organization: object) =>
  beneficialOwnersOf({ ...organization }, ownershipOf({ ...organization })).list.map(
    ({ entity, share, isComputed }) => [entity.name, share?.words, isComputed] as const,
  );

it("stands each owner below what it owns, with its share of that", () => {
  expect(drawn(ownershipOf(FIRM))).toEqual(["Holding 60%", " Bo 70%", " Ana 30%", "Ana 40%"]);
});

it("finds an owner whatever case its id is written in, and what kind it is by where its record stands", () => {
  const [first] = ownershipOf({ ...FIRM, shareholders: [{ entityId: "ANA" }, { entityId: "HOLDING" }] }).list;
  expect(first?.entity).toMatchObject({ name: "Ana", kind: "Person" });
});

it("adds up what a person holds by all ways, says that it is ours, and names who comes to 25% though FrankieOne does not", () => {
  expect(shares(FIRM)).toEqual([
    ["Ana", "58%", true],
    ["Bo", "42%", true],
  ]);
});

it("believes FrankieOne's share before its own", () => {
  const told = { ...FIRM, ultimateBeneficialOwners: [owned("bo", 41.5)] };
  expect(shares(told)).toEqual([
    ["Ana", "58%", true],
    ["Bo", "41.5%", false],
  ]);
});

it("gives the beneficial owner without a share the one along the tree, however small", () => {
  const told = { ...FIRM, shareholders: [owned("holding", 10)], ultimateBeneficialOwners: [{ entityId: "bo" }] };
  expect(shares(told)).toEqual([["Bo", "7%", true]]);
});

it("says no more than at least where a share on the way is not told", () => {
  const unknown = { ...FIRM, shareholders: [{ entityId: "holding" }, owned("ana", 40)] };
  expect(shares(unknown)).toEqual([["Ana", "at least 40%", true]]);
});

it("stands a beneficial owner below the organisation it is said to own through, unless it stands there already", () => {
  const through = { ownerEntityId: "holding" };
  const told = {
    ...FIRM,
    ultimateBeneficialOwners: [
      { entityId: "bo", ...through },
      { entityId: "cy", ...through },
    ],
  };
  const [holding] = ownershipOf(told).list;
  expect(holding?.owners.list.map(({ entity, isBeneficialOnly }) => [entity.entityId, isBeneficialOnly])).toEqual([
    ["bo", false],
    ["ana", false],
    ["cy", true],
  ]);
});

it("ends a branch that comes to itself, and computes no certain share from it", () => {
  const loop = {
    entityId: "firm",
    shareholders: [owned("a", 100)],
    linkedOrganizations: { a: company("A", owned("b", 50), owned("ana", 50)), b: company("B", owned("a", 100)) },
    linkedIndividuals: { ana: named("Ana") },
  };
  expect(drawn(ownershipOf(loop))).toEqual(["A 100%", " B 50%", "  A 100% loop", " Ana 50%"]);
  expect(shares(loop)).toEqual([["Ana", "at least 50%", true]]);
  const itself = { entityId: "Firm", shareholders: [owned("firm", 100)] };
  expect(ownershipOf(itself).list).toMatchObject([{ cut: "loop", owners: { list: [] } }]);
});

it("stays small where every owner is owned by every other", () => {
  const ids = Array.from({ length: 60 }, (_, index) => `o${index}`);
  const all = ids.map((id) => owned(id, 1));
  const everybody = Object.fromEntries(ids.map((id) => [id, company(id, ...all)]));
  const tree = ownershipOf({ entityId: "firm", shareholders: all, linkedOrganizations: everybody });
  expect(drawn(tree).length).toBeLessThanOrEqual(400);
  expect(tree.list).toHaveLength(60);
});

it("goes ten deep, and says that there is more", () => {
  const chain = Object.fromEntries(
    Array.from({ length: 30 }, (_, index) => [`o${index}`, company(`o${index}`, owned(`o${index + 1}`, 100))]),
  );
  const lines = drawn(ownershipOf({ entityId: "firm", shareholders: [owned("o0", 100)], linkedOrganizations: chain }));
  expect(lines).toHaveLength(10);
  expect(lines.at(-1)).toMatch(/depth$/);
});

it("says how many owners of a long list are left out", () => {
  const many = Array.from({ length: 1_000 }, (_, index) => owned(`p${index}`, 0.1));
  expect(ownershipOf({ shareholders: many })).toMatchObject({ more: 900 });
});

it.each([
  [[80, 50], "These shares add up to 130%: more than there is."],
  [[60, 20], "These shares add up to 80%: 20% is not accounted for."],
  [[33.3, 33.3, 33.3], undefined],
  [[60, undefined], undefined],
])("of shares %j notes: %s", (percents, note) => {
  expect(ownershipOf({ shareholders: percents.map((each, index) => owned(`p${index}`, each)) }).note).toBe(note);
});

it.each([150, -3, "most of it", "1e400"])(
  "shows the impossible share %j as it came, and computes nothing from it",
  (total) => {
    const odd = { shareholders: [owned("ana", total)], linkedIndividuals: { ana: named("Ana") } };
    expect(ownershipOf(odd).list[0]?.share).toEqual({ words: `“${total}” as given` });
    expect(shares(odd)).toEqual([]);
  },
);

it.each([
  {},
  { shareholders: null, ultimateBeneficialOwners: "none", linkedIndividuals: [], linkedOrganizations: 7 },
  { shareholders: [null, 1, [], {}], ultimateBeneficialOwners: [{}], linkedIndividuals: { "": null } },
  { shareholders: [{ entityId: "__proto__" }, { entityId: {} }], linkedOrganizations: { constructor: "x" } },
])("reads %j without harm", (organization) => {
  const ownership = ownershipOf(organization);
  expect(() => beneficialOwnersOf(organization, ownership)).not.toThrow();
});
