"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { ComboBox } from "@/components/ui/ComboBox";
import { SkeletonText } from "@/components/ui/Skeleton";
import { CommentField } from "@/components/writes/CommentField";
import { Recap } from "@/components/writes/Recap";
import { useWriteForm, type WriteForm } from "@/components/writes/useWriteForm";
import { WriteDrawer } from "@/components/writes/WriteDrawer";
import { changesOfCase } from "@/lib/cases/changesOfCase";
import { useUpdateCase } from "@/lib/cases/mutations";
import {
  bodyOfReassignment,
  candidatesFor,
  faultsOfReassignment,
  needsReason,
  type Reassignment,
} from "@/lib/cases/reassignment";
import { CASE_ROLE_WORDS, type CaseRole, CASE_ROLES } from "@/lib/domain/caseRoleWords";
import type { Officer } from "@/lib/domain/officer";
import type { ListedOfficer } from "@/lib/officers/contract";
import { officersQuery } from "@/lib/officers/queries";
import type { CaseFormProps } from "./caseForm";

/** Reassigns a case, or takes it. In: besides the case, the assignee to begin with. */
export default function ReassignForm({
  params,
  loaded,
  officer,
  onClose,
  assignee,
}: CaseFormProps & { assignee?: string }) {
  const form = useWriteForm({
    act: "reassign",
    params,
    officer,
    loaded,
    initial: { assignee, reviewer: undefined, comment: "" } as Reassignment,
    faultsOf: faultsOfReassignment,
    bodyOf: bodyOfReassignment,
    send: useUpdateCase(params).mutateAsync,
  });
  const { values, profile } = form;
  const asksWhy = needsReason(values, profile);
  return (
    <WriteDrawer title="Reassign" send="Send reassignment" form={form} onClose={onClose}>
      <People form={form} officer={officer} />
      <CommentField label={asksWhy ? "Reason for the reassignment" : "Comment"} optional={!asksWhy} form={form} />
      <Recap changes={changesOfCase(bodyOfReassignment(values, profile), profile)} officer={officer} />
    </WriteDrawer>
  );
}

function People({ form, officer }: { form: WriteForm<Reassignment>; officer: Officer }) {
  const { data: people, error, refetch } = useQuery(officersQuery());
  if (error && !people)
    return <FailureCallout error={error} what="The list of officers" retry={() => void refetch()} />;
  if (!people) return <SkeletonText lines={4} />;
  return CASE_ROLES.map((role) => <RoleField key={role} {...{ role, form, officer, people }} />);
}

interface RoleFieldProps {
  role: CaseRole;
  form: WriteForm<Reassignment>;
  officer: Officer;
  people: ListedOfficer[];
}

function RoleField({ role, form: { values, errors, set, profile }, officer, people }: RoleFieldProps) {
  const holder = profile[role] || null;
  const [now] = useState(Date.now);
  const candidates = candidatesFor(role, { people, officer, profile, now });
  const chosen = values[role];
  return (
    <ComboBox
      label={CASE_ROLE_WORDS[role].label}
      description={CASE_ROLE_WORDS[role].meaning}
      optional={holder === null}
      placeholder={holder === null ? "None yet" : undefined}
      options={candidates.map(({ name, ...texts }) => ({ id: name, ...texts }))}
      value={chosen === undefined ? holder : chosen}
      onChange={(name) => set({ [role]: name })}
      error={errors[role]}
    />
  );
}
