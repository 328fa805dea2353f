import { z } from "zod";
import type { VendorContext } from "../http/context";
import { invalidParameter } from "../http/errors";
import { bodyOf } from "../http/input";
import { entityCases, typeInPath } from "../http/lookup";
import { commaList, oneOf } from "../http/query";
import type { Mutation } from "../state/account";
import { actorOf } from "../state/caller";
import { eventOf, type Stamp, updatedBy } from "../state/events";
import type { VendorCase } from "../state/vendorCase";
import { commentInput } from "../vendor/comment";
import type { Subscription } from "../vendor/profile";
import { MONITORING_WORKFLOW } from "../vendor/workflows";
import { inPart, mutate, stampOf } from "./mutate";

const TYPES = ["AML", "ACTIVITY"] as const;

/** What is to be switched, and which way. */
interface Switch {
  isOn: boolean;
  types: readonly string[];
}

const monitoringBody = z.object({ comment: commentInput.optional() });

/** The switch is in the query of a PATCH; without types it is for all of them (handbook 1.19). */
function switchOf(context: VendorContext): Switch {
  const enabled = oneOf(context, "enabled", ["true", "false"]);
  if (enabled === undefined) throw invalidParameter("enabled", "query", "present", "");
  const types = commaList(context, "monitoringTypes") ?? TYPES;
  const unknown = types.find((type) => !TYPES.some((known) => known === type));
  if (unknown !== undefined) throw invalidParameter("monitoringTypes", "query", `one of ${TYPES.join(", ")}`, unknown);
  return { isOn: enabled === "true", types };
}

const enabled = (stamp: Stamp) => ({
  status: "ENABLED",
  enabledAt: stamp.at,
  enabledRequestId: stamp.requestId,
  enabledBy: actorOf(stamp.caller),
});

const disabled = (stamp: Stamp) => ({
  status: "DISABLED",
  disabledAt: stamp.at,
  disabledRequestId: stamp.requestId,
  disabledBy: actorOf(stamp.caller),
});

/** The profile's subscriptions afterwards: on makes what is missing, off leaves alone what never was. */
function switched(subscriptions: Subscription[], serviceProfileId: string, { isOn, types }: Switch, stamp: Stamp) {
  const change = isOn ? enabled : disabled;
  const kept = subscriptions.map((one) => (types.includes(one.type) ? { ...one, ...change(stamp) } : one));
  if (!isOn) return kept;
  const missing = types.filter((type) => !subscriptions.some((one) => one.type === type));
  const made = missing.map((type) => ({ serviceProfileId, type, ...MONITORING_WORKFLOW, ...enabled(stamp) }));
  return [...kept, ...made];
}

function switching(vendorCase: VendorCase, asked: Switch, stamp: Stamp): Mutation {
  const { subscriptions, serviceProfileId } = vendorCase.profile();
  const after = switched(subscriptions, serviceProfileId, asked, stamp);
  const event = eventOf(vendorCase, stamp, {
    type: "SERVICE_PROFILE_UPDATE",
    description: `${asked.types.join(", ")} monitoring ${asked.isOn ? "enabled" : "disabled"}`,
  });
  return { row: vendorCase.row, changes: { profile: { subscriptions: after, ...updatedBy(stamp) } }, events: [event] };
}

/** The AML subscription of a profile as this one answer has it: by service, with the workflows it runs. */
function detailsOf(vendorCase: VendorCase) {
  const { subscriptions, serviceName } = vendorCase.profile();
  return subscriptions
    .filter(({ type }) => type === "AML")
    .map(({ workflowName, workflowId, type: _aml, ...rest }) => ({
      ...rest,
      serviceName,
      workflows: [{ workflowName, workflowId, lifecyclePhase: "MONITORING" }],
    }));
}

/** patchMonitoring (handbook 1.19): for every service profile of the entity. The answer tells of AML alone, whatever was asked. */
export function patchMonitoring(context: VendorContext): Response {
  const cases = entityCases(context, typeInPath(context));
  const asked = switchOf(context);
  const { comment } = bodyOf(context, monitoringBody);
  const stamp = stampOf(context, comment);
  const touched = inPart(context, cases);
  const subscriptions = cases.flatMap((vendorCase) => {
    const mutation = switching(vendorCase, asked, stamp);
    if (touched.includes(vendorCase)) mutate(context, mutation);
    return detailsOf(vendorCase.with(mutation.changes));
  });
  const isOn = subscriptions.some(({ status }) => status === "ENABLED");
  const AML = { subscriptions, providers: ["complyadvantage"], status: isOn ? "ENABLED" : "DISABLED" };
  return context.json({ requestId: context.var.requestId, monitoring: { AML } });
}
