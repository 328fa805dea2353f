import type { Person } from "../cases/blueprint";
import type { Draw } from "./draw";
import { KINDS } from "./kinds";
import type { Plan, PlannedRun } from "./planned";

type Oddity = (draw: Draw, plan: Plan) => Plan;

const NAMES: readonly Partial<Person>[] = [
  { givenName: "李", familyName: "小龙", displayName: "李小龙", language: "zho" },
  { givenName: "محمد", familyName: "الأحمد", displayName: "محمد الأحمد", language: "ara" },
  { givenName: "Ξένια", familyName: "Παπαδοπούλου", language: "ell" },
  { givenName: "Anna-Maria Theodora", familyName: "van der Westhuizen-Oosterhout zu Hohenstaufen-Langenburg" },
  { givenName: "J", familyName: "O" },
  { givenName: "MARY ANN", familyName: "O'BRIEN  " },
  { givenName: "Zoë 🌻", familyName: "D’Àrcy" },
  { givenName: "<b>Robert</b>", familyName: '"); DROP TABLE' },
  { givenName: "=HYPERLINK(1)", familyName: "+61 Test" },
  { givenName: "Ali\u202Egnoleba", familyName: "Reversed" },
];

const strangeName: Oddity = (draw, plan) =>
  plan.subject.kind === "INDIVIDUAL" ? { ...plan, subject: { ...plan.subject, ...draw.pick(NAMES) } } : plan;

/** A record imported from elsewhere: a family name and next to nothing else. */
const bare: Oddity = (_draw, plan) => {
  if (plan.subject.kind === "ORGANIZATION") return plan;
  const { familyName, language } = plan.subject;
  const subject = { kind: "INDIVIDUAL" as const, familyName, language };
  return { ...plan, subject, assignee: undefined, reviewer: undefined, hasReference: false };
};

/** Watched for years: dozens of monitoring runs. */
const longWatched: Oddity = (draw, plan) => {
  const [first] = plan.runs;
  if (!first) return plan;
  const count = 30 + draw.below(70);
  const watch = (place: number): PlannedRun => ({
    workflowName: "Basic-Monitoring-TxAM",
    startedAt: first.startedAt + 1_000 * (place + 1),
    tookMs: 900,
    state: "COMPLETED",
    result: "CLEAR",
    kinds: [],
  });
  return { ...plan, runs: [first, ...Array.from({ length: count }, (_, place) => watch(place))] };
};

/** Words no published enum has: state, status, run state, issue. */
const unknownEnums: Oddity = (draw, plan) => {
  const last = plan.runs.at(-1);
  if (!last) return plan;
  const strange = {
    ...last,
    override: undefined,
    result: draw.pick(["ESCALATED", "QUEUED", "PASS_WITH_CONDITIONS"]),
    kinds: [KINDS.unknownWords],
  };
  const runs = [...plan.runs.slice(0, -1), strange];
  return { ...plan, state: draw.pick(["ON_HOLD", "MIGRATED", "ACTIVE"]), runs };
};

const stepless: Oddity = (_draw, plan) => ({ ...plan, runs: plan.runs.map((run) => ({ ...run, withoutSteps: true })) });

const selfReviewed: Oddity = (_draw, plan) => ({ ...plan, assignee: "Ben Okafor", reviewer: "Ben Okafor" });

/** Partial birth date and no country. */
const vague: Oddity = (_draw, plan) => {
  if (plan.subject.kind === "ORGANIZATION") return plan;
  return { ...plan, subject: { ...plan.subject, country: undefined, born: plan.subject.born?.slice(0, 4) } };
};

const ODDITIES: readonly Oddity[] = [strangeName, bare, longWatched, unknownEnums, stepless, selfReviewed, vague];

/** Makes a plan strange in one way: some profiles share nothing with the tidy ones. */
export const oddly = (draw: Draw, plan: Plan): Plan => draw.pick(ODDITIES)(draw, plan);
