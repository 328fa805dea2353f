"use client";

import { useState } from "react";
import { Field } from "@/components/ui/Field";
import { FieldError } from "@/components/ui/FieldError";
import { Isolated } from "@/components/ui/Isolated";
import { TextInput } from "@/components/ui/TextInput";
import { CommentField } from "@/components/writes/CommentField";
import { Recap } from "@/components/writes/Recap";
import { SecondPersonNotice } from "@/components/writes/SecondPersonNotice";
import { usePolicy } from "@/components/writes/useWording";
import { useWriteForm, type WriteForm } from "@/components/writes/useWriteForm";
import { WriteDrawer } from "@/components/writes/WriteDrawer";
import { changesOfCase } from "@/lib/cases/changesOfCase";
import { useUpdateCase } from "@/lib/cases/mutations";
import {
  bodyOfStateChange,
  confirmationOf,
  faultsOfStateChange,
  type StateChange,
  UNCHANGED_BY_STATE,
} from "@/lib/cases/stateChange";
import { offeredState, reasonAgainstStateChange } from "@/lib/cases/stateChoices";
import { meaningOfState } from "@/lib/profiles/states";
import { reasonsForSecondPersonOfState } from "@/lib/policy/secondPersonRules";
import type { CaseFormProps } from "./caseForm";

/** Archives a case or makes it inactive, whichever it is next: FrankieOne lets nobody set another state. */
export default function StateForm({ params, loaded, officer, onClose }: CaseFormProps) {
  // As it was opened: once archived, the case offers the next state.
  const [choice] = useState(() => offeredState(loaded.serviceProfile));
  const form = useWriteForm({
    act: "change-state",
    params,
    officer,
    loaded,
    initial: { state: choice.unavailable ? "" : choice.state, typedName: "", comment: "" } as StateChange,
    confirming: "typedName",
    faultsOf: faultsOfStateChange,
    bodyOf: bodyOfStateChange,
    send: useUpdateCase(params).mutateAsync,
  });
  const { values, errors, profile } = form;
  const { policy } = usePolicy();
  const reasons = policy && values.state ? reasonsForSecondPersonOfState(policy.secondPerson, profile) : [];
  return (
    <WriteDrawer
      title={choice.act}
      send={choice.act}
      danger
      form={form}
      unavailable={reasonAgainstStateChange(profile)}
      onClose={onClose}
    >
      <div>
        <p>
          <span className="font-semibold">{choice.label}.</span> {choice.meaning}
        </p>
        {errors.state && <FieldError id={`${form.formId}-state`}>{errors.state}</FieldError>}
      </div>
      <CommentField label="Rationale" form={form} />
      {values.state && <Confirmation form={form} />}
      <Recap
        changes={changesOfCase(bodyOfStateChange(values), profile)}
        officer={officer}
        unchanged={UNCHANGED_BY_STATE}
      >
        <SecondPersonNotice reasons={reasons} />
      </Recap>
    </WriteDrawer>
  );
}

function Confirmation({ form: { values, errors, set, profile } }: { form: WriteForm<StateChange> }) {
  const { what, text } = confirmationOf(profile);
  const state = meaningOfState(values.state)?.label.toLowerCase();
  return (
    <Field
      label={`Type the ${what} to confirm`}
      description={
        <>
          Once {state}, <Isolated className="font-medium text-ink select-all">{text}</Isolated> cannot be restored here.
        </>
      }
      error={errors.typedName}
    >
      {(control) => (
        <TextInput
          {...control}
          value={values.typedName}
          onChange={(event) => set({ typedName: event.currentTarget.value })}
          autoComplete="off"
          spellCheck={false}
        />
      )}
    </Field>
  );
}
