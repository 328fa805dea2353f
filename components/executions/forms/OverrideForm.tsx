"use client";

import { useQuery } from "@tanstack/react-query";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import type { ReactNode } from "react";
import { flushSync } from "react-dom";
import { Isolated } from "@/components/ui/Isolated";
import { RadioGroup } from "@/components/ui/RadioGroup";
import { CommentField } from "@/components/writes/CommentField";
import { ReasonField } from "@/components/writes/ReasonField";
import { Recap } from "@/components/writes/Recap";
import { SecondPersonNotice } from "@/components/writes/SecondPersonNotice";
import { usePolicy } from "@/components/writes/useWording";
import { useWriteForm, type WriteForm } from "@/components/writes/useWriteForm";
import { WriteDrawer } from "@/components/writes/WriteDrawer";
import { MonitoringOffer } from "./MonitoringOffer";
import { can } from "@/lib/permissions/can";
import type { Officer } from "@/lib/domain/officer";
import type { LoadedCase } from "@/lib/cases/contract";
import type { ExecutionParams } from "@/lib/executions/contract";
import { useOverrideExecution } from "@/lib/executions/mutations";
import {
  accepts,
  bodyOfOverriding,
  consequencesOf,
  faultsOfOverriding,
  type Overriding,
  targetGroups,
  warningOfUndecided,
  withStatus,
} from "@/lib/executions/overriding";
import { executionOptions } from "@/lib/executions/queries";
import { undecidedOf } from "@/lib/executions/undecided";
import { executionIn, reasonAgainstExecution } from "@/lib/profiles/overridable";
import { meaningOfStatus } from "@/lib/profiles/statuses";
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

/** A person's decision on one workflow execution: FrankieOne's override of its status. */
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
  const permission = can(officer, "override", { assignee, reviewer, policy });
  const present = executionIn(profile, workflowExecutionId)?.status;
  const reason = policy?.reasonCodes.find(({ code }) => code === values.reasonCode);
  const warning = useUndecided(params, values.status);
  return (
    <WriteDrawer
      title={`Decide: ${params.workflowName}`}
      note={warning}
      offer={<MonitoringOffer status={values.status} officer={officer} profile={form.attempt.current.serviceProfile} />}
      send="Send decision"
      form={form}
      unavailable={
        reasonAgainstExecution(profile, workflowExecutionId) ?? (permission.allowed ? undefined : permission.reason)
      }
      onClose={onClose}
    >
      <Target form={form} present={present} />
      <div role="status" className="empty:hidden">
        {warning && <Warning>{warning}</Warning>}
      </div>
      <ReasonField
        form={form}
        fitting={values.status ? (policy) => reasonsFor(policy, values.status as WorkflowStatus) : undefined}
        before="Choose the new status first."
      />
      <CommentField label="Rationale" form={form} />
      <Recap
        changes={values.status ? [{ field: "status", from: present, to: values.status }] : []}
        officer={officer}
        unchanged={consequencesOf(values.status)}
      >
        <SecondPerson form={form} workflowExecutionId={workflowExecutionId} />
        {reason && <Line term="Reason">{reason.words}</Line>}
      </Recap>
    </WriteDrawer>
  );
}

/**
 * Warns of a decision that accepts the customer while a match of the run is undecided. In: the execution, which the page has read
 * already where it shows the case, and the chosen status.
 */
function useUndecided(params: ExecutionParams, status: string): string | undefined {
  const warns = accepts(status);
  const { data: result, isError } = useQuery({ ...executionOptions(params), enabled: warns });
  return warns && (result || isError) ? warningOfUndecided(result && undecidedOf(result)) : undefined;
}

function Warning({ children }: { children: string }) {
  return (
    <p className="flex gap-1.5 font-medium text-caution-ink">
      <TriangleAlert aria-hidden size={14} className="mt-0.75 shrink-0" />
      {children}
    </p>
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
          Now: <Isolated>{meaningOfStatus(present).label}</Isolated>
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

/** What the server will decide by the same rule, on the case as it is then. */
function SecondPerson({ form, workflowExecutionId }: { form: WriteForm<Overriding>; workflowExecutionId: string }) {
  const { policy } = usePolicy();
  const { status } = form.values;
  const summary = executionIn(form.profile, workflowExecutionId);
  if (!policy || !status || !summary) return null;
  const wanted = { profile: form.profile, summary, status };
  return <SecondPersonNotice reasons={reasonsForSecondPerson(policy.secondPerson, wanted)} />;
}

function Line({ term, children }: { term: string; children: ReactNode }) {
  return (
    <p className="wrap-anywhere">
      <span className="text-ink-muted">{term}</span> {children}
    </p>
  );
}
