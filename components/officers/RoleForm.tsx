"use client";

import { useState } from "react";
import { Field } from "@/components/ui/Field";
import { Select } from "@/components/ui/Select";
import { ROLE_WORDS } from "@/lib/domain/roleWords";
import { ROLES, type Role } from "@/lib/domain/roles";
import type { DirectoryOfficer } from "@/lib/directory/contract";
import { useOfficerChange } from "@/lib/directory/mutations";
import { DirectoryFailure } from "./DirectoryFailure";
import { Section } from "./Section";

/** What the officer may do. */
export function RoleForm({ officer: { id, role: before } }: { officer: DirectoryOfficer }) {
  const [role, setRole] = useState<Role | "">(before ?? "");
  const { mutate, isPending, error } = useOfficerChange();
  return (
    <Section
      title="Role"
      save={before ? "Save role" : "Grant role"}
      busy={isPending}
      disabled={role === "" || role === before}
      onSave={() => role !== "" && mutate({ id, change: { role } })}
    >
      <Field label="Role" description="Takes effect on the officer's next request.">
        {(control) => (
          <Select
            {...control}
            value={role}
            placeholder={before ? undefined : "None yet"}
            onChange={(event) => setRole(event.currentTarget.value as Role | "")}
            options={ROLES.map((each) => ({ value: each, label: ROLE_WORDS[each] }))}
          />
        )}
      </Field>
      <DirectoryFailure error={error} />
    </Section>
  );
}
