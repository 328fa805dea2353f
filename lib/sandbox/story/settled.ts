import { sanctionHit } from "../findings/aml";
import { deceased, idvDocument, idvMissing, kycNotFound, kycPartial } from "../findings/identity";
import { duplicateOf, onMatchlist } from "../findings/records";
import { CHLOE, DEV, OFFICERS } from "./officers";
import { person } from "./people";
import { type StoryCase, storyEntityId } from "./storyCase";

/** Cases that are over: passed, failed, overridden, put aside. */
export const SETTLED = {
  /** Handbook 4.11 (b): PASS although the IDV step failed. */
  passWithFailedIdv: {
    who: person("AUS", "Mary", "Testfourteen", "1964-02-02", { gender: "FEMALE" }),
    created: "30d",
    reference: "HB-102117",
    isMonitored: true,
    runs: [{ on: "AUS-Basic2V-TwoPlusID", ago: "30d", result: "PASS", findings: [idvMissing()] }],
  },
  /** Handbook 4.11 (f): overridden by a caller that named no user. */
  overriddenByNobody: {
    who: person("AUS", "Tobias", "Greenleaf", "1982-08-08", { gender: "MALE" }),
    created: "25d",
    reference: "HB-102640",
    runs: [
      {
        on: "AUS-Basic2V-TwoPlus",
        ago: "25d",
        result: "FAIL",
        findings: [kycNotFound("equifax-au", "au-elec-roll")],
        override: {
          status: "PASS",
          ago: "24d",
          comment: "Certified copies of licence and rates notice sighted at branch.",
        },
      },
    ],
  },
  overriddenToPass: {
    who: person("GBR", "Harriet", "Oyelaran-Shaw", "1987-12-05", { gender: "FEMALE" }),
    created: "18d",
    reference: "HB-103455",
    assignee: CHLOE,
    runs: [
      {
        on: "GLB-IntlOnePlus",
        ago: "18d",
        result: "FAIL",
        findings: [kycPartial("experian-uk", "uk-elec-roll")],
        override: {
          status: "PASS",
          ago: "17d",
          by: OFFICERS.chloe.email,
          comment: "Moved house in June; tenancy agreement and council tax bill match.",
        },
      },
    ],
  },
  overriddenToFail: {
    who: person("USA", "Clifford", "Ravenscroft", "1971-01-31", { gender: "MALE" }),
    created: "21d",
    reference: "HB-103101",
    assignee: DEV,
    runs: [
      {
        on: "USA-Basic1V-OnePlus",
        ago: "21d",
        result: "PASS",
        override: {
          status: "FAIL",
          ago: "20d",
          by: OFFICERS.dev.email,
          comment: "Bank confirmed the account holder is another person.",
        },
      },
    ],
  },
  approved: {
    who: person("SGP", "Jun Kai", "Lim", "1985-05-15", { gender: "MALE" }),
    created: "33d",
    reference: "HB-101990",
    reviewer: DEV,
    runs: [
      {
        on: "GLB-IntlOnePlus",
        ago: "33d",
        result: "NEEDS_APPROVAL",
        override: {
          status: "APPROVED",
          ago: "32d",
          by: OFFICERS.dev.email,
          comment: "Source of funds documented, approved for standard limits.",
        },
      },
    ],
  },
  rejected: {
    who: person("AUS", "Vasil", "Dragomirov", "1966-10-10", { gender: "MALE" }),
    created: "45d",
    reference: "HB-100872",
    runs: [
      {
        on: "AUS-Basic2V-TwoPlus",
        ago: "45d",
        result: "NEEDS_APPROVAL",
        findings: [
          sanctionHit({
            name: "Vasil Dragomirov",
            strength: 99,
            born: "1966-10-10",
            countryCode: "BGR",
            countryName: "Bulgaria",
            list: "Magnitsky designations",
            reason: "Bribery of officials",
            since: "2021-06-02",
            manualStatus: "TRUE_POSITIVE_REJECT",
          }),
        ],
        override: {
          status: "REJECTED",
          ago: "44d",
          by: OFFICERS.chloe.email,
          comment: "True match on name, birth date and photo. Relationship declined.",
        },
      },
    ],
  },
  /** Handbook 4.11 (i): the pair. The second is marked as duplicate of the first. */
  duplicateOriginal: {
    who: person("NZL", "Hemi", "Parata", "1983-08-21", { gender: "MALE" }),
    created: "80d",
    reference: "HB-097700",
    isMonitored: true,
    runs: [{ on: "NZL-Basic1V-OnePlusOne", ago: "80d", result: "PASS" }],
  },
  duplicateCopy: {
    who: person("NZL", "Hemi", "Parata", "1983-08-21", { gender: "MALE", middleName: "J" }),
    created: "50d",
    reference: "HB-100455",
    state: "DUPLICATE",
    duplicateOf: storyEntityId("duplicateOriginal", {}),
    runs: [
      {
        on: "NZL-Basic1V-OnePlusOne",
        ago: "50d",
        result: "FAIL",
        findings: [duplicateOf(storyEntityId("duplicateOriginal", {}), "TRUE_POSITIVE_REJECT")],
      },
    ],
  },
  /** Handbook 4.11 (j). */
  archived: {
    who: person("AUS", "Beatrix", "Holloway", "1958-06-24", { gender: "FEMALE" }),
    created: "170d",
    reference: "HB-090031",
    state: "ARCHIVED",
    updated: "61d",
    updatedBy: OFFICERS.dev.email,
    runs: [{ on: "AUS-Basic2V-TwoPlus", ago: "170d", result: "PASS" }],
  },
  inactive: {
    who: person("GBR", "Alistair", "McCrimmon", "1947-09-17", { gender: "MALE" }),
    created: "240d",
    reference: "HB-085519",
    state: "INACTIVE",
    updated: "100d",
    updatedBy: OFFICERS.chloe.email,
    runs: [{ on: "GLB-IntlOnePlus", ago: "240d", result: "FAIL", findings: [deceased("experian-uk", "uk-mortality")] }],
  },
  blocklisted: {
    who: person("AUS", "Damon", "Skerritt", "1989-02-28", { gender: "MALE" }),
    created: "55d",
    reference: "HB-099873",
    state: "BLOCKLISTED",
    runs: [
      {
        on: "AUS-Basic2V-TwoPlus",
        ago: "55d",
        result: "FAIL",
        findings: [onMatchlist("Known mule accounts", "BLOCK", "MULE_ACCOUNT")],
      },
    ],
  },
  failedDocument: {
    who: person("USA", "Rosalind", "Achterberg", "1994-07-19", { gender: "FEMALE" }),
    created: "12d",
    reference: "HB-104150",
    runs: [
      {
        on: "GLB-IntlOnePlus",
        ago: "12d",
        result: "FAIL",
        findings: [idvDocument("compromised_document", "rejected", "DRIVERS_LICENSE", "USA")],
      },
    ],
  },
  passedFitzroy: {
    who: person("AUS", "Eleni", "Papadimitriou", "1992-05-30", { gender: "FEMALE" }),
    created: "6h",
    reference: "HB-104970",
    isMonitored: true,
    runs: [{ on: "AUS-Basic2V-TwoPlus", ago: "6h", result: "PASS" }],
  },
  passedAuckland: {
    who: person("NZL", "Caleb", "Thorburn", "1996-08-13", { gender: "MALE" }),
    created: "28h",
    reference: "HB-104911",
    isMonitored: true,
    runs: [{ on: "NZL-Basic1V-OnePlusOne", ago: "28h", result: "PASS" }],
  },
  passedLeeds: {
    who: person("GBR", "Zainab", "Qureshi", "1990-10-04", { gender: "FEMALE" }),
    created: "3d",
    reference: "HB-104822",
    isMonitored: true,
    runs: [{ on: "GLB-IntlOnePlus", ago: "3d", result: "PASS" }],
  },
  passedAustin: {
    who: person("USA", "Marcus", "Delacroix", "1978-03-22", { gender: "MALE" }),
    created: "8d",
    reference: "HB-104402",
    runs: [{ on: "USA-Basic1V-OnePlus", ago: "8d", result: "PASS" }],
  },
  passedPartialBirthDate: {
    who: person("SGP", "Siti", "Nurhaliza binti Osman", "1951", { gender: "FEMALE", language: "msa" }),
    created: "19d",
    reference: "HB-103390",
    runs: [{ on: "GLB-IntlOnePlus", ago: "19d", result: "PASS" }],
  },
} as const satisfies Record<string, StoryCase>;
