"use client";

import { useState } from "react";
import { Field } from "@/components/ui/Field";
import { TextInput } from "@/components/ui/TextInput";
import type { DirectoryOfficer } from "@/lib/directory/contract";
import { useOfficerChange } from "@/lib/directory/mutations";
import { listFrom } from "@/lib/directory/accountStatus";
import { RequestError } from "@/lib/http/client";
import { asSentence } from "@/lib/forms/fields";
import { DirectoryFailure } from "./DirectoryFailure";
import { Section } from "./Section";

/** What the officer sees. What is outside of it does not exist for them. */
export function ScopeForm({ officer }: { officer: DirectoryOfficer }) {
  const before = { services: officer.services?.join(", ") ?? "", accounts: officer.childAccounts?.join(", ") ?? "" };
  const [services, setServices] = useState(before.services);
  const [accounts, setAccounts] = useState(before.accounts);
  const { mutate, isPending, error } = useOfficerChange();
  const scope = { services: listFrom(services), childAccounts: listFrom(accounts) };
  const faultOf = (part: string) => faultIn(error, part);
  return (
    <Section
      title="Scope"
      save="Save scope"
      busy={isPending}
      disabled={services === before.services && accounts === before.accounts}
      onSave={() => mutate({ id: officer.id, change: { scope } })}
    >
      <Field
        label="Services"
        optional
        description="Service names, separated by commas. Leave empty for all services."
        error={faultOf("services")}
      >
        {(control) => (
          <TextInput {...control} value={services} onChange={(event) => setServices(event.currentTarget.value)} />
        )}
      </Field>
      <Field
        label="Child accounts"
        optional
        description="FrankieOne IDs, separated by commas. Leave empty for the main account."
        error={faultOf("childAccounts")}
      >
        {(control) => (
          <TextInput {...control} value={accounts} onChange={(event) => setAccounts(event.currentTarget.value)} />
        )}
      </Field>
      <DirectoryFailure error={error} />
    </Section>
  );
}

function faultIn(error: Error | null, part: string): string | undefined {
  const fields = error instanceof RequestError ? error.problem.fields : undefined;
  const found = Object.entries(fields ?? {}).find(([path]) => path.split(".").includes(part));
  return found && asSentence(found[1]);
}
