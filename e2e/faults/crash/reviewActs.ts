import type { ManualStatus } from "@/lib/frankieone/wire/decisions";
import type { RiskLevel } from "@/lib/frankieone/wire/enums";
import { type ProcessResult, workflowResult as resultShape } from "@/lib/frankieone/wire/execution";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { reasonsForSecondPersonOfRisk } from "@/lib/policy/secondPersonOfReview";
import { reasonAgainstDeciding, reasonAgainstTogether, resultKindOf } from "@/lib/hits/rules";
import { statusOfMonitoring } from "@/lib/profiles/monitoring";
import { reasonAgainstRun, runningIn, workflowToRun } from "@/lib/profiles/runs";
import { namesSanction } from "@/lib/profiles/sanctions";
import { settableLevel } from "@/lib/profiles/settableRisk";
import { latestSummary } from "@/lib/profiles/summaries";
import type { Random } from "../random";
import type { Choice, What } from "./acts";

/*
 * The acts of a review. What waits for a second person is no write, and is left out.
 */

const comment = { text: "Under fire again" };

const ofRun = (path: string, workflowName: string) => `${path}/workflows/${encodeURIComponent(workflowName)}`;

/*
 * A run and a level set by hand are kept to different cases: the assessment of a run that ends meanwhile names no request, so that
 * a level which was never set goes to a person, and the judge asks for more than the record can say.
 */
const isSetByHand = ({ workflowSummaries }: ServiceProfile) =>
  workflowSummaries.some(({ riskAssessment }) => riskAssessment?.updatedRequestId);

/** A new run; without words, so that one which needs a second person is refused. */
export function run({ path, shown }: Choice): What | undefined {
  const workflowName = workflowToRun(shown);
  if (!workflowName || isSetByHand(shown) || reasonAgainstRun(shown, workflowName)) return undefined;
  return { method: "POST", path: `${ofRun(path, workflowName)}/execute`, body: {} };
}

/** Up and down among the levels that one person alone may set. */
export function setRiskLevel({ path, shown, random }: Choice): What | undefined {
  const from = settableLevel(shown);
  const free = (["LOW", "MEDIUM"] satisfies RiskLevel[]).filter(
    (to) => to !== from && reasonsForSecondPersonOfRisk(from, to).length === 0,
  );
  if (!from || free.length === 0 || runningIn(shown).length > 0) return undefined;
  return { path: `${path}/risk`, body: { riskLevel: random.pick(free), comment } };
}

/** On; off takes two people, and is done by somebody outside. */
export function switchMonitoring({ path, shown }: Choice): What | undefined {
  if (statusOfMonitoring("AML", [shown]) !== "DISABLED") return undefined;
  return { path: `${path}/monitor`, body: { enabled: true, monitoringTypes: ["AML"], comment } };
}

/** A decision on a hit of the latest run, or on all that are alike: whatever it was before, it becomes another. */
export async function decideHits({ path, shown, random, officer }: Choice): Promise<What | undefined> {
  const { workflowName, workflowExecutionId } = latestSummary(shown) ?? {};
  if (!workflowName || !workflowExecutionId) return undefined;
  const latest = await officer.read(`${ofRun(path, workflowName)}/executions/${workflowExecutionId}`);
  const processResults = chosenOf(hitsIn(latest?.body), random);
  if (processResults.length === 0) return undefined;
  const now = await officer.read(`${path}/results?processResults=${processResults.join()}`);
  if (!now) return undefined;
  const present = (now.body as { processResults: { manualStatus?: string }[] }).processResults;
  const free = ALONE.filter((to) => present.every(({ manualStatus }) => manualStatus !== to));
  if (free.length === 0) return undefined;
  const body = { processResults, manualStatus: random.pick(free), reasonCode: "OTHER", comment };
  return { path: `${path}/results/aml`, body, etag: now.etag };
}

/** One person alone may say these. */
const ALONE: readonly ManualStatus[] = ["FALSE_POSITIVE", "UNKNOWN", "UNKNOWN_ACCEPT"];

/** Alike hits together wherever there are any, now and then: what is decided of them in part must not pass for the whole. */
function chosenOf(hits: readonly ProcessResult[], random: Random): string[] {
  const one = hits.length > 0 ? random.pick(hits) : undefined;
  const alike = hits.filter((each) => one && !reasonAgainstTogether([one, each]));
  const chosen = random.happens(0.5) ? alike.slice(0, 3) : [one];
  return chosen.flatMap((each) => each?.processResultId ?? []);
}

function hitsIn(body: unknown): ProcessResult[] {
  const { workflowResult } = (body ?? {}) as { workflowResult?: unknown };
  const parsed = resultShape.safeParse(workflowResult);
  const results = parsed.success ? parsed.data.workflowStepResults.flatMap((step) => step.processResults) : [];
  return results.filter((each) => resultKindOf(each) === "aml" && !reasonAgainstDeciding(each) && !namesSanction(each));
}

/** What somebody outside makes of the monitoring of a profile. */
export const NOT_WATCHED: Pick<ServiceProfile, "subscriptions"> = {
  subscriptions: [{ type: "AML", status: "DISABLED", workflowName: "Basic-Monitoring-TxAM" }],
};
