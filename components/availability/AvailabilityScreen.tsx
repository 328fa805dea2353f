"use client";

import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { FailureCallout } from "@/components/shell/FailureCallout";
import { Button } from "@/components/ui/Button";
import { Callout } from "@/components/ui/Callout";
import { SkeletonText } from "@/components/ui/Skeleton";
import { useSetAvailability } from "@/lib/availability/mutations";
import { wordsOfAbsence } from "@/lib/availability/rules";
import type { ListedOfficer } from "@/lib/officers/contract";
import { officersQuery } from "@/lib/officers/queries";
import { AbsenceForm } from "./AbsenceForm";

/** Whether the officer is away, until when, and who covers. In: the officer's id. */
export function AvailabilityScreen({ id }: { id: string }) {
  const { data: people, error, refetch } = useQuery(officersQuery());
  const person = people?.find((each) => each.id === id);
  if (error && !people)
    return <FailureCallout error={error} what="The list of officers" retry={() => void refetch()} />;
  if (!people || !person) return <SkeletonText lines={4} />;
  return <Availability person={person} people={people} />;
}

function Availability({ person, people }: { person: ListedOfficer; people: readonly ListedOfficer[] }) {
  const [now] = useState(Date.now);
  const change = useSetAvailability();
  const formId = useId();
  const absence = wordsOfAbsence(person, now);
  return (
    <div className="flex max-w-sm flex-col gap-4">
      <Callout
        tone={absence ? "caution" : "neutral"}
        live="polite"
        title={absence ?? "You are available"}
        actions={
          absence && (
            <Button size="sm" busy={change.isPending} onClick={() => change.mutate({})}>
              I am back
            </Button>
          )
        }
      >
        {absence
          ? "Others cannot assign cases to you. Your cases stay with you, and you can still take cases."
          : "Others can assign cases to you."}
      </Callout>
      <AbsenceForm
        key={`${person.awayDay} ${person.coveredBy}`}
        id={formId}
        {...{ person, people, change }}
        onSaved={() => {}}
      />
      <div>
        <Button type="submit" form={formId} variant="primary" busy={change.isPending}>
          {change.isPending ? "Saving…" : "Save absence"}
        </Button>
      </div>
    </div>
  );
}
