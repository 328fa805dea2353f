"use client";

import { Field } from "@/components/ui/Field";
import { Isolated } from "@/components/ui/Isolated";
import { RadioGroup } from "@/components/ui/RadioGroup";
import { TextInput } from "@/components/ui/TextInput";
import { CommentField } from "@/components/writes/CommentField";
import { Recap } from "@/components/writes/Recap";
import { useWriteForm, type WriteForm } from "@/components/writes/useWriteForm";
import { WriteDrawer } from "@/components/writes/WriteDrawer";
import { changesOfCase } from "@/lib/cases/changesOfCase";
import { useUpdateCase } from "@/lib/cases/mutations";
import { bodyOfStateChange, confirmationOf, faultsOfStateChange, type StateChange } from "@/lib/cases/stateChange";
import { reasonAgainstStateChange, stateChoices } from "@/lib/cases/stateChoices";
import type { WritableState } from "@/lib/frankieone/wire/enums";
import type { CaseFormProps } from "./caseForm";

/** Puts a profile aside: the only two states FrankieOne lets anybody set. */
export default function StateForm({ params, loaded, officer, onClose }: CaseFormProps) {
  const form = useWriteForm({
    act: "change-state",
    params,
    officer,
    loaded,
    initial: { state: "", typedName: "", comment: "" } as StateChange,
    confirming: "typedName",
    faultsOf: faultsOfStateChange,
    bodyOf: bodyOfStateChange,
    send: useUpdateCase(params).mutateAsync,
  });
  const { values, errors, set, profile } = form;
  return (
    <WriteDrawer
      title="Change state"
      send="Send change of state"
      danger
      form={form}
      unavailable={reasonAgainstStateChange(profile)}
      onClose={onClose}
    >
      <RadioGroup
        legend="New state"
        description="Neither can be undone from here: FrankieOne's API sets no other state."
        name="state"
        groups={[{ options: stateChoices(profile).map(({ state, ...texts }) => ({ value: state, ...texts })) }]}
        value={values.state}
        onChange={(event) => set({ state: event.currentTarget.value as WritableState })}
        onDigit={(state) => set({ state: state as WritableState })}
        error={errors.state}
      />
      {values.state === "INACTIVE" && <Confirmation form={form} />}
      <CommentField label="Why the state changes" form={form} />
      <Recap
        changes={changesOfCase(bodyOfStateChange(values), profile)}
        officer={officer}
        unchanged="Does not change: assignee, reviewer, the results of workflows, the risk."
      />
    </WriteDrawer>
  );
}

function Confirmation({ form: { values, errors, set, profile } }: { form: WriteForm<StateChange> }) {
  const { what, text } = confirmationOf(profile);
  return (
    <Field
      label={`Type the ${what} to confirm`}
      description={<Isolated className="font-medium text-ink select-all">{text}</Isolated>}
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
