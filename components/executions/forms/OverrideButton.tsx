"use client";

import { Button } from "@/components/ui/Button";
import { useActing } from "@/components/writes/acting";
import { reasonAgainstAct } from "@/lib/cases/acts";

interface OverrideButtonProps {
  workflowName?: string;
  workflowExecutionId: string;
}

/** Opens the decision on one execution; nothing where a case is only shown. */
export function OverrideButton({ workflowName, workflowExecutionId }: OverrideButtonProps) {
  const acting = useActing();
  if (!acting) return null;
  const { officer, loaded, open } = acting;
  return (
    <Button
      size="sm"
      aria-label={`Decide ${workflowName ?? "this run"}`}
      unavailable={reasonAgainstAct("override", officer, loaded.serviceProfile, { about: workflowExecutionId })}
      onClick={() => open({ form: "override", workflowExecutionId })}
    >
      Decide
    </Button>
  );
}
