"use client";

import type { FormEvent } from "react";
import { Button } from "@/components/ui/Button";
import { Checkbox } from "@/components/ui/Checkbox";
import { Drawer } from "@/components/ui/Drawer";
import { Field } from "@/components/ui/Field";
import { TextArea } from "@/components/ui/TextArea";
import { TextInput } from "@/components/ui/TextInput";
import { useDiscardGuard } from "@/components/ui/useDiscardGuard";
import { type Fields, useFields } from "@/components/writes/useFields";
import { RequestError } from "@/lib/http/client";
import type { Template } from "@/lib/templates/contract";
import { faultsOfTemplate } from "@/lib/templates/faultRules";
import { useTemplateChange } from "@/lib/templates/mutations";
import { ACT_WORDS } from "@/lib/domain/actWords";
import { COMMENT_LIMIT } from "@/lib/domain/commentRules";
import type { OperationAction } from "@/lib/domain/operationStates";
import { DeleteTemplate } from "./DeleteTemplate";
import { PlaceholderHelp } from "./PlaceholderHelp";
import { TemplateFailure } from "./TemplateFailure";

interface TemplateFields {
  title: string;
  text: string;
  forms: readonly OperationAction[];
}

interface TemplateFormProps {
  /** The template to change; a new one without. */
  template?: Template;
  onClose: () => void;
}

const LOSS = "What you have entered will be lost.";

/** Writes or changes a template. */
export default function TemplateForm({ template, onClose }: TemplateFormProps) {
  const { title = "", text = "", forms = [] } = template ?? {};
  const fields = useFields<TemplateFields>({ title, text, forms }, faultsOfTemplate);
  const { mutateAsync, isPending, error } = useTemplateChange();
  const guard = useDiscardGuard(fields.dirty && !isPending, onClose, { loss: LOSS, close: onClose });

  async function save(event: FormEvent) {
    event.preventDefault();
    if (isPending || !fields.check()) return;
    const given = { ...fields.values, forms: [...fields.values.forms] };
    try {
      await mutateAsync(template ? { kind: "change", template, given } : { kind: "create", given });
      onClose();
    } catch (failure) {
      if (failure instanceof RequestError) fields.blame(failure.problem.fields);
    }
  }

  return (
    <Drawer
      title={template ? "Edit template" : "New template"}
      onClose={guard.requestClose}
      actions={
        <>
          {template && <DeleteTemplate template={template} onDeleted={onClose} />}
          <Button onClick={guard.requestClose}>Cancel</Button>
          <Button type="submit" form={fields.formId} variant="primary" busy={isPending}>
            {isPending ? "Saving…" : "Save template"}
          </Button>
        </>
      }
    >
      <form id={fields.formId} noValidate onSubmit={(event) => void save(event)} className="flex flex-col gap-4">
        <Title fields={fields} />
        <Text fields={fields} />
        <PlaceholderHelp />
        <Forms fields={fields} />
      </form>
      <TemplateFailure error={error} />
      {guard.question}
    </Drawer>
  );
}

function Title({ fields: { values, errors, set } }: { fields: Fields<TemplateFields> }) {
  return (
    <Field label="Title" error={errors.title}>
      {(control) => (
        <TextInput
          {...control}
          value={values.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
          maxLength={80}
          autoComplete="off"
        />
      )}
    </Field>
  );
}

function Text({ fields: { values, errors, set } }: { fields: Fields<TemplateFields> }) {
  return (
    <Field label="Text" error={errors.text}>
      {(control) => (
        <TextArea
          {...control}
          rows={6}
          value={values.text}
          onChange={(event) => set({ text: event.currentTarget.value })}
          maxCodePoints={COMMENT_LIMIT}
        />
      )}
    </Field>
  );
}

function Forms({ fields: { values, set } }: { fields: Fields<TemplateFields> }) {
  const toggle = (form: OperationAction, isOffered: boolean) =>
    set({ forms: isOffered ? [...values.forms, form] : values.forms.filter((each) => each !== form) });
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="font-medium">Offered in</legend>
      <p className="mb-1 text-xs text-ink-muted">Leave all empty to offer it in every form.</p>
      {(Object.keys(ACT_WORDS) as OperationAction[]).map((form) => (
        <Checkbox
          key={form}
          label={ACT_WORDS[form]}
          checked={values.forms.includes(form)}
          onChange={(event) => toggle(form, event.currentTarget.checked)}
        />
      ))}
    </fieldset>
  );
}
