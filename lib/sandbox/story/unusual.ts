import type { Finding } from "../cases/blueprint";
import { badData, idvDocument, kycPartial } from "../findings/identity";
import { expired, informational, serviceFault, unknownWords } from "../findings/records";
import { CHLOE } from "./officers";
import { person } from "./people";
import type { StoryCase } from "./storyCase";

/** Factors of every status; only VALID and OVERRIDDEN ones count (handbook 2.9). */
const agedFactors: Finding = {
  step: "RISK",
  stepResult: "COMPLETE",
  outcome: "passed",
  factors: [
    { factor: "Occupation", value: "Arms dealer", score: 60, status: "OVERRIDDEN", manualOverrideScore: 20 },
    { factor: "Source of Funds", value: "Inheritance", score: 25, status: "STALE" },
    { factor: "product_type_risk", value: "high_limit", score: 18 },
    { factor: "workflow_attempts", value: "4", score: 10, status: "DISCARDED" },
  ],
};

/** Shapes a desk must survive although they are rare. */
export const UNUSUAL = {
  /** Handbook 4.11 (a): nothing has run yet. */
  noExecution: {
    who: person("AUS", "Penelope", "Ashgrove", "2000-01-01", { gender: "FEMALE" }),
    created: "15m",
    reference: "HB-105010",
    state: "INIT",
    currentWorkflow: "AUS-Basic2V-TwoPlus",
    runs: [],
  },
  /** Handbook 4.11 (k), three ways of not finishing. */
  runError: {
    who: person("AUS", "Hamish", "Dunstan", "1984-11-23", { gender: "MALE" }),
    created: "2d",
    reference: "HB-104845",
    state: "AUTO",
    runs: [
      {
        on: "AUS-Basic2V-TwoPlusID",
        ago: "47h",
        result: "UNCHECKED",
        state: "ERROR",
        reached: 5,
        findings: [serviceFault("KYC", "SERVICE_ERROR")],
      },
    ],
  },
  runTimeout: {
    who: person("GBR", "Persephone", "Blackwood", "1973-04-27", { gender: "FEMALE" }),
    created: "29h",
    reference: "HB-104907",
    state: "AUTO",
    runs: [
      {
        on: "GLB-IntlOnePlus",
        ago: "29h",
        result: "INCOMPLETE",
        state: "TIMEOUT",
        tookMs: 300_000,
        reached: 6,
        findings: [serviceFault("IDV", "SERVICE_TIMEOUT")],
      },
    ],
  },
  runInProgress: {
    who: person("AUS", "Otis", "Fenwick-Baird", "1997-09-02", { gender: "MALE" }),
    created: "4m",
    reference: "HB-105021",
    state: "AUTO",
    runs: [{ on: "AUS-Basic2V-TwoPlusID", ago: "3m", result: "IN_PROGRESS", state: "IN_PROGRESS", reached: 4 }],
  },
  /** Handbook 4.11 (l). */
  outdatedRisk: {
    who: person("AUS", "Sebastián", "Núñez del Prado", "1963-07-14", { gender: "MALE" }),
    created: "65d",
    reference: "HB-098640",
    assignee: CHLOE,
    runs: [
      {
        on: "AUS-Basic2V-TwoPlus",
        ago: "64d",
        result: "REVIEW",
        isRiskOutdated: true,
        findings: [kycPartial("equifax-au", "au-elec-roll"), agedFactors],
      },
    ],
  },
  /** Handbook 4.11 (m). */
  unknownWords: {
    who: person("AUS", "Xiomara", "Delgadillo", "1991-06-16", { gender: "FEMALE" }),
    created: "13h",
    reference: "HB-104948",
    runs: [{ on: "AUS-Advanced3V-TwoPlusID", ago: "12h", result: "REVIEW", findings: [unknownWords()] }],
  },
  /** A status no published enum has. */
  unknownStatus: {
    who: person("NZL", "Rangi", "Tūhoe-Marsh", "1988-08-30", { gender: "MALE" }),
    created: "44h",
    reference: "HB-104866",
    state: "ON_HOLD",
    runs: [
      { on: "NZL-Basic1V-OnePlusOne", ago: "43h", result: "ESCALATED", findings: [informational("CREDIT_HEADER")] },
    ],
  },
  /** Handbook 4.11 (p). */
  nonRfcId: {
    who: person("USA", "Guinevere", "Stonebridge", "1981-12-12", { gender: "FEMALE" }),
    entityId: "5e8c1f07-93ba-f2d6-01c4-a7b350ee9d28",
    created: "10d",
    reference: "HB-104260",
    runs: [{ on: "USA-Basic1V-OnePlus", ago: "10d", result: "PASS" }],
  },
  /** Handbook 4.11 (q). */
  spacedWorkflow: {
    who: person("AUS", "Rohan", "Chatterjee", "1977-10-19", { gender: "MALE" }),
    created: "7h",
    reference: "HB-104966",
    runs: [
      {
        on: "KYC Onboarding",
        ago: "7h",
        result: "REVIEW",
        findings: [idvDocument("data_validation", "suspected", "PASSPORT", "IND")],
      },
    ],
  },
  /** Handbook 4.11 (r). */
  emptySteps: {
    who: person("GBR", "Cordelia", "Winterbourne", "1968-02-21", { gender: "FEMALE" }),
    created: "37d",
    reference: "HB-101477",
    runs: [{ on: "GLB-AMLMedia", ago: "37d", result: "COMPLETE", withoutSteps: true }],
  },
  /** Eighty characters of name. */
  longName: {
    who: person(
      "SGP",
      "Maximilianus Konstantinopolis",
      "von Weißenborn-Ostheim-Katzenelnbogen Übermayer-Au",
      "1960-03-15",
      { gender: "MALE", language: "deu" },
    ),
    created: "34h",
    reference: "HB-104893",
    runs: [
      { on: "GLB-IntlOnePlus", ago: "33h", result: "REVIEW", findings: [kycPartial("global-eid", "intl-consumer")] },
    ],
  },
  chineseName: {
    who: person("SGP", "芳", "王", "1986-09-28", { gender: "FEMALE", displayName: "王芳", language: "zho" }),
    created: "5d",
    reference: "HB-104705",
    runs: [{ on: "GLB-IntlOnePlus", ago: "5d", result: "PASS" }],
  },
  arabicName: {
    who: person("ARE", "فاطمة", "الزهراء", "1994-02-14", {
      gender: "FEMALE",
      displayName: "فاطمة الزهراء",
      language: "ara",
    }),
    created: "9h",
    reference: "HB-104955",
    runs: [{ on: "GLB-IntlOnePlus", ago: "9h", result: "REVIEW", findings: [badData("BAD_DATA_ADDRESS")] }],
  },
  cyrillicName: {
    who: person("KAZ", "Айгерим", "Нурланова", "1990-04-22", {
      gender: "FEMALE",
      displayName: "Айгерим Нурланова",
      language: "kaz",
    }),
    created: "17d",
    reference: "HB-103780",
    runs: [{ on: "GLB-IntlOnePlus", ago: "17d", result: "INCOMPLETE", findings: [expired("REQUIRES_IDV")] }],
  },
  /** Family name only, no birth date, no country, no reference: a record imported from elsewhere. */
  bareRecord: {
    who: { kind: "INDIVIDUAL", familyName: "Suharto", language: "eng" },
    created: "400d",
    runs: [{ on: "Legacy Import", ago: "400d", result: "UNCHECKED", isManual: true }],
  },
} as const satisfies Record<string, StoryCase>;
