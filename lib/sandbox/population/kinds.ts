import { countedScore } from "../cases/risk";
import type { Finding, Person } from "../cases/blueprint";
import { mediaHit, pepHit, sanctionHit, watchlistHit } from "../findings/aml";
import {
  badData,
  deceased,
  idvDocument,
  idvMissing,
  kycNotFound,
  kycPartial,
  livenessFailed,
} from "../findings/identity";
import {
  duplicateOf,
  expired,
  fraudSignal,
  informational,
  onMatchlist,
  serviceFault,
  unknownWords,
} from "../findings/records";
import { kycSources } from "../cases/providers";
import type { IssueFacts } from "../search/facts";

/** A finding a generated run can have: what a search must know of it at once, and how to tell it of a person. */
export interface Kind {
  issue?: IssueFacts;
  score: number;
  make(person: Person): Finding;
}

const SAMPLE: Person = { kind: "INDIVIDUAL", familyName: "Sample", language: "eng", country: "AUS" };

/** The facts are read off a sample, so they cannot differ from what the finding says later. */
function kind(make: (person: Person) => Finding): Kind {
  const { issue, factors = [] } = make(SAMPLE);
  const score = factors.reduce((sum, factor) => sum + countedScore({ ...factor, status: factor.status ?? "VALID" }), 0);
  if (!issue) return { score, make };
  const { category, issue: name, severity } = issue;
  return { issue: { category, issue: name, severity }, score, make };
}

const listedName = ({ givenName, familyName }: Person) =>
  [givenName, familyName].filter(Boolean).join(" ").toUpperCase();
const firstSource = ({ country }: Person) => kycSources(country)[0] as readonly [string, string];
const listed = (person: Person, strength: number, countryCode: string, countryName: string) => ({
  name: listedName(person),
  strength,
  countryCode,
  countryName,
  ...(person.born && { born: person.born.slice(0, 4) }),
});

export const KINDS = {
  pepLocal: kind((person) =>
    pepHit({
      ...listed(person, 78, "AUS", "Australia"),
      level: "4",
      position: "Local councillor",
      since: "2022-09-17",
    }),
  ),
  pepNational: kind((person) =>
    pepHit({
      ...listed(person, 91, "IDN", "Indonesia"),
      level: "2",
      position: "Member of the lower house",
      since: "2019-10-01",
    }),
  ),
  sanction: kind((person) =>
    sanctionHit({
      ...listed(person, 87, "RUS", "Russian Federation"),
      list: "Consolidated list of financial sanctions targets",
      reason: "Association with a designated entity",
      since: "2023-02-24",
    }),
  ),
  watchlist: kind((person) =>
    watchlistHit({
      ...listed(person, 82, "GBR", "United Kingdom"),
      list: "Disqualified directors",
      reason: "Undertaking, six years",
      since: "2024-06-30",
    }),
  ),
  media: kind((person) =>
    mediaHit({
      ...listed(person, 74, "AUS", "Australia"),
      articles: [
        {
          title: "Court hears of missing deposits",
          source: "Coastal Courier",
          date: "2025-11-04",
          snippet: "A person of that name gave evidence on Tuesday.",
        },
      ],
    }),
  ),
  kycPartial: kind((person) => kycPartial(...firstSource(person))),
  kycNotFound: kind((person) => kycNotFound(...firstSource(person))),
  deceased: kind((person) => deceased(...firstSource(person))),
  badAddress: kind(() => badData("BAD_DATA_ADDRESS")),
  badBirthDate: kind(() => badData("BAD_DATA_DOB")),
  idvMissing: kind(() => idvMissing()),
  idvSuspected: kind((person) => idvDocument("image_integrity", "suspected", "PASSPORT", person.country ?? "AUS")),
  idvRejected: kind((person) =>
    idvDocument("compromised_document", "rejected", "DRIVERS_LICENSE", person.country ?? "AUS"),
  ),
  liveness: kind(() => livenessFailed()),
  matchlist: kind(() => onMatchlist("Chargeback fraud 2025", "BLOCK", "CHARGEBACK_FRAUD")),
  duplicate: kind(() => duplicateOf("9d0c3f51-77aa-2be4-18d6-40e2b95a7c13")),
  fraudEmail: kind(() => fraudSignal("FRAUD_EMAIL_ADDRESS", "HIGH")),
  fraudPhone: kind(() => fraudSignal("FRAUD_PHONE_NUMBER", "MEDIUM")),
  expired: kind(() => expired("REQUIRES_IDV")),
  creditHeader: kind(() => informational("CREDIT_HEADER")),
  serviceError: kind(() => serviceFault("KYC", "SERVICE_ERROR")),
  serviceTimeout: kind(() => serviceFault("IDV", "SERVICE_TIMEOUT")),
  unknownWords: kind(() => unknownWords()),
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof KINDS;

/** What usually lies behind each outcome, with weights. */
export const REASONS: Record<string, readonly (readonly [KindName, number])[]> = {
  REVIEW: [
    ["kycPartial", 26],
    ["pepLocal", 14],
    ["pepNational", 8],
    ["media", 9],
    ["sanction", 4],
    ["watchlist", 5],
    ["kycNotFound", 12],
    ["idvSuspected", 10],
    ["fraudEmail", 6],
    ["fraudPhone", 8],
    ["liveness", 2],
  ],
  NEEDS_APPROVAL: [
    ["pepNational", 5],
    ["fraudEmail", 3],
  ],
  BLOCKED: [
    ["matchlist", 5],
    ["duplicate", 4],
    ["idvRejected", 3],
    ["deceased", 1],
  ],
  URGENT: [
    ["sanction", 6],
    ["watchlist", 3],
  ],
  FAIL: [
    ["kycNotFound", 5],
    ["idvRejected", 3],
    ["deceased", 1],
  ],
  INCOMPLETE: [
    ["badAddress", 3],
    ["badBirthDate", 2],
    ["expired", 2],
    ["idvMissing", 2],
  ],
  MONITOR: [["media", 1]],
};
