import type { Finding, Run, RunPlan } from "../cases/blueprint";
import { entityName } from "../cases/names";
import { reachedSteps } from "../cases/summary";
import { mediaHit } from "../findings/aml";
import type { VendorCase } from "../state/vendorCase";
import type { WorkflowDefinition } from "../vendor/workflows";
import { isDecidable, judged } from "./verdicts";

/** Steps whose valid results are used again (handbook 2.3). */
const REUSABLE = ["KYC", "ID", "IDV", "VISA"];

/** The last run that looked at the step, of whichever workflow of the profile. */
const lastLook = ({ runs }: VendorCase, step: string) =>
  runs.findLast(
    (run) => run.state === "COMPLETED" && (reachedSteps(run).includes(step) || foundAt(run).includes(step)),
  );

/** Steps at which the run found something; a story may tell of one that its workflow does not plan. */
const foundAt = ({ findings }: Run) => findings.map(({ step }) => step);

/** What the run found in the step, each result with the decision that stands on it now. */
export function decidedFindings(vendorCase: VendorCase, run: Run, step: string): Finding[] {
  const execution = vendorCase.executionOf(run);
  const decided = execution.workflowStepResults.find(({ stepName }) => stepName === step)?.processResults ?? [];
  let place = 0;
  return run.findings
    .filter((finding) => finding.step === step)
    .map((finding) => ({
      ...finding,
      results: finding.results?.map((result) => ({ ...result, manualStatus: decided[place++]?.manualStatus })),
    }));
}

function fateOf(finding: Finding, { decisions }: RunPlan): Finding[] {
  if (!isDecidable(finding) || decisions === "kept") return [judged(finding)];
  if (decisions === "lost") {
    return [judged({ ...finding, results: finding.results?.map((one) => ({ ...one, manualStatus: undefined })) })];
  }
  const results = finding.results?.filter(({ manualStatus }) => manualStatus !== "FALSE_POSITIVE") ?? [];
  return results.length > 0 ? [judged({ ...finding, results })] : [];
}

/** Articles that have come up since, each about somebody of that name. */
function newHits(vendorCase: VendorCase, { newHits: count }: RunPlan): Finding[] {
  const name = entityName(vendorCase.blueprint);
  return Array.from({ length: count }, (_, place) =>
    mediaHit({
      name: `${name} (${vendorCase.runs.length}.${place + 1})`,
      strength: 68,
      countryCode: "AUS",
      countryName: "Australia",
      articles: [
        {
          title: "Two charged over invoice scheme",
          source: "Harbour Gazette",
          date: "2026-11-20",
          snippet: "A person of that name is to appear in court.",
        },
      ],
    }),
  );
}

/** What the next run of the workflow finds, and which steps it skips because an earlier run found nothing there. */
export function nextFindings(vendorCase: VendorCase, { steps, workflowName }: WorkflowDefinition, plan: RunPlan) {
  const skipped: string[] = [];
  const beyond = vendorCase.runs.filter((run) => run.workflowName === workflowName).flatMap(foundAt);
  const findings = [...new Set([...steps, ...beyond])].flatMap((step) => {
    const last = lastLook(vendorCase, step);
    const before = last ? decidedFindings(vendorCase, last, step) : [];
    if (last && before.length === 0 && plan.isReusing && REUSABLE.includes(step)) skipped.push(step);
    const found = before.flatMap((finding) => fateOf(finding, plan));
    return step === "AML" ? [...found, ...newHits(vendorCase, plan)] : found;
  });
  return { findings, skipped };
}
