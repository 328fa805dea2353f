"use client";

import type { FormEvent } from "react";
import { Button } from "@/components/ui/Button";
import { Drawer } from "@/components/ui/Drawer";
import { Field } from "@/components/ui/Field";
import { Select } from "@/components/ui/Select";
import { TextInput } from "@/components/ui/TextInput";
import { useFields } from "@/components/writes/useFields";
import { ROLE_WORDS } from "@/lib/domain/roleWords";
import { ROLES, type Role } from "@/lib/domain/roles";
import { useInvitation } from "@/lib/directory/mutations";
import { RequestError } from "@/lib/http/client";
import { canonicalEmail, faultOfName } from "@/lib/domain/names";
import { asSentence, type Faults } from "@/lib/forms/fields";
import { DirectoryFailure } from "./DirectoryFailure";
import { InvitationLink } from "./InvitationLink";

interface NewOfficerFormProps {
  /** What the lead sees, in words, where it is limited: an officer they add gets the same limits. */
  limit?: string;
  onClose: () => void;
}

interface Typed {
  email: string;
  name: string;
  role: Role;
}

function faultsOf({ email, name }: Typed): Faults<keyof Typed> {
  const faults: Faults<keyof Typed> = {};
  if (!canonicalEmail(email)) faults.email = "Enter a valid e-mail address of up to 64 characters.";
  const ofName = name === "" ? "is missing" : faultOfName(name);
  if (ofName) faults.name = asSentence(ofName);
  return faults;
}

/** Adds an officer; afterwards the drawer shows the link to hand to them, this once. */
export default function NewOfficerForm({ limit, onClose }: NewOfficerFormProps) {
  const fields = useFields<Typed>({ email: "", name: "", role: "analyst" }, faultsOf);
  const { mutateAsync, isPending, error, data } = useInvitation();

  async function invite(event: FormEvent) {
    event.preventDefault();
    if (isPending || !fields.check()) return;
    try {
      await mutateAsync({ given: fields.values });
    } catch (failure) {
      if (failure instanceof RequestError) fields.blame(failure.problem.fields);
    }
  }

  if (data)
    return (
      <Drawer
        title={`${fields.values.name} has been added`}
        onClose={onClose}
        actions={<Button onClick={onClose}>Done</Button>}
      >
        <InvitationLink {...data.invitation} name={fields.values.name} />
      </Drawer>
    );
  return (
    <Drawer
      title="New officer"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={fields.formId} variant="primary" busy={isPending}>
            {isPending ? "Adding…" : "Add officer"}
          </Button>
        </>
      }
    >
      <form id={fields.formId} noValidate onSubmit={(event) => void invite(event)} className="flex flex-col gap-4">
        <Field
          label="E-mail"
          description="Used to sign in, and shown in FrankieOne's audit."
          error={fields.errors.email}
        >
          {(control) => (
            <TextInput
              {...control}
              type="email"
              value={fields.values.email}
              onChange={(event) => fields.set({ email: event.currentTarget.value })}
              autoComplete="off"
              maxLength={64}
              data-initial-focus
            />
          )}
        </Field>
        <Field
          label="Name"
          description="Shown as assignee and reviewer in FrankieOne. Cannot be changed later."
          error={fields.errors.name}
        >
          {(control) => (
            <TextInput
              {...control}
              value={fields.values.name}
              onChange={(event) => fields.set({ name: event.currentTarget.value })}
              autoComplete="off"
              maxLength={64}
            />
          )}
        </Field>
        <Field label="Role" error={fields.errors.role}>
          {(control) => (
            <Select
              {...control}
              value={fields.values.role}
              onChange={(event) => fields.set({ role: event.currentTarget.value as Role })}
              options={ROLES.map((role) => ({ value: role, label: ROLE_WORDS[role] }))}
            />
          )}
        </Field>
        {limit && <p className="text-xs text-ink-muted">Same scope as yours: {limit}.</p>}
      </form>
      <DirectoryFailure error={error} />
    </Drawer>
  );
}
