import { idvDocument, idvMissing, kycNotFound, kycPartial, livenessFailed, visaFailed } from "../findings/identity";
import { fraudSignal, informational } from "../findings/records";
import { ANA, BEN, CHLOE, DEV } from "./officers";
import { person } from "./people";
import type { StoryCase } from "./storyCase";

/** Cases that wait for a person because it is unclear who somebody is. */
export const IDENTITY = {
  kycPartialReview: {
    who: person("AUS", "Priyanka", "Raghunathan", "1995-01-17", { gender: "FEMALE" }),
    created: "3h",
    reference: "HB-104988",
    assignee: BEN,
    reviewer: DEV,
    runs: [
      { on: "AUS-Basic2V-TwoPlus", ago: "3h", result: "REVIEW", findings: [kycPartial("equifax-au", "au-elec-roll")] },
    ],
  },
  kycNotFoundReview: {
    who: person("GBR", "Oluwaseun", "Adébáyọ̀", "2004-05-09", { gender: "MALE" }),
    created: "22h",
    reference: "HB-104931",
    runs: [
      {
        on: "GLB-IntlOnePlus",
        ago: "21h",
        result: "REVIEW",
        findings: [kycNotFound("experian-uk", "uk-elec-roll"), informational("CREDIT_HEADER")],
      },
    ],
  },
  idvSuspected: {
    who: person("AUS", "Siobhán", "Ní Dhonnchadha", "1979-10-25", { gender: "FEMALE" }),
    created: "5d",
    reference: "HB-104733",
    assignee: ANA,
    reviewer: DEV,
    runs: [
      { on: "AUS-Basic2V-TwoPlusID", ago: "5d", result: "INCOMPLETE", findings: [idvMissing()] },
      {
        on: "AUS-Basic2V-TwoPlusID",
        ago: "45m",
        result: "REVIEW",
        findings: [idvDocument("image_integrity", "suspected", "DRIVERS_LICENSE", "AUS")],
      },
    ],
  },
  idvRejected: {
    who: person("USA", "Dashiell", "Montague", "1998-04-01", { gender: "MALE" }),
    created: "4h",
    reference: "HB-104979",
    runs: [
      {
        on: "GLB-IntlOnePlus",
        ago: "4h",
        result: "BLOCKED",
        findings: [idvDocument("compromised_document", "rejected", "PASSPORT", "USA")],
      },
    ],
  },
  livenessFailed: {
    who: person("AUS", "Jarrah", "Whitcombe", "2001-07-11", { gender: "NON_BINARY" }),
    created: "95m",
    reference: "HB-104998",
    assignee: BEN,
    runs: [
      {
        on: "AUS-Advanced3V-TwoPlusID",
        ago: "90m",
        result: "REVIEW",
        findings: [livenessFailed(), fraudSignal("FRAUD_EMAIL_ADDRESS", "MEDIUM")],
      },
    ],
  },
  fraudEmail: {
    who: person("AUS", "Kasper", "Lindholm", "1986-06-06", { gender: "MALE" }),
    created: "2d",
    reference: "HB-104860",
    assignee: ANA,
    runs: [
      {
        on: "AUS-Risk-CDD-Email-Phone",
        ago: "50h",
        result: "REVIEW",
        findings: [fraudSignal("FRAUD_EMAIL_ADDRESS", "HIGH")],
      },
    ],
  },
  visaExpired: {
    who: person("AUS", "Thanh Hà", "Nguyễn", "1999-12-30", { gender: "FEMALE", language: "vie" }),
    created: "11d",
    reference: "HB-104188",
    assignee: BEN,
    runs: [{ on: "AUS-Visa-Check", ago: "10d", result: "REVIEW", findings: [visaFailed("VNM")] }],
  },
  /** Assignee and reviewer are one person. */
  selfReview: {
    who: person("NZL", "Fetū", "Leavasa", "1972-02-12", { gender: "MALE" }),
    created: "7d",
    reference: "HB-104511",
    assignee: ANA,
    reviewer: ANA,
    runs: [
      {
        on: "NZL-Basic1V-OnePlusOne",
        ago: "6d",
        result: "REVIEW",
        findings: [kycPartial("centrix-nz", "nz-credit-header")],
      },
    ],
  },
  /** The assignee is nobody the desk's directory knows. */
  strangerAssigned: {
    who: person("GBR", "Rhys", "Llewellyn-Pryce", "1955-05-23", { gender: "MALE" }),
    created: "14d",
    reference: "HB-104020",
    assignee: "M. Torres",
    reviewer: CHLOE,
    runs: [
      {
        on: "GLB-IntlOnePlus",
        ago: "13d",
        result: "REVIEW",
        findings: [kycPartial("experian-uk", "uk-credit-header")],
      },
    ],
  },
} as const satisfies Record<string, StoryCase>;
