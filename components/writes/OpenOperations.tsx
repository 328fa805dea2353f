"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/Button";
import type { CaseParams } from "@/lib/cases/contract";
import type { Operation } from "@/lib/writes/contract";
import { openOperationsOptions } from "@/lib/writes/queries";
import { isFinal } from "@/lib/domain/operationStates";
import { useActing } from "./acting";
import { LazyOutcome } from "./LazyOutcome";
import { useOperation } from "./useOperation";

/**
 * Unsettled operations on a case, of any officer: nobody should repeat them. Stays while it is open, also after a
 * reload, and then says how it ended until it is dismissed.
 */
export function OpenOperations({ params }: { params: CaseParams }) {
  const { data: open = [] } = useQuery(openOperationsOptions(params));
  const [met, setMet] = useState<readonly Operation[]>([]);
  const fresh = open.filter(({ id }) => met.every((each) => each.id !== id));
  if (fresh.length > 0) setMet([...met, ...fresh]);
  const forget = (id: string) => setMet(met.filter((each) => each.id !== id));
  return (
    <div role="status" className="flex flex-col gap-2 empty:hidden">
      {met.map((operation) => (
        <Followed
          key={operation.id}
          met={operation}
          known={open.find(({ id }) => id === operation.id)}
          onDismiss={() => forget(operation.id)}
        />
      ))}
    </div>
  );
}

interface FollowedProps {
  /** As it was when the page met it. */
  met: Operation;
  /** As the list of the case has it, while it is open. */
  known?: Operation;
  onDismiss: () => void;
}

/**
 * A colleague's operation cannot be followed by an analyst: only the list shows it, and drops it once it is settled.
 */
function Followed({ met, known, onDismiss }: FollowedProps) {
  const officer = useActing()?.officer;
  const isHidden = officer?.role === "analyst" && (met.officerName ?? officer.name) !== officer.name;
  const operation = useOperation(isHidden ? undefined : met.id) ?? known;
  if (!operation) return null;
  const dismiss = isFinal(operation.outcome) && (
    <Button size="sm" onClick={onDismiss}>
      Dismiss
    </Button>
  );
  return <LazyOutcome ending={{ kind: "operation", operation }} actions={dismiss} />;
}
