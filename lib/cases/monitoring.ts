import "server-only";
import type { Officer } from "@/lib/domain/officer";
import { DeskError } from "@/lib/errors";
import { getEveryProfile } from "@/lib/frankieone/everyProfile";
import { isInScope, scopeOf } from "@/lib/frankieone/scope";
import type { Reply } from "@/lib/http/reply";
import type { Act } from "@/lib/writes/act";
import { answerOrProposalOf } from "@/lib/writes/answer";
import type { CaseRead } from "@/lib/writes/kinds/kind";
import { performOrPropose } from "@/lib/writes/perform";
import { reasonAgainstAll } from "./acts";
import type { CaseTarget, UpdateCaseAnswer } from "./contract";
import type { MonitoringAnswer, SetMonitoring } from "./monitoringContract";
import { NOT_ALL_SEEN, reasonAgainstSwitch } from "./monitoringRules";
import { ofIndividual } from "./ofIndividual";

interface MonitoringCall {
  officer: Officer;
  headers: Headers;
  params: CaseTarget;
  body: SetMonitoring;
}

/**
 * Switches monitoring of an entity (patchMonitoring), or proposes it where a second person has to decide. Out: the reply of
 * the route. Throws DeskError when it makes no sense, is not allowed, or was not done.
 */
export async function setMonitoring({
  officer,
  headers,
  params,
  body,
}: MonitoringCall): Promise<Reply<UpdateCaseAnswer>> {
  const act = actOfMonitoring(params, body);
  const ended = await ofIndividual(officer, params, () => performOrPropose(act, { officer, headers }));
  return answerOrProposalOf(ended, officer);
}

/** A switch of monitoring as the road takes it. */
export function actOfMonitoring(target: CaseTarget, { enabled, monitoringTypes, comment }: SetMonitoring): Act {
  return {
    action: "set-monitoring",
    target,
    payload: { kind: "monitoring", enabled, monitoringTypes },
    comment: comment.text,
    check: (read) => requireSwitchable(read, { enabled, monitoringTypes }),
  };
}

/**
 * On every profile of the entity, as it was just read under the lock: an officer must not switch what they do not see. Whether
 * organisations may be changed the road has asked.
 */
function requireSwitchable(
  { serviceProfile, profiles = [], areAllSeen = false }: CaseRead,
  wanted: Pick<SetMonitoring, "enabled" | "monitoringTypes">,
): void {
  const unseen = areAllSeen ? undefined : NOT_ALL_SEEN;
  const reason =
    reasonAgainstAll(serviceProfile, true) ?? unseen ?? reasonAgainstSwitch(wanted, serviceProfile, profiles);
  if (reason) throw new DeskError("NOT_POSSIBLE", { detail: reason, sent: "no" });
}

/**
 * What a switch of monitoring would touch: every service profile of the entity that the officer sees. Throws DeskError, NOT_FOUND
 * where the case itself is not among them.
 */
export async function readMonitoring(
  { email }: Officer,
  { serviceName, ...entity }: CaseTarget,
): Promise<MonitoringAnswer> {
  const [{ profiles, areAllSeen }, scope] = await Promise.all([
    getEveryProfile({ username: email }, entity),
    scopeOf(email),
  ]);
  const seen = profiles.filter((each) => isInScope(scope, each.serviceName ?? ""));
  const isHere = (name = "") => name.toLowerCase() === serviceName.toLowerCase();
  if (!seen.some((each) => isHere(each.serviceName))) throw new DeskError("NOT_FOUND", { sent: "no" });
  return { profiles: seen, against: areAllSeen ? undefined : NOT_ALL_SEEN };
}
