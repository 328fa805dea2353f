import { renderToString } from "react-dom/server";
import { expect, it } from "vitest";
import { organizationAnswer } from "@/lib/frankieone/wire/organization";
import { AllFields, OrganisationFacts } from "./WholeOrganisation";

/* Everything FrankieOne tells of an organisation is on the page, once it is opened; nothing that it tells breaks it. */

/** Text of its own for each field. */
let marks = 0;
const mark = () => `mark${70_001 + (marks += 1)}`;
const marked = (...fields: string[]) => Object.fromEntries(fields.map((field) => [field, mark()]));

/** Records stand under the ids of those they are of, as UUIDs. */
const idMark = () => `3cf9994f-d26d-ff7c-45a5-${mark()}`;

const coded = () => marked("code", "description");
const holding = () => ({ ...marked("entityId", "shareClass"), percentageOwned: marked("total", "beneficially") });
const details = () => ({
  name: marked("name"),
  registrationDetails: [
    {
      ...marked("registrationNumberType", "registrationNumber"),
      registry: marked("registry", "registryDescription"),
    },
  ],
  ...marked("legalForm", "registrationDate"),
  ...{ type: coded(), class: coded(), subClass: coded(), status: coded() },
});
const ADDRESS = ["addressId", "type", "streetName", "locality", "postalCode", "country", "longForm"];

const ORGANIZATION = {
  ...marked("entityId", "entityType", "schemaVersion", "somethingNew"),
  createdAt: "2024-05-04T10:11:12.000Z",
  details: details(),
  addresses: [marked(...ADDRESS)],
  officials: [{ ...marked("entityId", "appointedAt"), role: coded() }],
  shareholders: [holding(), holding()],
  ultimateBeneficialOwners: [{ ...holding(), ...marked("ownerEntityId") }],
  shareCapital: { ...marked("currency", "total"), classes: [marked("class", "paid")] },
  linkedIndividuals: { [idMark()]: { name: marked("displayName"), ...marked("nationality") } },
  linkedOrganizations: { [idMark()]: { details: details(), shareholders: [holding()] } },
  blockingEntities: {
    [idMark()]: { ...marked("entityId", "entityType"), blockingReasons: [marked("type", "description")] },
  },
};

const parsed = (organization: unknown) => organizationAnswer.parse({ organization }).organization ?? {};
const all = Array.from({ length: marks }, (_, index) => `mark${70_002 + index}`);

it("shows every field of an organisation, known or not", () => {
  const html = renderToString(<AllFields organization={parsed(ORGANIZATION)} />);
  expect(all.length).toBeGreaterThan(60);
  expect(all.filter((each) => !html.includes(each))).toEqual([]);
  expect(html).toContain("2024-05-04T10:11:12.000Z");
});

const facts = (organization: object) =>
  renderToString(<OrganisationFacts organization={parsed(organization)} />).replace(/<[^>]*>/g, "");

const FIRM = {
  entityId: "01993733-cfd5-7594-9e90-ec3ad06dd4a1",
  shareholders: [{ entityId: "3cf9994f-d26d-ff7c-45a5-0710a783f69c", percentageOwned: { total: 30 } }],
  linkedIndividuals: { "3cf9994f-d26d-ff7c-45a5-0710a783f69c": { name: { displayName: "Ana Moray" } } },
};

it("leads from an owner to their cases, and says in words what a mark means", () => {
  const html = renderToString(<OrganisationFacts organization={parsed(FIRM)} />);
  expect(html).toContain('href="/worklist?view=everything&amp;entity=3cf9994f-d26d-ff7c-45a5-0710a783f69c"');
  for (const words of ["Person", "30%", "25% or more", "Calculated from the shares", "70% is not accounted for"])
    expect(facts(FIRM)).toContain(words);
});

it("holds no empty part, and says where nothing is told of owners", () => {
  const text = facts({ entityType: "ORGANIZATION" });
  expect(text).not.toMatch(/Officials|Registry|Addresses|Share capital|Blocked/);
  expect(text).toMatch(/FrankieOne names no beneficial owner\..*FrankieOne names no owners\./);
});

const LONG = "x".repeat(10_000);

it.each<[string, object]>([
  ["ten thousand characters everywhere", JSON.parse(JSON.stringify(ORGANIZATION).replaceAll(/mark\d+/g, LONG))],
  ["shares beyond the whole", { shareholders: [{ percentageOwned: { total: 150 } }, { percentageOwned: -1 }] }],
  ["nothing where lists belong", { details: null, shareholders: null, officials: 1, blockingEntities: "all" }],
  ["markup", { details: { name: { name: "<img src=x onerror=alert(1)>" } } }],
])("draws %s", (_, organization) => {
  const html = renderToString(<OrganisationFacts organization={parsed(organization)} />);
  expect(html).not.toContain("<img");
  expect(html.length).toBeLessThan(120_000);
});
