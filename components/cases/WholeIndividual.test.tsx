import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { renderToString } from "react-dom/server";
import { expect, it } from "vitest";
import { individual } from "@/lib/frankieone/wire/individual";
import { ExternalReferences } from "./ExternalReferences";
import { IndividualFacts } from "./WholeIndividual";

/* Everything FrankieOne tells of a person is on the page, once it is opened. */

/** Text of its own for each field. */
let marks = 0;
const mark = () => `mark${70_001 + (marks += 1)}`;
const marked = (...fields: string[]) => Object.fromEntries(fields.map((field) => [field, mark()]));

const ADDRESS =
  "addressId unitNumber buildingName streetNumber streetName streetType neighborhood locality district".split(" ");
const PLACE = [...ADDRESS, ..."subdivision postalCode country longForm unstructuredLongForm sourceId".split(" ")];
const NAME = "nameId language prefix givenName middleName familyName otherName suffix displayName sourceId".split(" ");
const DATE = ["year", "month", "day", "unstructured", "type", "normalized"];
const linkedAddresses = [{ addressId: mark() }];

const PERSON = {
  ...marked("entityId", "entityType", "schemaVersion", "nationality", "sourceId"),
  createdAt: "2024-05-04T10:11:12.000Z",
  name: marked(...NAME),
  alternateNames: [marked(...NAME, "type"), marked(...NAME, "type")],
  dateOfBirth: marked(...DATE, "dateOfBirthId", "sourceId"),
  alternateDatesOfBirth: [marked(...DATE, "dateOfBirthId", "sourceId")],
  gender: marked("genderId", "gender", "sourceId"),
  placeOfBirth: marked(...PLACE),
  addresses: [
    {
      ...marked(...PLACE, "type", "typeDescription", "status", "careOf"),
      ...{ validFrom: marked(...DATE), validTo: marked(...DATE) },
    },
  ],
  phoneNumbers: [
    { ...marked("phoneNumberId", "number", "type", "country", "unstructuredLongForm", "sourceId"), linkedAddresses },
  ],
  emailAddresses: [{ ...marked("emailAddressId", "email", "type", "sourceId"), linkedAddresses }],
  consents: [marked("type", "schemaVersion", "sourceId")],
  customAttributes: { [mark()]: marked("type", "value"), [mark()]: mark() },
  relationships: {
    duplicates: [{ ...marked("entityId", "entityType"), origin: marked("entityId", "entityType", "processResultId") }],
  },
  informationSources: { [mark()]: marked("provider", "source", "type", "description", "providerReference") },
  externalReferences: [marked("referenceId", "type", "name", "value", "description", "sourceId")],
};

function draw(given: object): string {
  const person = individual.parse(given);
  const params = { entityId: "", serviceName: "KYC" };
  return renderToString(
    <QueryClientProvider client={new QueryClient()}>
      <IndividualFacts individual={person} />
      <ExternalReferences params={params} known={person.externalReferences} />
    </QueryClientProvider>,
  );
}

it("shows every field of a person", () => {
  const html = draw(PERSON);
  const all = Array.from({ length: marks }, (_, index) => `mark${70_002 + index}`);
  expect(all.length).toBeGreaterThan(130);
  expect(all.filter((each) => !html.includes(each))).toEqual([]);
  expect(html).toContain("2024-05-04T10:11:12.000Z");
});

it("names the source of a fact where FrankieOne describes it, and says where it does not", () => {
  const html = draw({
    ...{ name: { familyName: "Doe", sourceId: "s1" }, gender: { gender: "FEMALE", sourceId: "s2" } },
    informationSources: { s1: { provider: "Equifax", source: "Passport", type: "Document", isAuthoritative: true } },
  });
  expect(html).toMatch(/Doe[\s\S]*Source: [\s\S]{0,80}Equifax, Passport, Document/);
  expect(html).toMatch(/Female[\s\S]*Source: [\s\S]{0,80}s2[\s\S]{0,80}FrankieOne does not describe it/);
});

it("says every value in words, and keeps what came beside it", () => {
  const text = draw({
    ...{ gender: { gender: "FEMALE" }, nationality: "AUS", name: { familyName: "Doe", language: "eng" } },
    addresses: [{ country: "GBR", type: "OFFICIAL_CORRESPONDANCE" }],
  }).replace(/<[^>]*>/g, "");
  for (const words of [
    "Australia AUS",
    "English eng",
    "United Kingdom GBR",
    "Official correspondence OFFICIAL_CORRESPONDANCE",
  ])
    expect(text).toContain(words);
  expect(text).not.toContain("FEMALE");
});

it("tells what kind a fact is, in words, and holds no empty group", () => {
  const html = draw({
    ...{ alternateNames: [{ familyName: "Roe", type: "PREVIOUS" }], consents: [{ type: "DOCS", granted: false }] },
    emailAddresses: [{ email: "jane@mail.example", type: "PERSONAL", isPreferred: true }],
  });
  const text = html.replace(/<[^>]*>/g, "");
  for (const words of ["Roe · Previous", "jane@mail.example · Personal, preferred", "Documents · Not granted"])
    expect(text).toContain(words);
  expect(text).not.toMatch(/Addresses|Nationality|Duplicates/);
});
