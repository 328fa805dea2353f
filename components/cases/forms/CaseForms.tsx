"use client";

import { lazy, Suspense } from "react";
import { runAnchor } from "@/components/executions/anchors";
import { DESK_KEYS } from "@/components/shell/keyTable";
import { useCommands } from "@/components/shell/commands";
import { useKeys } from "@/components/shell/useKeys";
import { type Acting, useActing, type WantedForm } from "@/components/writes/acting";
import { orFailure } from "@/components/writes/FormFailure";
import { type CaseAct, offersFor } from "@/lib/cases/acts";
import { executionIn } from "@/lib/profiles/overridable";
import type { ServiceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { labelOfAct, labelOfNotes, SHORTCUTS, wantedFor } from "./caseActs";
import { openOrSay } from "./openOrSay";
import { useNotesAddress } from "./useNotesAddress";

const ReassignForm = lazy(() => import("./ReassignForm").catch(orFailure));
const StateForm = lazy(() => import("./StateForm").catch(orFailure));
const MoreForms = lazy(() => import("./MoreForms").catch(orFailure));
const NotesDrawer = lazy(() => import("@/components/notes/NotesDrawer").catch(orFailure));
const RunForm = lazy(() => import("@/components/executions/forms/RunForm").catch(orFailure));
const OverrideForm = lazy(() => import("@/components/executions/forms/OverrideForm").catch(orFailure));

/** The forms of a case: opened by button or key, one at a time, their code loaded when first opened. */
export function CaseForms() {
  const acting = useActing();
  return acting && <OpenForm acting={acting} />;
}

function OpenForm({ acting }: { acting: Acting }) {
  useFormKeys(acting);
  useNotesAddress(acting);
  const { wanted } = acting;
  return <Suspense>{wanted && <Form key={JSON.stringify(wanted)} wanted={wanted} acting={acting} />}</Suspense>;
}

function Form({ wanted, acting }: { wanted: WantedForm; acting: Acting }) {
  const { params, loaded, officer, close } = acting;
  const common = { params, loaded, officer, onClose: close };
  if (wanted.form === "reassign") return <ReassignForm {...common} assignee={wanted.assignee} />;
  if (wanted.form === "change-state") return <StateForm {...common} />;
  if (wanted.form === "note") return <NotesDrawer {...common} />;
  if (wanted.form === "run-workflow")
    return <RunForm {...common} params={{ ...params, workflowName: wanted.workflowName }} />;
  if (wanted.form !== "override") return <MoreForms {...common} wanted={wanted} />;
  const { workflowExecutionId } = wanted;
  const { workflowName = "" } = executionIn(loaded.serviceProfile, workflowExecutionId) ?? {};
  return <OverrideForm {...common} params={{ ...params, workflowName, workflowExecutionId }} />;
}

/** Puts the keys of the forms in force, and offers the acts in the palette. One that cannot be done here says why. */
function useFormKeys(acting: Acting): void {
  const { serviceProfile } = acting.loaded;
  const act = (name: CaseAct) => openOrSay(acting, wantedFor(name, serviceProfile));
  useKeys({
    reassign: () => act("reassign"),
    changeState: () => act("change-state"),
    run: () => act("run-workflow"),
    override: () => {
      const inFocus = executionInFocus(serviceProfile);
      if (inFocus) openOrSay(acting, { form: "override", workflowExecutionId: inFocus }, inFocus);
      else act("override");
    },
    note: () => acting.open({ form: "note" }),
  });
  useCommands(() => [
    ...offersFor(acting.officer, serviceProfile, acting.organisationWrites).map(({ act: id, reason: unavailable }) => {
      const label = labelOfAct(id, serviceProfile);
      return { id, label, shortcut: SHORTCUTS[id], unavailable, run: () => void act(id) };
    }),
    {
      id: "note",
      label: labelOfNotes(acting.officer),
      shortcut: DESK_KEYS.note.key,
      run: () => acting.open({ form: "note" }),
    },
  ]);
}

/** The execution that holds the focus on the page, or undefined. */
function executionInFocus({ workflowSummaries }: ServiceProfile): string | undefined {
  const holdsFocus = (id: string | undefined) =>
    id !== undefined && document.getElementById(runAnchor(id))?.contains(document.activeElement);
  return workflowSummaries.find(({ workflowExecutionId }) => holdsFocus(workflowExecutionId))?.workflowExecutionId;
}
