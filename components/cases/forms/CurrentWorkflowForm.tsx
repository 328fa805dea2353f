"use client";

import { useQuery } from "@tanstack/react-query";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { ComboBox } from "@/components/ui/ComboBox";
import { SkeletonText } from "@/components/ui/Skeleton";
import { CommentField } from "@/components/writes/CommentField";
import { Recap } from "@/components/writes/Recap";
import { useWriteForm, type WriteForm } from "@/components/writes/useWriteForm";
import { WriteDrawer } from "@/components/writes/WriteDrawer";
import { changesOfCase } from "@/lib/cases/changesOfCase";
import {
  bodyOfCurrentWorkflow,
  type CurrentWorkflow,
  faultsOfCurrentWorkflow,
  workflowChoices,
} from "@/lib/cases/currentWorkflow";
import { useUpdateCase } from "@/lib/cases/mutations";
import { workflowsOptions } from "@/lib/executions/queries";
import { humanise } from "@/lib/format";
import type { CaseFormProps } from "./caseForm";

/** Labels the profile with one of the account's workflows. */
export default function CurrentWorkflowForm({ params, loaded, officer, onClose }: CaseFormProps) {
  const form = useWriteForm({
    act: "set-current-workflow",
    params,
    officer,
    loaded,
    initial: { currentWorkflowName: null, comment: "" } as CurrentWorkflow,
    faultsOf: faultsOfCurrentWorkflow,
    bodyOf: bodyOfCurrentWorkflow,
    send: useUpdateCase(params).mutateAsync,
  });
  const { values, profile } = form;
  return (
    <WriteDrawer title="Change workflow label" send="Change label" form={form} onClose={onClose}>
      <p className="text-ink-muted">This changes the label of the profile only. It does not run the workflow.</p>
      <Workflows form={form} serviceName={params.serviceName} />
      <CommentField label="Comment" optional form={form} />
      <Recap changes={changesOfCase(bodyOfCurrentWorkflow(values), profile)} officer={officer} />
    </WriteDrawer>
  );
}

function Workflows({ form, serviceName }: { form: WriteForm<CurrentWorkflow>; serviceName: string }) {
  const { data, error, refetch } = useQuery(workflowsOptions(serviceName));
  if (error && !data) return <FailureCallout error={error} what="The list of workflows" retry={() => void refetch()} />;
  if (!data) return <SkeletonText lines={2} />;
  const options = workflowChoices(data, form.profile).map(({ name, phase, unavailable }) => ({
    id: name,
    label: name,
    description: phase && humanise(phase),
    unavailable,
  }));
  return (
    <ComboBox
      label="Workflow"
      description={`Workflows of the service ${serviceName}. Now: ${form.profile.currentWorkflowName || "none"}.`}
      placeholder="Choose a workflow"
      options={options}
      value={form.values.currentWorkflowName}
      onChange={(currentWorkflowName) => form.set({ currentWorkflowName })}
      error={form.errors.currentWorkflowName}
    />
  );
}
