import "server-only";
import type { Officer } from "@/lib/domain/officer";
import { refusalToHandTo } from "@/lib/availability/rules";
import { DeskError } from "@/lib/errors";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import type { Reply } from "@/lib/http/reply";
import type { ListedOfficer } from "@/lib/officers/contract";
import { getPolicy } from "@/lib/policy/service";
import { findByCanonicalName } from "@/lib/officers/service";
import type { Act } from "@/lib/writes/act";
import { answerOrProposalOf } from "@/lib/writes/answer";
import { perform, performOrPropose } from "@/lib/writes/perform";
import type { Performed } from "@/lib/writes/send";
import type { OperationAction } from "@/lib/domain/operationStates";
import { refusalOf } from "./changeRules";
import { closenessOfOwners } from "@/lib/writes/clashes";
import type { CaseParams, UpdateCase, UpdateCaseAnswer } from "./contract";
import { hasWorkflow } from "./workflows";

interface UpdateCall {
  officer: Officer;
  headers: Headers;
  params: CaseParams;
  body: UpdateCase;
  /** One of many that a plan sends (lib/writes/act.ts). */
  isBulk?: true;
}

/**
 * Changes a case (updateProfile): reassigns it, changes its state, or sets its current workflow; or proposes a change
 * of state where a second person has to decide. Out: the reply of the route. Throws DeskError when the change makes no
 * sense, is not allowed, or was not made.
 */
export async function updateCase(call: UpdateCall): Promise<Reply<UpdateCaseAnswer>> {
  return answerOrProposalOf(await performOrPropose(actOfUpdate(call), call), call.officer);
}

/**
 * The same, for callers that need the operation and not the answer of the route. Throws as `updateCase` does, and
 * DeskError SECOND_PERSON_REQUIRED instead of proposing.
 */
export function performUpdate(call: UpdateCall): Promise<Performed> {
  return perform(actOfUpdate(call), call);
}

/** A change of a case as the road takes it. */
export function actOfUpdate({ officer, params, body, isBulk }: Omit<UpdateCall, "headers">): Act {
  return {
    action: actionOf(body),
    target: params,
    payload: { kind: "profile", serviceProfile: body.serviceProfile },
    comment: body.comment?.text,
    check: ({ serviceProfile }) => requireSensible(officer, params, body, serviceProfile),
    isBulk,
  };
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
 * Work goes to people of the desk only, under the exact name the directory holds, never to an officer who cannot act on
 * cases, nor to a colleague who is away. An officer who is away may take a case themselves, and keeps what they have.
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
  return fits ? undefined : "is not an officer who can take cases";
}

/**
 * Refuses one person under two accounts too, and two accounts that one person may have opened; on the case as it was
 * just read, under the lock.
 */
async function requireTwoPeople({ serviceProfile: change }: UpdateCase, profile: ServiceProfile): Promise<void> {
  if (change.assignee === undefined && change.reviewer === undefined) return;
  const { assignee = profile.assignee, reviewer = profile.reviewer } = change;
  const closeness = await closenessOfOwners({ assignee, reviewer });
  if (closeness === "same-person")
    throw refused("FOUR_EYES", `${assignee} and ${reviewer} are two accounts of one person.`);
  if (closeness === "same-hand") throw refused("FOUR_EYES", `${assignee} and ${reviewer}: ${inOneHand()}`);
}

const inOneHand = () =>
  `in the last ${getPolicy().secondPerson.sameHandDays} days one person created or reset the sign-in of both accounts, or one of the two did so for the other, so they do not count as two people. Choose someone else.`;

/** The label must be one of the account's workflows of this service (handbook 7, question 18). */
async function requireWorkflow(officer: Officer, { serviceName }: CaseParams, workflowName: string): Promise<void> {
  if (await hasWorkflow(officer, serviceName, workflowName)) return;
  throw refused("VALIDATION", `is no workflow of ${serviceName}`, "serviceProfile.currentWorkflowName");
}

function refused(code: "VALIDATION" | "NOT_POSSIBLE" | "FOUR_EYES", detail: string, field?: string): DeskError {
  return new DeskError(code, {
    detail: field ? `${field}: ${detail}` : detail,
    fields: field ? { [field]: detail } : undefined,
    sent: "no",
  });
}
