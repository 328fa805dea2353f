import "server-only";
import type { Officer } from "@/lib/auth/contract";
import { refusalToHandTo } from "@/lib/availability/rules";
import { DeskError } from "@/lib/errors";
import { getWorkflows } from "@/lib/frankieone/client";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import type { Reply } from "@/lib/http/reply";
import type { ListedOfficer } from "@/lib/officers/contract";
import { findByCanonicalName } from "@/lib/officers/service";
import type { Act } from "@/lib/writes/act";
import { answerOf } from "@/lib/writes/answer";
import { perform } from "@/lib/writes/perform";
import type { Performed } from "@/lib/writes/send";
import type { OperationAction } from "@/lib/writes/states";
import { refusalOf } from "./changeRules";
import { isOnePerson } from "./clashes";
import type { CaseParams, UpdateCase } from "./contract";

interface UpdateCall {
  officer: Officer;
  headers: Headers;
  params: CaseParams;
  body: UpdateCase;
  /** One of many that a plan sends (lib/writes/act.ts). */
  isBulk?: true;
}

/**
 * Changes a case (updateProfile): reassigns it, changes its state, or sets its current workflow.
 * Out: the reply of the route. Throws DeskError when it makes no sense, may not be, or did not happen.
 */
export async function updateCase(call: UpdateCall): Promise<Reply> {
  return answerOf(await performUpdate(call), ({ read }) => ({ serviceProfile: read?.serviceProfile }));
}

/** The same, for whoever asks for the operation and not for the answer of the route. Throws as `updateCase` does. */
export function performUpdate({ officer, headers, params, body, isBulk }: UpdateCall): Promise<Performed> {
  const act: Act = {
    action: actionOf(body),
    target: params,
    payload: { kind: "profile", serviceProfile: body.serviceProfile },
    comment: body.comment?.text,
    check: (profile) => requireSensible(officer, params, body, profile),
    isBulk,
  };
  return perform(act, { officer, headers });
}

function actionOf({ serviceProfile }: UpdateCase): OperationAction {
  if (serviceProfile.state) return "change-state";
  return serviceProfile.currentWorkflowName ? "set-current-workflow" : "reassign";
}

async function requireSensible(
  officer: Officer,
  params: CaseParams,
  body: UpdateCase,
  profile: ServiceProfile,
): Promise<void> {
  const refusal = refusalOf(body, profile);
  if (refusal) throw refused(refusal.code, refusal.detail, refusal.field);
  await requirePeople(officer, body, profile);
  await requireTwoPeople(body, profile);
  if (body.serviceProfile.currentWorkflowName)
    await requireWorkflow(officer, params, body.serviceProfile.currentWorkflowName);
}

/**
 * Work goes to people of the desk only, under the very name the directory holds, and never to who cannot act, nor to somebody
 * else who is away. Who is away may take a case themselves, and keeps what they have.
 */
async function requirePeople(
  officer: Officer,
  { serviceProfile }: UpdateCase,
  profile: Pick<ServiceProfile, "assignee" | "reviewer">,
): Promise<void> {
  for (const field of ["assignee", "reviewer"] as const) {
    const name = serviceProfile[field];
    if (name === undefined) continue;
    const person = await findByCanonicalName(name);
    const stays = name === officer.name || name === profile[field];
    const fault = faultOfPerson(person, name) ?? (person && !stays && refusalToHandTo(person, Date.now()));
    if (fault) throw refused("VALIDATION", fault, `serviceProfile.${field}`);
  }
}

function faultOfPerson(person: ListedOfficer | undefined, name: string): string | undefined {
  const fits = person?.name === name && !person.disabled && person.role !== "auditor";
  return fits ? undefined : "is nobody who can take cases here";
}

/** Not one person under two accounts either, as far as the directory knows; on the case as it was just read, under the lock. */
async function requireTwoPeople({ serviceProfile: change }: UpdateCase, profile: ServiceProfile): Promise<void> {
  if (change.assignee === undefined && change.reviewer === undefined) return;
  const { assignee = profile.assignee, reviewer = profile.reviewer } = change;
  if (await isOnePerson({ assignee, reviewer }))
    throw refused("FOUR_EYES", `${assignee} and ${reviewer} are two accounts of one person.`);
}

/** The label must be one of the account's workflows of this service (handbook 7, question 18). */
async function requireWorkflow({ email }: Officer, { serviceName }: CaseParams, workflowName: string): Promise<void> {
  const workflows = await getWorkflows({ username: email }, serviceName);
  if (workflows.some((each) => each.workflowName === workflowName)) return;
  throw refused("VALIDATION", `is no workflow of ${serviceName}`, "serviceProfile.currentWorkflowName");
}

function refused(code: "VALIDATION" | "NOT_POSSIBLE" | "FOUR_EYES", detail: string, field?: string): DeskError {
  return new DeskError(code, {
    detail: field ? `${field}: ${detail}` : detail,
    fields: field ? { [field]: detail } : undefined,
    sent: "no",
  });
}
