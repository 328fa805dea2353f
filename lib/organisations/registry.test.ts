import { expect, it } from "vitest";
import { blockingOf } from "./blocking";
import { addressesOf, officialsOf, registryFactsOf } from "./registry";

/* What registers say comes in forms that nobody publishes: text or objects, known words or others. */

it("tells the facts of a register in words, each under its own name, and unknown ones as they came", () => {
  const details = {
    name: { name: "Northgate Ltd" },
    registrationDetails: [
      {
        registrationNumberType: "CRN",
        registrationNumber: "091",
        registry: { registryDescription: "Companies House" },
      },
      { type: { code: "ABN" }, number: 51, registry: "ABR", status: { code: "CAN", description: "Cancelled" } },
      { registrationNumber: "7" },
    ],
    type: { code: "LTD", description: "Private limited company" },
    legalForm: "PRIVATE LIMITED COMPANY",
    status: "STRUCK_OF",
    registrationDate: "2014-08-21",
    endDate: { year: "2020", month: "05" },
    isListed: false,
    nested: { deep: { deeper: 1 } },
  };
  expect(registryFactsOf({ details }).map(({ term, value }) => `${term}: ${value}`)).toEqual([
    "Name: Northgate Ltd",
    "Number (CRN): 091 · Companies House",
    "Number (ABN): 51 · ABR · Cancelled",
    "Registration number: 7",
    "Type: Private limited company",
    "Legal form: Private limited company",
    "Status: STRUCK_OF",
    "Registration date: 21 Aug 2014",
    "End date: May 2020",
    "Listed: No",
  ]);
});

it("tells addresses and officials in words", () => {
  const organization = {
    addresses: [{ type: "REGISTERED_OFFICE", streetNumber: 4, streetName: "Mill", country: "GBR" }, "text", {}],
    officials: [
      { entityId: "ana", role: { code: "DIR", description: "Director" } },
      { name: "Bo Unlinked", role: "SECRETARY" },
      { entityId: "cy" },
    ],
    linkedIndividuals: { ana: { name: { givenName: "Ana", familyName: "Moray" } } },
  };
  expect(addressesOf(organization)).toEqual([{ term: "Registered office", value: "4 Mill, United Kingdom" }]);
  expect(officialsOf(organization).list.map(({ entity, role }) => [entity.name, entity.kind, role])).toEqual([
    ["Ana Moray", "Person", "Director"],
    ["Bo Unlinked", undefined, "SECRETARY"],
    ["Unnamed, cy", undefined, undefined],
  ]);
});

it("says who blocks and why, whatever form the reasons have", () => {
  const entities = {
    trust: {
      entityId: "trust",
      entityType: "TRUST_OF_SORTS",
      blockingReasons: [{ type: "NEW_WORD", description: "Why" }],
    },
    own: { blockingReasons: "Only text" },
    ana: {},
  };
  const organization = { entityId: "own", details: { name: "Own Ltd" }, blockingEntities: entities };
  expect(blockingOf(organization).map(({ entity, reasons }) => [entity.name, entity.kind, reasons])).toEqual([
    ["Unnamed, trust", "Trust of sorts", [{ type: "NEW_WORD", description: "Why" }]],
    ["Own Ltd", "Organisation", [{ description: "Only text" }]],
    ["Unnamed, ana", undefined, []],
  ]);
});

it.each([{}, { details: "x", addresses: {}, officials: "y", blockingEntities: [null, 3, {}] }])(
  "reads %j without harm",
  (organization) => {
    expect([registryFactsOf(organization), addressesOf(organization)]).toEqual([[], []]);
    expect(officialsOf(organization)).toEqual({ list: [], more: 0 });
    expect(() => blockingOf(organization)).not.toThrow();
  },
);
