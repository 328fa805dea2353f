import { CHILD_ACCOUNTS } from "../story/accounts";
import { Draw, scramble } from "./draw";
import { oddly } from "./oddities";
import { organizationOf } from "./organizations";
import { personOf } from "./people";
import type { Plan, Population } from "./planned";
import { runsOf } from "./runs";

const DAY_MS = 86_400_000;
const OLDEST_DAYS = 1_100;
/** Every sixtieth profile is the second one of the entity before it. */
const SECOND_EVERY = 60;

export const isSecondProfile = (index: number) => index % SECOND_EVERY === SECOND_EVERY - 1;

const DESK = ["Ana Silva", "Ben Okafor", "Chloe Martin", "Dev Patel"];
const STRANGERS = ["M. Torres", "Night shift", "j.wu@partner.example", "Former Employee"];
const STATES = [
  ["ACTIVE", 90],
  ["ARCHIVED", 5],
  ["INACTIVE", 2],
  ["BLOCKLISTED", 0.6],
  ["DUPLICATE", 0.6],
  ["AUTO", 1],
  ["DELETED", 0.3],
] as const;
const WAITING = new Set(["REVIEW", "NEEDS_APPROVAL", "BLOCKED", "URGENT"]);

const officer = (draw: Draw) => (draw.chance(0.96) ? draw.pick(DESK) : draw.pick(STRANGERS));

function officersFor(draw: Draw, status: string | undefined): Pick<Plan, "assignee" | "reviewer"> {
  const isWaiting = WAITING.has(status ?? "");
  const assignee = draw.chance(isWaiting ? 0.45 : 0.12) ? officer(draw) : undefined;
  const reviewer = draw.chance(assignee ? 0.5 : 0.05) ? officer(draw) : undefined;
  return { ...(assignee && { assignee }), ...(reviewer && { reviewer }) };
}

function serviceOf(subject: Plan["subject"], index: number): string {
  if (subject.kind === "ORGANIZATION") return "KYB";
  return isSecondProfile(index) ? "AML" : "KYC";
}

/** The plan of one profile; always the same for the same population and index. */
export function planAt({ seed, now }: Population, index: number): Plan {
  const entity = isSecondProfile(index) ? index - 1 : index;
  const who = new Draw(scramble(seed ^ Math.imul(entity + 1, 0x9e3779b1)));
  // Only individuals have second profiles, so an entity that has one is never an organisation.
  const isOrganization = who.chance(0.04) && !isSecondProfile(entity + 1);
  const subject = isOrganization ? organizationOf(who, entity) : personOf(who);
  const childId = who.chance(0.08) ? who.pick(CHILD_ACCOUNTS).childId : undefined;
  const draw = new Draw(scramble(seed + Math.imul(index + 1, 0x85ebca77)));
  const createdAt = now - Math.floor((draw.next() ** 1.6 * OLDEST_DAYS + 0.01) * DAY_MS);
  const serviceName = serviceOf(subject, index);
  const runs = runsOf(draw, { subject, serviceName, createdAt, now });
  const last = runs.at(-1);
  const plan: Plan = {
    index,
    entity,
    subject,
    ...(childId && { childId }),
    serviceName,
    state: draw.weighted(STATES),
    createdAt,
    ...officersFor(draw, last?.override?.status ?? last?.result),
    hasReference: draw.chance(0.97),
    isMonitored: runs.length > 0 && draw.chance(0.6),
    runs,
  };
  return draw.chance(0.02) ? oddly(draw, plan) : plan;
}

/** When the profile last changed, if ever: its last run or override. Milliseconds since 1970. */
export function lastChange({ runs }: Plan): { at: number; by?: string } | undefined {
  const last = runs.at(-1);
  if (!last) return undefined;
  return last.override
    ? { at: last.override.at, by: last.override.by }
    : { at: last.startedAt + last.tookMs, by: "System:workflow" };
}
