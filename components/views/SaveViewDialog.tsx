"use client";

import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { Field } from "@/components/ui/Field";
import { TextInput } from "@/components/ui/TextInput";
import { useViewAct } from "@/lib/views/mutations";
import { keptParams } from "@/lib/worklist/viewUrl";
import type { View } from "@/lib/worklist/views";
import { ActFailureCallout } from "./ActFailureCallout";
import { faultOfName } from "./failureOfAct";

/** Asks for the name under which a view is kept. */
export default function SaveViewDialog({ view, onClose }: { view: View; onClose: () => void }) {
  const [name, setName] = useState("");
  const { mutate, error, isPending } = useViewAct();
  const form = useId();
  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== "" && !isPending)
      mutate({ act: "keep", name, params: keptParams(view) }, { onSuccess: onClose });
  };
  return (
    <Dialog
      title="Save view"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            form={form}
            variant="primary"
            busy={isPending}
            unavailable={name.trim() === "" ? "Enter a name" : undefined}
          >
            Save
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={keep} className="flex flex-col gap-3">
        <Field
          label="Name"
          description="Saves filters, order and page length as a tab that only you can see."
          error={faultOfName(error)}
        >
          {(control) => (
            <TextInput
              {...control}
              data-initial-focus
              autoComplete="off"
              maxLength={120}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <ActFailureCallout error={error} title="The view was not saved" />
      </form>
    </Dialog>
  );
}
