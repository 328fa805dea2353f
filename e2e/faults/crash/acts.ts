import { randomUUID } from "node:crypto";
import type { OperationAction } from "@/lib/domain/operationStates";
import { targetStatusesFrom } from "@/lib/profiles/targetStatuses";
import { isKnownStatus, reasonAgainstOverride } from "@/lib/profiles/overridable";
import { type ServiceProfile, serviceProfile as profileShape } from "@/lib/frankieone/wire/serviceProfile";
import { BUILT_IN } from "@/lib/policy/builtIn";
import { reasonsFor } from "@/lib/policy/reasonRules";
import { reasonsForSecondPerson, reasonsForSecondPersonOfState } from "@/lib/policy/secondPersonRules";
import type { Profile } from "../vendor";
import type { Random } from "../random";
import type { DeskOfficer, Mutation } from "./officer";
import { decideHits, run, setRiskLevel, switchMonitoring } from "./reviewActs";

const PEOPLE = ["Ana Silva", "Ben Okafor", "Chloe Martin", "Dev Patel"];
const comment = { text: "Under fire again" };

const pathOf = ({ entityId, serviceName }: Profile) =>
  `/api/individuals/${entityId}/serviceprofiles/${encodeURIComponent(serviceName)}`;

/** The case that is looked at, and by whom. */
export interface Choice {
  officer: DeskOfficer;
  random: Random;
  /** Of the case at the desk's API. */
  path: string;
  shown: ServiceProfile;
}

/** An act that makes sense there; its path and version are the case's unless it says otherwise. */
export interface What {
  method?: "POST";
  path?: string;
  etag?: string;
  body: object;
}

type Decide = (choice: Choice) => What | undefined | Promise<What | undefined>;

/** Every act, and how often of a hundred times it is thought of. */
const ACTS: readonly [OperationAction, number, Decide][] = [
  ["decide-hits", 30, decideHits],
  ["override", 16, override],
  ["run-workflow", 12, run],
  ["set-risk-level", 12, setRiskLevel],
  ["set-monitoring", 12, switchMonitoring],
  ["change-state", 3, changeState],
  ["reassign", 15, reassign],
];
const MIX = ACTS.flatMap(([, share, act]) => Array.from({ length: share }, () => act));

/**
 * Looks at a case and decides on something to do there; what makes no sense there becomes a reassignment. In: an act that is
 * wanted more often than the others. Out: undefined where the desk could not show the case, or what is wanted makes no sense there.
 */
export async function decide(
  officer: DeskOfficer,
  profile: Profile,
  random: Random,
  mostly?: string,
): Promise<Mutation | undefined> {
  const path = pathOf(profile);
  const seen = await officer.read(path);
  if (!seen?.etag) return undefined;
  const shown = profileShape.parse((seen.body as { serviceProfile: unknown }).serviceProfile);
  const choice: Choice = { officer, random, path, shown };
  const wanted = random.happens(0.6) ? ACTS.find(([action]) => action === mostly)?.[2] : undefined;
  const what = wanted ? await wanted(choice) : ((await random.pick(MIX)(choice)) ?? reassign(choice));
  return what && { path, etag: seen.etag, ...what, key: randomUUID() };
}

function reassign({ shown: { assignee, reviewer }, random }: Choice): What {
  const field = random.happens(0.5) ? "assignee" : "reviewer";
  // Nobody reviews their own work.
  const free = PEOPLE.filter((name) => name !== assignee && name !== reviewer);
  return { body: { serviceProfile: { [field]: random.pick(free) }, comment } };
}

/** Nothing brings a profile back from these states, so there is one such act in the life of each; what waits for a second is none. */
function changeState({ shown, random }: Choice): What | undefined {
  if (reasonsForSecondPersonOfState(BUILT_IN.secondPerson, shown).length > 0) return undefined;
  const { state } = shown;
  const wanted = state === "ARCHIVED" ? "INACTIVE" : random.pick(["ARCHIVED", "INACTIVE"]);
  return { body: { serviceProfile: { state: wanted }, comment } };
}

function override({ path, shown, random }: Choice): What | undefined {
  const { workflowSummaries } = shown;
  const open = workflowSummaries.filter((each) => !reasonAgainstOverride(each, workflowSummaries));
  const summary = open.length > 0 ? random.pick(open) : undefined;
  if (!summary?.workflowName || !isKnownStatus(summary.status)) return undefined;
  // What waits for a second person is no write; a journey of its own tells of it.
  const alone = targetStatusesFrom(summary.status).sensible.filter(
    (status) => reasonsForSecondPerson(BUILT_IN.secondPerson, { profile: shown, summary, status }).length === 0,
  );
  if (alone.length === 0) return undefined;
  const status = random.pick(alone);
  const execution = `workflows/${encodeURIComponent(summary.workflowName)}/executions/${summary.workflowExecutionId}`;
  return {
    path: `${path}/${execution}`,
    body: { status, reasonCode: random.pick(reasonsFor(BUILT_IN, status)).code, comment },
  };
}
