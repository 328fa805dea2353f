import { pepHit, sanctionHit, watchlistHit } from "../findings/aml";
import { kycPartial } from "../findings/identity";
import { onMatchlist } from "../findings/records";
import { HARBOUR_LENDING, TASMAN_PAY } from "./accounts";
import { ANA, BEN } from "./officers";
import { KERERU, LUCINDA, NORTHGATE, SOLE_TRADER } from "./owners";
import { organization, person } from "./people";
import { type StoryCase, storyEntityId } from "./storyCase";

/** Entities that are more than one person with one profile: two profiles, organisations, child accounts. */
export const RELATIONS = {
  /** Handbook 4.11 (o) and (s): two service profiles of one entity share one inner array of `matches`. */
  twoProfilesKyc: {
    who: LUCINDA,
    created: "20d",
    reference: "HB-103299",
    runs: [{ on: "GLB-IntlOnePlus", ago: "20d", result: "PASS" }],
  },
  twoProfilesAml: {
    who: LUCINDA,
    entityId: storyEntityId("twoProfilesKyc", {}),
    service: "AML",
    created: "20d",
    reference: "HB-103299",
    assignee: ANA,
    runs: [
      {
        on: "AML Screening",
        ago: "19d",
        hasUlids: true,
        result: "REVIEW",
        findings: [
          pepHit({
            name: "Lucinda Harcourt Bell",
            strength: 79,
            countryCode: "GBR",
            countryName: "United Kingdom",
            level: "4",
            position: "Parish councillor",
            since: "2019-05-02",
          }),
        ],
      },
    ],
  },
  /** Handbook 4.11 (n). */
  soleTrader: {
    who: organization("AUS", "Bluegum Joinery", "SOLE TRADER", "51 824 753 556", SOLE_TRADER),
    entityId: "01993733-cfd5-7594-9e90-ec3ad06dd4a1",
    service: "KYB",
    created: "13d",
    reference: "ORG-2201",
    runs: [{ on: "AUS-Organization-Ownership", ago: "13d", result: "COMPLETE", tookMs: 140_000 }],
  },
  organizationReview: {
    who: organization("GBR", "Northgate Bullion & Freight Ltd", "PRIVATE LIMITED COMPANY", "09182736", NORTHGATE),
    service: "KYB",
    created: "3d",
    reference: "ORG-2230",
    assignee: BEN,
    runs: [
      {
        on: "GLB-Organization-Ownership",
        ago: "3d",
        result: "REVIEW",
        tookMs: 190_000,
        findings: [
          watchlistHit({
            name: "Northgate Bullion and Freight",
            strength: 93,
            countryCode: "GBR",
            countryName: "United Kingdom",
            list: "Companies wound up in the public interest",
            reason: "Petition pending",
            since: "2026-09-15",
          }),
        ],
      },
    ],
  },
  organizationBlocked: {
    who: organization("NZL", "Kererū Remit Trust", "DISCRETIONARY TRUST", "NZ-8842017", KERERU),
    service: "KYB",
    created: "9d",
    reference: "ORG-2212",
    isMonitored: true,
    runs: [
      {
        on: "GLB-Organization-Ownership",
        ago: "9d",
        result: "BLOCKED",
        findings: [
          onMatchlist("Closed by the bank", "BLOCK", "DERISKED"),
          pepHit({
            name: "Kereru Remit Trust",
            strength: 84,
            countryCode: "FJI",
            countryName: "Fiji",
            level: "2",
            position: "Company owned by a minister",
            since: "2020-02-11",
          }),
          sanctionHit({
            name: "Kereru Remittance",
            strength: 78,
            countryCode: "PRK",
            countryName: "North Korea",
            list: "United Nations Security Council",
            reason: "Moved funds for a listed bank",
            since: "2021-06-30",
          }),
        ],
      },
    ],
  },
  childReview: {
    who: person("AUS", "Malakai", "Tupou", "1987-07-27", { gender: "MALE" }),
    childId: HARBOUR_LENDING.childId,
    created: "2d",
    reference: "HL-00318",
    runs: [
      {
        on: "AUS-Basic2V-TwoPlus",
        ago: "2d",
        result: "REVIEW",
        findings: [kycPartial("experian-au", "au-credit-header")],
      },
    ],
  },
  childPassed: {
    who: person("AUS", "Ottoline", "Spence", "1995-05-05", { gender: "FEMALE" }),
    childId: HARBOUR_LENDING.childId,
    created: "6d",
    reference: "HL-00307",
    runs: [{ on: "AUS-Basic2V-TwoPlus", ago: "6d", result: "PASS" }],
  },
  /** Another child's entity: 403 ENT-1010 for Harbour Lending (handbook 4.11 t). */
  otherChild: {
    who: person("NZL", "Aroha", "Ngata", "1998-01-20", { gender: "FEMALE" }),
    childId: TASMAN_PAY.childId,
    created: "4d",
    reference: "TP-77120",
    runs: [{ on: "NZL-Basic1V-OnePlusOne", ago: "4d", result: "PASS" }],
  },
} as const satisfies Record<string, StoryCase>;
