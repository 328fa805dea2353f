import { z } from "zod";
import type { VendorContext } from "../http/context";
import { invalid, notFound } from "../http/errors";
import { bodyOf, pathParameter } from "../http/input";
import { entityCases, typeInPath } from "../http/lookup";
import type { Mutation } from "../state/account";
import { actorOf } from "../state/caller";
import { eventOf, type Stamp, updatedBy } from "../state/events";
import type { VendorCase } from "../state/vendorCase";
import { commentInput } from "../vendor/comment";
import { DECISION_KINDS, type DecisionKind } from "../vendor/decisions";
import type { ProcessResult } from "../vendor/execution";
import { inPart, mutate, stampOf } from "./mutate";

/** Results of one service profile that are to be decided. */
interface Chosen {
  vendorCase: VendorCase;
  results: ProcessResult[];
}

function kindOf(context: VendorContext): [name: string, kind: DecisionKind] {
  const name = pathParameter(context, "kind");
  const kind = Object.hasOwn(DECISION_KINDS, name) ? DECISION_KINDS[name] : undefined;
  if (!kind) throw notFound(`${context.req.method} ${context.req.path}`);
  return [name, kind];
}

function decisionOf(context: VendorContext, { statuses }: DecisionKind) {
  const body = z.object({
    processResults: z.array(z.string()).default([]),
    manualStatus: z.enum(statuses).optional(),
    comment: commentInput.optional(),
  });
  const { processResults, manualStatus, comment } = bodyOf(context, body);
  // Fraud alone declares both as required (handbook 1.18); without them there is nothing to decide anywhere.
  if (!manualStatus || processResults.length === 0) {
    throw invalid({ issue: "processResults and manualStatus in body are required", issueLocation: "VALIDATE-body" });
  }
  return { ids: new Set(processResults), manualStatus, comment };
}

/** The results of these ids by service profile. Throws the vendor's 404 for one of another class or entity. */
function chosenOf(cases: VendorCase[], ids: Set<string>, name: string, { classes }: DecisionKind): Chosen[] {
  const chosen = cases
    .map((vendorCase) => ({
      vendorCase,
      results: vendorCase.processResults().filter((one) => classes.includes(one.class) && ids.has(one.processResultId)),
    }))
    .filter(({ results }) => results.length > 0);
  const known = new Set(chosen.flatMap(({ results }) => results.map((one) => one.processResultId)));
  for (const id of ids) if (!known.has(id)) throw notFound(`${name} process result '${id}'`);
  return chosen;
}

/** What the decision does to one service profile. In: the operation's name, for the audit. */
function decided({ vendorCase, results }: Chosen, name: string, manualStatus: string, stamp: Stamp): Mutation {
  const change = { manualStatus, updatedAt: stamp.at, updatedBy: actorOf(stamp.caller) };
  const resultsUpdated = results.map(({ processResultId, manualStatus: before }) => ({
    objectId: processResultId,
    objectType: "RESULT_PROCESS",
    changeDescription: "manualStatus changed",
    ...(before && { previousStatus: before }),
    newStatus: manualStatus,
  }));
  const event = eventOf(vendorCase, stamp, {
    type: "ENTITY_RESULT_UPDATE",
    description: `${results.length} ${name.toUpperCase()} result(s) marked ${manualStatus}`,
    supplementaryData: { type: "RESULT_UPDATE", resultsUpdated },
  });
  const processResults = Object.fromEntries(results.map(({ processResultId }) => [processResultId, change]));
  return { row: vendorCase.row, changes: { processResults, profile: updatedBy(stamp) }, events: [event] };
}

/**
 * updateAML, updateIDV, updateMatches, updateDuplicate and updateFraud (handbook 1.18): the decision is for the entity,
 * whichever profiles its results stand in; of an organisation AML alone (1.25). The workflow's status does not move until a run looks again (2.3). All of
 * the results are decided or none.
 */
export function decideResults(context: VendorContext): Response {
  const [name, kind] = kindOf(context);
  const cases = entityCases(context, typeInPath(context));
  const { ids, manualStatus, comment } = decisionOf(context, kind);
  const chosen = chosenOf(cases, ids, name, kind);
  const stamp = stampOf(context, comment);
  const touched = new Set(inPart(context, [...ids]));
  const processResults = chosen.flatMap((one) => {
    const results = one.results.filter(({ processResultId }) => touched.has(processResultId));
    if (results.length > 0) mutate(context, decided({ ...one, results }, name, manualStatus, stamp));
    const after = one.vendorCase.with(decided(one, name, manualStatus, stamp).changes).processResults();
    return after.filter(({ processResultId }) => ids.has(processResultId));
  });
  return context.json({ requestId: context.var.requestId, processResults });
}
