"use client";

import UserCheck from "lucide-react/icons/user-check";
import type { ReactNode } from "react";
import { flushSync } from "react-dom";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { Field } from "@/components/ui/Field";
import { Isolated } from "@/components/ui/Isolated";
import { RadioGroup } from "@/components/ui/RadioGroup";
import { Select } from "@/components/ui/Select";
import { CommentField } from "@/components/writes/CommentField";
import { Recap } from "@/components/writes/Recap";
import { usePolicy } from "@/components/writes/useWording";
import { useWriteForm, type WriteForm } from "@/components/writes/useWriteForm";
import { WriteDrawer } from "@/components/writes/WriteDrawer";
import { can } from "@/lib/auth/can";
import type { Officer } from "@/lib/auth/contract";
import type { LoadedCase } from "@/lib/cases/contract";
import type { ExecutionParams } from "@/lib/executions/contract";
import { useOverrideExecution } from "@/lib/executions/mutations";
import {
  bodyOfOverriding,
  consequencesOf,
  faultsOfOverriding,
  type Overriding,
  targetGroups,
  withStatus,
} from "@/lib/executions/overriding";
import { executionIn, reasonAgainstExecution } from "@/lib/executions/overridable";
import type { WorkflowStatus } from "@/lib/frankieone/wire/enums";
import { reasonsFor } from "@/lib/policy/reasonRules";
import { reasonsForSecondPerson } from "@/lib/policy/secondPersonRules";

interface OverrideFormProps {
  params: ExecutionParams;
  /** The case as the page shows it now. */
  loaded: LoadedCase;
  officer: Officer;
  onClose: () => void;
}

/** Sets another status for one workflow execution than the engine did. */
export default function OverrideForm({ params, loaded, officer, onClose }: OverrideFormProps) {
  const { workflowExecutionId } = params;
  const form = useWriteForm({
    act: "override",
    params,
    workflowExecutionId,
    officer,
    loaded,
    initial: { status: "", reasonCode: "", comment: "" } as Overriding,
    reasonOf: (values, policy) => policy?.reasonCodes.find(({ code }) => code === values.reasonCode)?.words,
    faultsOf: (values, profile, policy) =>
      faultsOfOverriding(values, executionIn(profile, workflowExecutionId)?.status, policy),
    bodyOf: bodyOfOverriding,
    send: useOverrideExecution(params).mutateAsync,
  });
  const { policy } = usePolicy();
  const { values, profile } = form;
  const { assignee, reviewer } = profile;
  const verdict = can(officer, "override", { assignee, reviewer, policy });
  const present = executionIn(profile, workflowExecutionId)?.status;
  const reason = policy?.reasonCodes.find(({ code }) => code === values.reasonCode);
  return (
    <WriteDrawer
      title={`Override ${params.workflowName}`}
      send="Send override"
      form={form}
      unavailable={
        reasonAgainstExecution(profile, workflowExecutionId) ?? (verdict.allowed ? undefined : verdict.reason)
      }
      onClose={onClose}
    >
      <Target form={form} present={present} />
      <Reason form={form} />
      <CommentField label="Why you decide so" form={form} />
      <Recap
        changes={values.status ? [{ field: "status", from: present, to: values.status }] : []}
        officer={officer}
        unchanged={consequencesOf(values.status)}
      >
        <SecondPerson form={form} workflowExecutionId={workflowExecutionId} />
        {reason && <Line term="Reason">{reason.words}</Line>}
        <Line term="Execution">
          <code className="font-mono text-xs">{workflowExecutionId}</code>
        </Line>
      </Recap>
    </WriteDrawer>
  );
}

function Target({ form: { values, errors, set, formId }, present }: { form: WriteForm<Overriding>; present?: string }) {
  const { policy } = usePolicy();
  const groups = targetGroups(present).map(({ targets, ...group }) => ({
    ...group,
    options: targets.map(({ status, ...texts }) => ({ value: status, ...texts })),
  }));
  return (
    <RadioGroup
      legend="New status"
      description={
        <>
          Now: <Isolated>{present ?? "none"}</Isolated>
        </>
      }
      name="status"
      groups={groups}
      value={values.status}
      onChange={(event) => set(withStatus(values, event.currentTarget.value as WorkflowStatus, policy))}
      onDigit={(status) => {
        // The reasons of the new status must be there before the focus goes to them.
        flushSync(() => set(withStatus(values, status as WorkflowStatus, policy)));
        document.getElementById(formId)?.querySelector("select")?.focus();
      }}
      error={errors.status}
    />
  );
}

function Reason({ form: { values, errors, set } }: { form: WriteForm<Overriding> }) {
  const { policy, error, retry } = usePolicy();
  if (error) return <FailureCallout error={error} what="The list of reasons" retry={retry} />;
  const fitting = values.status && policy ? reasonsFor(policy, values.status) : [];
  return (
    <Field
      label="Reason"
      description={values.status ? undefined : "Choose the new status first: the reasons depend on it."}
      error={errors.reasonCode}
    >
      {(control) => (
        <Select
          {...control}
          placeholder="Choose a reason"
          options={fitting.map(({ code, words }) => ({ value: code, label: words }))}
          value={values.reasonCode}
          onChange={(event) => set({ reasonCode: event.currentTarget.value })}
        />
      )}
    </Field>
  );
}

/** What the server will decide by the same rule, on the case as it is then. */
function SecondPerson({ form, workflowExecutionId }: { form: WriteForm<Overriding>; workflowExecutionId: string }) {
  const { policy } = usePolicy();
  const { status } = form.values;
  const summary = executionIn(form.profile, workflowExecutionId);
  if (!policy || !status || !summary) return null;
  const reasons = reasonsForSecondPerson(policy.secondPerson, { profile: form.profile, summary, status });
  if (reasons.length === 0) return null;
  return (
    <p className="flex gap-1.5 font-medium text-caution-ink">
      <UserCheck aria-hidden size={14} className="mt-0.75 shrink-0" />
      <span>This needs a second person: it will be a proposal, and nothing is sent yet. {reasons.join(" ")}</span>
    </p>
  );
}

function Line({ term, children }: { term: string; children: ReactNode }) {
  return (
    <p className="wrap-anywhere">
      <span className="text-ink-muted">{term}</span> {children}
    </p>
  );
}
