"use client";

import { useQuery } from "@tanstack/react-query";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { Callout } from "@/components/ui/Callout";
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
    <WriteDrawer title="Set current workflow" send="Send current workflow" form={form} onClose={onClose}>
      <Callout tone="info" title="This runs nothing">
        It only labels the profile. A workflow is run at FrankieOne.
      </Callout>
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
      description={`Of the service ${serviceName}. Now: ${form.profile.currentWorkflowName || "none"}.`}
      placeholder="Choose a workflow"
      options={options}
      value={form.values.currentWorkflowName}
      onChange={(currentWorkflowName) => form.set({ currentWorkflowName })}
      error={form.errors.currentWorkflowName}
    />
  );
}
