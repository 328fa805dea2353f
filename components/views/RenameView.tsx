"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/Button";
import { Field } from "@/components/ui/Field";
import { TextInput } from "@/components/ui/TextInput";
import type { SavedView } from "@/lib/views/contract";
import type { useViewAct } from "@/lib/views/mutations";
import { faultOfName } from "./failureOfAct";

interface RenameViewProps {
  view: SavedView;
  act: ReturnType<typeof useViewAct>;
  onClose: () => void;
}

/** Gives a view another name, in its row. */
export function RenameView({ view, act, onClose }: RenameViewProps) {
  const [name, setName] = useState(view.name);
  const rename = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === "" || act.isPending) return;
    act.mutate({ act: "change", id: view.id, name }, { onSuccess: onClose });
  };
  return (
    <form onSubmit={rename} className="flex flex-col gap-2">
      <Field label="New name" error={faultOfName(act.error)}>
        {(control) => (
          <TextInput
            {...control}
            autoFocus
            autoComplete="off"
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <div className="flex justify-end gap-2">
        <Button size="sm" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" size="sm" variant="primary" busy={act.isPending}>
          Rename
        </Button>
      </div>
    </form>
  );
}
