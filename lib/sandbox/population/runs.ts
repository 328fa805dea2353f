import type { Organization, Person } from "../cases/blueprint";
import type { Draw } from "./draw";
import { KINDS, REASONS } from "./kinds";
import type { PlannedOverride, PlannedRun } from "./planned";

interface Setting {
  subject: Person | Organization;
  serviceName: string;
  createdAt: number;
  now: number;
}

const OUTCOMES = [
  ["PASS", 74],
  ["REVIEW", 9],
  ["FAIL", 7],
  ["INCOMPLETE", 4],
  ["BLOCKED", 2],
  ["NEEDS_APPROVAL", 1.5],
  ["COMPLETE", 1],
  ["UNCHECKED", 0.5],
] as const;
const MONITORING_OUTCOMES = [
  ["CLEAR", 90],
  ["REVIEW", 4],
  ["MONITOR", 3],
  ["URGENT", 3],
] as const;
const ONBOARDING: Record<string, readonly string[]> = {
  AUS: [
    "AUS-Basic2V-TwoPlus",
    "AUS-Basic2V-TwoPlus",
    "AUS-Basic2V-TwoPlusID",
    "AUS-Advanced3V-TwoPlusID",
    "KYC Onboarding",
  ],
  NZL: ["NZL-Basic1V-OnePlusOne"],
  USA: ["USA-Basic1V-OnePlus"],
};
const OVERRIDES: Record<string, string> = {
  REVIEW: "PASS",
  FAIL: "PASS",
  NEEDS_APPROVAL: "APPROVED",
  PASS: "FAIL",
  URGENT: "CLEAR",
};
const OVERRIDERS = [
  "ana.silva@countersign.example",
  "ben.okafor@countersign.example",
  "chloe.martin@countersign.example",
  "dev.patel@countersign.example",
];
const COMMENTS = [
  "Documents sighted and certified copies filed.",
  "Confirmed with the customer by phone.",
  "Name differs by transliteration only.",
  "Second source agrees after correction of the address.",
];

function workflowFor(draw: Draw, { subject, serviceName }: Setting): string {
  if (serviceName === "AML") return "AML Screening";
  const { country = "" } = subject;
  if (subject.kind === "ORGANIZATION")
    return country === "AUS" ? "AUS-Organization-Ownership" : "GLB-Organization-Ownership";
  return draw.pick(ONBOARDING[country] ?? ["GLB-IntlOnePlus"]);
}

function overrideOf(draw: Draw, result: string, after: number, now: number): PlannedOverride | undefined {
  const status = OVERRIDES[result];
  if (!status || !draw.chance(result === "PASS" ? 0.004 : 0.3)) return undefined;
  const at = Math.min(now, after + Math.floor(draw.next() * 5 * 86_400_000));
  return { status, at, ...(draw.chance(0.95) && { by: draw.pick(OVERRIDERS) }), comment: draw.pick(COMMENTS) };
}

function kindsFor(draw: Draw, result: string) {
  const reasons = REASONS[result];
  if (!reasons) return draw.chance(0.04) ? [KINDS.creditHeader] : [];
  const first = draw.weighted(reasons);
  const second = draw.chance(0.15) ? draw.weighted(reasons) : first;
  return first === second ? [KINDS[first]] : [KINDS[first], KINDS[second]];
}

function finished(draw: Draw, workflowName: string, startedAt: number, result: string, now: number): PlannedRun {
  const tookMs = 1_500 + draw.below(12_000);
  const override = overrideOf(draw, result, startedAt + tookMs, now);
  const run = { workflowName, startedAt, tookMs, state: "COMPLETED", result, kinds: kindsFor(draw, result) };
  return { ...run, ...(override && { override }) };
}

function broken(draw: Draw, workflowName: string, startedAt: number): PlannedRun {
  const isTimeout = draw.chance(0.4);
  const kinds = [isTimeout ? KINDS.serviceTimeout : KINDS.serviceError];
  const [state, result] = isTimeout ? ["TIMEOUT", "INCOMPLETE"] : ["ERROR", "UNCHECKED"];
  return { workflowName, startedAt, tookMs: 60_000, state, result, kinds, reached: 4 };
}

/** The executions of a generated profile, oldest first: onboarding, perhaps again, perhaps monitoring since. */
export function runsOf(draw: Draw, setting: Setting): PlannedRun[] {
  const { createdAt, now, subject } = setting;
  if (draw.chance(0.01)) return [];
  const workflowName = workflowFor(draw, setting);
  const between = (from: number) => Math.floor(from + draw.next() * (now - from));
  if (draw.chance(0.01)) return [broken(draw, workflowName, createdAt + 2_000)];
  const outcome = subject.kind === "ORGANIZATION" && draw.chance(0.8) ? "COMPLETE" : draw.weighted(OUTCOMES);
  const runs = [finished(draw, workflowName, createdAt + 2_000, outcome, now)];
  if (outcome === "INCOMPLETE" && draw.chance(0.6)) {
    runs.push(finished(draw, workflowName, between(createdAt + 60_000), draw.weighted(OUTCOMES), now));
  }
  if (outcome === "PASS" && draw.chance(0.35)) {
    runs.push(
      finished(draw, "Basic-Monitoring-TxAM", between(createdAt + 60_000), draw.weighted(MONITORING_OUTCOMES), now),
    );
  }
  return runs.sort((one, other) => one.startedAt - other.startedAt);
}
