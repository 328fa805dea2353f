import { mediaHit, pepHit, sanctionHit } from "../findings/aml";
import { idvDocument, kycPartial } from "../findings/identity";
import { duplicateOf, fraudSignal, onMatchlist } from "../findings/records";
import { ANA, BEN, CHLOE, DEV } from "./officers";
import { person } from "./people";
import { type StoryCase, storyEntityId } from "./storyCase";

/** Cases that wait for a person because a list knows the name: PEP, sanctions, media, blocklist, duplicates. */
export const SCREENED = {
  /** Handbook 4.11 (c). */
  pepReview: {
    who: person("AUS", "Marisol", "Echeverría-Quint", "1961-11-02", { gender: "FEMALE" }),
    created: "9d",
    reference: "HB-104233",
    assignee: ANA,
    reviewer: CHLOE,
    isMonitored: true,
    runs: [
      {
        on: "AUS-Basic2V-TwoPlus",
        ago: "5h",
        result: "REVIEW",
        findings: [
          pepHit({
            name: "Marisol Echeverria Quint",
            strength: 96,
            born: "1961",
            countryCode: "CHL",
            countryName: "Chile",
            level: "2",
            position: "Deputy minister of public works",
            since: "2018-03-11",
            aliases: ["M. E. Quint"],
            manualStatus: "UNRESOLVED",
          }),
        ],
      },
    ],
  },
  /** Handbook 4.11 (d): a sanctions match that the vendor calls a WARNING. */
  sanctionsReview: {
    who: person("GBR", "Anatol", "Verkhovsky", "1974-06-19", { gender: "MALE" }),
    created: "2d",
    reference: "HB-104871",
    runs: [
      {
        on: "GLB-IntlOnePlus",
        ago: "2d",
        result: "REVIEW",
        findings: [
          sanctionHit({
            name: "Anatoly VERKHOVSKIY",
            strength: 91,
            born: "1974",
            countryCode: "RUS",
            countryName: "Russian Federation",
            list: "Consolidated list of financial sanctions targets",
            reason: "Board member of a designated entity",
            since: "2022-04-06",
          }),
        ],
      },
    ],
  },
  /** Handbook 4.11 (g). */
  needsApproval: {
    who: person("SGP", "Wei Ling", "Tan", "1988-02-27", { gender: "FEMALE" }),
    created: "4d",
    reference: "HB-104790",
    assignee: CHLOE,
    reviewer: ANA,
    runs: [
      {
        on: "GLB-IntlOnePlus",
        ago: "26h",
        result: "NEEDS_APPROVAL",
        findings: [
          pepHit({
            name: "Tan Wei Ling",
            strength: 88,
            born: "1988",
            countryCode: "SGP",
            countryName: "Singapore",
            level: "3",
            position: "Member of a statutory board",
            since: "2024-01-01",
            manualStatus: "TRUE_POSITIVE_ACCEPT",
          }),
        ],
      },
    ],
  },
  secondApproval: {
    who: person("USA", "Theodore", "Halloran", "1959-09-30", { gender: "MALE", middleName: "James" }),
    created: "6d",
    reference: "HB-104655",
    assignee: DEV,
    reviewer: BEN,
    runs: [
      {
        on: "USA-Basic1V-OnePlus",
        ago: "3d",
        result: "NEEDS_APPROVAL",
        findings: [fraudSignal("FRAUD_PHONE_NUMBER", "HIGH")],
      },
    ],
  },
  /** Handbook 4.11 (h). */
  blockedByMatchlist: {
    who: person("AUS", "Corey", "Blanchflower", "1990-12-14", { gender: "MALE" }),
    created: "70m",
    reference: "HB-105002",
    runs: [
      {
        on: "AUS-Basic2V-TwoPlus",
        ago: "65m",
        result: "BLOCKED",
        reached: 2,
        findings: [onMatchlist("Chargeback fraud 2025", "BLOCK", "CHARGEBACK_FRAUD")],
      },
    ],
  },
  duplicateSuspected: {
    who: person("NZL", "Hēmi", "Parata", "1983-08-21", { gender: "MALE" }),
    created: "8h",
    reference: "HB-104960",
    assignee: DEV,
    duplicateOf: storyEntityId("duplicateOriginal", {}),
    runs: [
      {
        on: "NZL-Basic1V-OnePlusOne",
        ago: "8h",
        result: "BLOCKED",
        findings: [duplicateOf(storyEntityId("duplicateOriginal", {}))],
      },
    ],
  },
  mediaReview: {
    who: person("AUS", "Grant", "Pemberton-Vale", "1967-03-03", { gender: "MALE" }),
    created: "31h",
    reference: "HB-104902",
    runs: [
      {
        on: "AUS-Basic2V-TwoPlusID",
        ago: "30h",
        result: "REVIEW",
        findings: [
          mediaHit({
            name: "Grant Pemberton Vale",
            strength: 100,
            countryCode: "AUS",
            countryName: "Australia",
            articles: [
              {
                title: "Developer faces questions over deposits",
                source: "The Southern Ledger",
                date: "2025-08-14",
                snippet: "Buyers say deposits were never placed in trust.",
              },
              {
                title: "Regulator opens inquiry into Vale group",
                source: "Coastal Courier",
                date: "2026-02-02",
                snippet: "The regulator confirmed an inquiry is open.",
              },
            ],
          }),
        ],
      },
    ],
  },
  /** Several serious issues at once, from several steps. */
  manyIssues: {
    who: person("AUS", "Bartholomew", "Quillfeather", "1949-01-08", { gender: "MALE", middleName: "Augustus" }),
    created: "16d",
    reference: "HB-103950",
    isWellKnown: true,
    papers: ["STATEMENT", "DRAWING", "PAGE", "REPORT", "LOST", "UNSEEN"],
    assignee: CHLOE,
    reviewer: BEN,
    isMonitored: true,
    runs: [
      {
        on: "AUS-Advanced3V-TwoPlusID",
        ago: "15d",
        result: "REVIEW",
        tookMs: 38_000,
        findings: [
          kycPartial("equifax-au", "au-elec-roll"),
          idvDocument("visual_authenticity", "suspected", "PASSPORT", "AUS"),
          fraudSignal("FRAUD_PHONE_NUMBER", "MEDIUM"),
          pepHit({
            name: "B. A. Quillfeather",
            strength: 83,
            born: "1949",
            countryCode: "AUS",
            countryName: "Australia",
            level: "1",
            position: "Former state premier",
            since: "1992-10-06",
            until: "1999-10-20",
          }),
          mediaHit({
            name: "Bartholomew Quillfeather",
            strength: 95,
            countryCode: "AUS",
            countryName: "Australia",
            articles: [
              {
                title: "Former premier named in land deal papers",
                source: "The Southern Ledger",
                date: "2026-05-19",
                snippet: "Papers show a rezoning signed in 1998.",
              },
            ],
          }),
        ],
      },
    ],
  },
} as const satisfies Record<string, StoryCase>;
