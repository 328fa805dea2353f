import { randomUUID } from "node:crypto";
import { targetStatusesFrom } from "@/lib/profiles/targetStatuses";
import { isKnownStatus, reasonAgainstOverride } from "@/lib/profiles/overridable";
import { type ProcessResult, workflowResult as resultShape } from "@/lib/frankieone/wire/execution";
import { type ServiceProfile, serviceProfile as profileShape } from "@/lib/frankieone/wire/serviceProfile";
import { BUILT_IN } from "@/lib/policy/builtIn";
import { reasonsFor } from "@/lib/policy/reasonRules";
import { reasonsForSecondPerson, reasonsForSecondPersonOfState } from "@/lib/policy/secondPersonRules";
import { reasonAgainstDeciding, resultKindOf } from "@/lib/hits/rules";
import { namesSanction } from "@/lib/profiles/sanctions";
import { latestSummary } from "@/lib/profiles/summaries";
import { reasonAgainstRun, workflowToRun } from "@/lib/profiles/runs";
import type { Profile } from "../vendor";
import type { Random } from "../random";
import type { DeskOfficer, Mutation } from "./officer";

const PEOPLE = ["Ana Silva", "Ben Okafor", "Chloe Martin", "Dev Patel"];
const comment = { text: "Under fire again" };

const pathOf = ({ entityId, serviceName }: Profile) =>
  `/api/individuals/${entityId}/serviceprofiles/${encodeURIComponent(serviceName)}`;

/** Looks at a case and decides on something to do there. Out: undefined where the desk could not show it. */
export async function decide(officer: DeskOfficer, profile: Profile, random: Random): Promise<Mutation | undefined> {
  const seen = await officer.read(pathOf(profile));
  if (!seen?.etag) return undefined;
  const shown = profileShape.parse((seen.body as { serviceProfile: unknown }).serviceProfile);
  if (random.happens(0.25)) {
    const decision = await decideHit(officer, profile, shown, random);
    if (decision) return decision;
  }
  const act = random.happens(0.25) ? override(profile, shown, random) : undefined;
  const rare = random.happens(0.1) ? changeState(shown, random) : undefined;
  const what = act ?? rare ?? (random.happens(0.2) ? run(profile, shown) : undefined) ?? reassign(shown, random);
  return { path: pathOf(profile), ...what, etag: seen.etag, key: randomUUID() };
}

interface What {
  method?: "POST";
  path?: string;
  body: object;
}

function reassign({ assignee, reviewer }: ServiceProfile, random: Random): What {
  const field = random.happens(0.5) ? "assignee" : "reviewer";
  // Nobody reviews their own work.
  const free = PEOPLE.filter((name) => name !== assignee && name !== reviewer);
  return { body: { serviceProfile: { [field]: random.pick(free) }, comment } };
}

/** Nothing brings a profile back from these states, so there is one such act in the life of each; what waits for a second is none. */
function changeState(shown: ServiceProfile, random: Random): What | undefined {
  if (reasonsForSecondPersonOfState(BUILT_IN.secondPerson, shown).length > 0) return undefined;
  const { state } = shown;
  const wanted = state === "ARCHIVED" ? "INACTIVE" : random.pick(["ARCHIVED", "INACTIVE"]);
  return { body: { serviceProfile: { state: wanted }, comment } };
}

function override(profile: Profile, shown: ServiceProfile, random: Random): What | undefined {
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
    path: `${pathOf(profile)}/${execution}`,
    body: { status, reasonCode: random.pick(reasonsFor(BUILT_IN, status)).code, comment },
  };
}

/** A decision on one hit of the latest run: whatever it was before, it becomes another. A hit on a sanctions list waits for a second person, and is left out. */
async function decideHit(
  officer: DeskOfficer,
  profile: Profile,
  shown: ServiceProfile,
  random: Random,
): Promise<Mutation | undefined> {
  const { workflowName, workflowExecutionId } = latestSummary(shown) ?? {};
  if (!workflowName || !workflowExecutionId) return undefined;
  const run = await officer.read(
    `${pathOf(profile)}/workflows/${encodeURIComponent(workflowName)}/executions/${workflowExecutionId}`,
  );
  const hits = hitsIn(run?.body);
  const hit = hits.length > 0 ? random.pick(hits) : undefined;
  if (!hit?.processResultId) return undefined;
  const now = await officer.read(`${pathOf(profile)}/results?processResults=${hit.processResultId}`);
  if (!now) return undefined;
  const [{ manualStatus } = {}] = (now.body as { processResults: { manualStatus?: string }[] }).processResults;
  const to = other(manualStatus, random);
  const body = { processResults: [hit.processResultId], manualStatus: to, reasonCode: "OTHER", comment };
  return { path: `${pathOf(profile)}/results/aml`, body, etag: now.etag, key: randomUUID() };
}

/** One person alone may say these. */
const other = (present: string | undefined, random: Random) =>
  random.pick(["FALSE_POSITIVE", "UNKNOWN", "UNKNOWN_ACCEPT"].filter((each) => each !== present));

function hitsIn(body: unknown): ProcessResult[] {
  const { workflowResult } = (body ?? {}) as { workflowResult?: unknown };
  const parsed = resultShape.safeParse(workflowResult);
  const results = parsed.success ? parsed.data.workflowStepResults.flatMap((step) => step.processResults) : [];
  return results.filter((each) => resultKindOf(each) === "aml" && !reasonAgainstDeciding(each) && !namesSanction(each));
}

/** A new run; without words, so that one which needs a second person is refused. */
function run(profile: Profile, shown: ServiceProfile): What | undefined {
  const workflowName = workflowToRun(shown);
  if (!workflowName || reasonAgainstRun(shown, workflowName)) return undefined;
  return {
    method: "POST",
    path: `${pathOf(profile)}/workflows/${encodeURIComponent(workflowName)}/execute`,
    body: {},
  };
}
