import { mediaHit, pepHit, sanctionHit, watchlistHit } from "../findings/aml";
import { BEN, DEV } from "./officers";
import { person } from "./people";
import type { StoryCase } from "./storyCase";

const MONITORING = "Basic-Monitoring-TxAM";

/** People who passed once and are watched since: monitoring runs are beside the onboarding run. */
export const MONITORED = {
  /** Handbook 4.11 (e): the last run is URGENT, an older one PASS, so scope LAST and ANY differ. */
  monitoringUrgent: {
    who: person("AUS", "Leonid", "Abramczyk", "1969-09-09", { gender: "MALE" }),
    created: "210d",
    reference: "HB-088017",
    assignee: BEN,
    isMonitored: true,
    runs: [
      { on: "AUS-Basic2V-TwoPlus", ago: "210d", result: "PASS" },
      { on: MONITORING, ago: "90d", result: "CLEAR" },
      {
        on: MONITORING,
        ago: "35m",
        result: "URGENT",
        findings: [
          sanctionHit({
            name: "Leonid ABRAMCHIK",
            strength: 94,
            born: "1969-09-09",
            countryCode: "BLR",
            countryName: "Belarus",
            list: "Autonomous sanctions list",
            reason: "Supplied equipment to a designated agency",
            since: "2026-10-30",
          }),
        ],
      },
    ],
  },
  watchlistUrgent: {
    who: person("NZL", "Ngaire", "Te Whāiti", "1976-04-18", { gender: "FEMALE" }),
    created: "150d",
    reference: "HB-091440",
    isMonitored: true,
    runs: [
      { on: "NZL-Basic1V-OnePlusOne", ago: "150d", result: "PASS" },
      {
        on: MONITORING,
        ago: "20h",
        result: "URGENT",
        findings: [
          watchlistHit({
            name: "Ngaire Te Whaiti",
            strength: 89,
            countryCode: "NZL",
            countryName: "New Zealand",
            list: "Market conduct warnings",
            reason: "Named in a warning about an unregistered scheme",
            since: "2026-11-01",
          }),
        ],
      },
    ],
  },
  monitoringClear: {
    who: person("GBR", "Imogen", "Fairweather", "1991-03-29", { gender: "FEMALE" }),
    created: "120d",
    reference: "HB-093318",
    isMonitored: true,
    runs: [
      { on: "GLB-IntlOnePlus", ago: "120d", result: "PASS" },
      { on: MONITORING, ago: "60d", result: "CLEAR" },
      { on: MONITORING, ago: "1d", result: "CLEAR" },
    ],
  },
  keepWatching: {
    who: person("SGP", "Arjun", "Balakrishnan", "1980-07-07", { gender: "MALE" }),
    created: "95d",
    reference: "HB-095002",
    assignee: DEV,
    isMonitored: true,
    runs: [
      { on: "GLB-IntlOnePlus", ago: "95d", result: "PASS" },
      {
        on: MONITORING,
        ago: "6d",
        result: "MONITOR",
        findings: [
          mediaHit({
            name: "Arjun Balakrishnan",
            strength: 62,
            countryCode: "SGP",
            countryName: "Singapore",
            manualStatus: "UNKNOWN",
            articles: [
              {
                title: "Trader settles with exchange",
                source: "Straits Business Daily",
                date: "2026-11-12",
                snippet: "A trader of that name settled without admission.",
              },
            ],
          }),
        ],
      },
    ],
  },
  /** A decided hit: the issue is cleared, the factor discarded. */
  falsePositiveCleared: {
    who: person("AUS", "Wilhelmina", "Okonjo", "1993-11-11", { gender: "FEMALE" }),
    created: "40d",
    reference: "HB-101260",
    isMonitored: true,
    runs: [
      {
        on: "AUS-Basic2V-TwoPlus",
        ago: "40d",
        result: "REVIEW",
        findings: [
          pepHit({
            name: "Wilhelmina Okonjo-Bright",
            strength: 70,
            countryCode: "NGA",
            countryName: "Nigeria",
            level: "4",
            position: "Local councillor",
            since: "2021-02-01",
          }),
        ],
      },
      {
        on: "AUS-Basic2V-TwoPlus",
        ago: "39d",
        result: "PASS",
        findings: [
          pepHit({
            name: "Wilhelmina Okonjo-Bright",
            strength: 70,
            countryCode: "NGA",
            countryName: "Nigeria",
            level: "4",
            position: "Local councillor",
            since: "2021-02-01",
            manualStatus: "FALSE_POSITIVE",
          }),
        ],
      },
    ],
  },
} as const satisfies Record<string, StoryCase>;
