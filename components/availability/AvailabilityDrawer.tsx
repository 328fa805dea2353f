"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/Button";
import { Drawer } from "@/components/ui/Drawer";
import { useSetAvailability } from "@/lib/availability/mutations";
import { isAway } from "@/lib/availability/rules";
import type { ListedOfficer } from "@/lib/officers/contract";
import { AbsenceForm } from "./AbsenceForm";

interface AvailabilityDrawerProps {
  person: ListedOfficer;
  people: readonly ListedOfficer[];
  onClose: () => void;
}

/** A lead says until when somebody of the team is away, or that they are back. */
export default function AvailabilityDrawer({ person, people, onClose }: AvailabilityDrawerProps) {
  const change = useSetAvailability(person.id);
  const formId = useId();
  const [now] = useState(Date.now);
  const endAbsence = () => change.mutate({}, { onSuccess: onClose });
  return (
    <Drawer
      title={`Absence of ${person.name}`}
      description="An officer who is away receives no cases from others. Cases they have stay with them until reassigned."
      onClose={onClose}
      actions={
        <>
          {isAway(person, now) && (
            <Button busy={change.isPending} onClick={endAbsence}>
              Mark as back
            </Button>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} variant="primary" busy={change.isPending}>
            {change.isPending ? "Saving…" : "Save absence"}
          </Button>
        </>
      }
    >
      <AbsenceForm id={formId} {...{ person, people, change }} onSaved={onClose} />
    </Drawer>
  );
}
