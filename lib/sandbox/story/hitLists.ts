import { idvToldApart } from "../findings/identity";
import { THREE_HUNDRED_HITS, TWELVE_HITS } from "./hits";
import { DEV } from "./officers";
import { person } from "./people";
import type { StoryCase } from "./storyCase";

/** Cases in which deciding hits is the work: several of them, very many, checks that have to be told apart. */
export const HIT_LISTS = {
  twelveHits: {
    who: person("GBR", "Yusuf", "Karimov", "1978-05-14", { gender: "MALE" }),
    created: "8d",
    reference: "HB-104390",
    assignee: DEV,
    runs: [{ on: "GLB-IntlOnePlus", ago: "7d", result: "REVIEW", findings: TWELVE_HITS }],
  },
  threeHundredHits: {
    who: person("USA", "Maria", "Garcia", "1984-10-12", { gender: "FEMALE" }),
    created: "9d",
    reference: "HB-104301",
    assignee: DEV,
    runs: [{ on: "USA-Basic1V-OnePlus", ago: "8d", result: "REVIEW", findings: THREE_HUNDRED_HITS }],
  },
  idvToldApart: {
    who: person("AUS", "Tamsin", "Okereke", "1999-03-21", { gender: "FEMALE" }),
    created: "7d",
    reference: "HB-104488",
    assignee: DEV,
    runs: [
      {
        on: "AUS-Basic2V-TwoPlusID",
        ago: "7d",
        result: "REVIEW",
        findings: [idvToldApart("PASSPORT", "AUS", "1999-03-21", "1999-03-12")],
      },
    ],
  },
} as const satisfies Record<string, StoryCase>;
