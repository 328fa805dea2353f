"use client";

import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/Button";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";
import { orFailure } from "@/components/writes/FormFailure";
import { wordsOfAbsence } from "@/lib/availability/rules";
import { officersQuery } from "@/lib/officers/queries";

const AvailabilityDrawer = lazy(() => import("@/components/availability/AvailabilityDrawer").catch(orFailure));

/** Whether an officer is away; for officers who may, the action to change it. */
export function Absence({ id, mayChange }: { id: string; mayChange: boolean }) {
  const { data: people } = useQuery(officersQuery());
  const [now] = useState(Date.now);
  const [open, setOpen] = useState(false);
  const person = people?.find((each) => each.id === id);
  if (!people || !person) return null;
  const words = wordsOfAbsence(person, now);
  return (
    <>
      {words && <span className="mr-2">{words}</span>}
      {mayChange && !person.disabled && (
        <Button size="sm" variant="quiet" onClick={() => setOpen(true)}>
          {words ? "Change" : "Set away"}
          <VisuallyHidden>: {person.name}</VisuallyHidden>
        </Button>
      )}
      <Suspense>{open && <AvailabilityDrawer {...{ person, people }} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
