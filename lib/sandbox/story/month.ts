import { mediaHit, pepHit } from "../findings/aml";
import { idvDocument, kycNotFound, kycPartial } from "../findings/identity";
import { fraudSignal } from "../findings/records";
import type { Finding, Person } from "../cases/blueprint";
import { OFFICERS } from "./officers";
import { person } from "./people";
import { type Age, blueprintOf, type StoryCase } from "./storyCase";

/*
 * A month of decisions, one line each, for a demo that begins with a team at work: what an officer decided, and when. They are the
 * vendor's own history; Countersign's ledger holds nothing of them, as it did not send them.
 */

const { ana, ben, chloe, dev } = OFFICERS;
type Officer = (typeof OFFICERS)[keyof typeof OFFICERS];

/** What an officer decided of a run that asked for a person. */
interface Decided {
  who: Person;
  result: string;
  findings: Finding[];
  status: string;
  by: Officer;
  comment: string;
}

const WORKFLOWS: Record<string, string> = { AUS: "AUS-Basic2V-TwoPlus", NZL: "NZL-Basic1V-OnePlusOne" };
const woman = (country: string, given: string, family: string, born: string) =>
  person(country, given, family, born, { gender: "FEMALE" });
const man = (country: string, given: string, family: string, born: string) =>
  person(country, given, family, born, { gender: "MALE" });

/** A politician of the same name, long out of office. */
const namesake = ({ givenName, familyName, country }: Person): Finding =>
  pepHit({
    name: `${givenName} ${familyName}`,
    strength: 74,
    born: "1948",
    countryCode: country ?? "AUS",
    countryName: country === "NZL" ? "New Zealand" : country === "GBR" ? "United Kingdom" : "Australia",
    level: "3",
    position: "Former local councillor",
    since: "1991-05-01",
    until: "1999-10-01",
    manualStatus: "FALSE_POSITIVE",
  });

/** An article about another person of the same name. */
const article = (name: string): Finding =>
  mediaHit({
    ...{ name, strength: 61, countryCode: "AUS", countryName: "Australia" },
    articles: [
      {
        title: "Apprentice fined after late-night prank",
        source: "Coastal Courier",
        date: "2026-01-19",
        snippet: "The 31-year-old was fined in the local court.",
      },
    ],
    manualStatus: "FALSE_POSITIVE",
  });

const partial = () => [kycPartial("equifax-au", "au-elec-roll")];
const notFound = () => [kycNotFound("experian-uk", "uk-elec-roll")];
const document = () => [idvDocument("image_integrity", "suspected", "PASSPORT", "AUS")];

function pep(who: Person, by: Officer, comment: string): Decided {
  return { who, result: "REVIEW", findings: [namesake(who)], status: "PASS", by, comment };
}

const review = (who: Person, findings: Finding[], status: string, by: Officer, comment: string): Decided => ({
  ...{ who, result: "REVIEW", findings, status, by, comment },
});

/** The newest first, one or two a working day. */
const DECISIONS: readonly [Age, Decided][] = [
  [
    "1d",
    pep(
      woman("AUS", "Imogen", "Hartigan", "1990-03-14"),
      ana,
      "Different birth year and middle name. Not the councillor.",
    ),
  ],
  [
    "1d",
    review(
      man("GBR", "Rupert", "Wolseley", "1984-11-02"),
      notFound(),
      "PASS",
      ben,
      "Passport and bank statement sighted; address matches.",
    ),
  ],
  [
    "2d",
    review(
      woman("NZL", "Matilda", "Colquhoun", "1999-07-21"),
      partial(),
      "PASS",
      dev,
      "Maiden name on the roll; marriage certificate received.",
    ),
  ],
  [
    "3d",
    review(
      man("AUS", "Silas", "Underhill", "1977-01-30"),
      document(),
      "FAIL",
      chloe,
      "Photo page was edited. Customer did not send a new one.",
    ),
  ],
  ["4d", pep(man("AUS", "Edmund", "Lockhart", "1986-09-09"), ben, "Screened person is 38 years older.")],
  [
    "6d",
    review(
      woman("AUS", "Freya", "Bannerman", "1993-12-12"),
      partial(),
      "PASS",
      ana,
      "Moved in March; lease and utility bill match.",
    ),
  ],
  [
    "8d",
    review(
      man("AUS", "Jasper", "Quigley", "2001-02-27"),
      [fraudSignal("FRAUD_EMAIL_ADDRESS", "HIGH")],
      "REJECTED",
      dev,
      "E-mail address linked to two closed mule accounts.",
    ),
  ],
  [
    "9d",
    pep(woman("NZL", "Nora", "Fairbairn", "1981-06-05"), chloe, "Another person: lives in Dunedin, no public office."),
  ],
  [
    "11d",
    review(
      woman("AUS", "Willa", "Pennington", "1995-05-23"),
      partial(),
      "PASS",
      dev,
      "Date of birth was mistyped at onboarding; licence confirms it.",
    ),
  ],
  [
    "13d",
    pep(man("GBR", "Hugo", "Stanhope", "1979-10-10"), ana, "Photo and birth date differ from the listed person."),
  ],
  [
    "15d",
    review(
      man("NZL", "Fergus", "Macpherson", "1964-12-01"),
      partial(),
      "PASS",
      chloe,
      "Name order reversed in one source; same person.",
    ),
  ],
  [
    "16d",
    review(
      man("AUS", "Linus", "Blackburn", "1997-09-19"),
      document(),
      "FAIL",
      ana,
      "Document number belongs to another person.",
    ),
  ],
  [
    "17d",
    review(
      woman("GBR", "Phoebe", "Ingram", "1991-01-11"),
      notFound(),
      "PASS",
      dev,
      "Recently moved from abroad; visa and tenancy agreement received.",
    ),
  ],
  ["18d", pep(woman("AUS", "Violet", "Claremont", "1975-07-07"), ben, "The listed person died in 2016.")],
  [
    "20d",
    review(
      man("AUS", "Magnus", "Eastwood", "1983-04-28"),
      [fraudSignal("FRAUD_PHONE_NUMBER", "MEDIUM")],
      "PASS",
      chloe,
      "Number ported last month; carrier letter received.",
    ),
  ],
  ["22d", pep(man("AUS", "Gilbert", "Thackeray", "1992-02-02"), ben, "Same name only; no other detail matches.")],
  [
    "25d",
    review(
      woman("AUS", "Sienna", "Oakley", "2000-10-20"),
      document(),
      "PASS",
      ana,
      "Glare on the first photo; second one is clear.",
    ),
  ],
  [
    "27d",
    review(
      man("AUS", "Miles", "Wentworth", "1958-08-08"),
      [article("Miles Wentworth")],
      "PASS",
      chloe,
      "Article is about another Miles Wentworth, aged 31.",
    ),
  ],
];

const caseOf = (
  [ago, { who, result, findings, status, by, comment }]: (typeof DECISIONS)[number],
  place: number,
): StoryCase => ({
  who,
  created: `${Number.parseInt(ago, 10) + 2}d`,
  reference: `HB-1036${String(90 - place).padStart(2, "0")}`,
  assignee: by.name,
  runs: [
    {
      on: WORKFLOWS[who.country ?? ""] ?? "GLB-IntlOnePlus",
      ago: `${Number.parseInt(ago, 10) + 1}d`,
      ...{ result, findings, override: { status, ago, by: by.email, comment } },
    },
  ],
});

/** Blueprints of the month. In: the moment its ages count back from, milliseconds since 1970. */
export const monthBlueprints = (now: number) =>
  DECISIONS.map((decision, place) => blueprintOf(`month-${place}`, caseOf(decision, place), now));
