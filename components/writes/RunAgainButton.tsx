"use client";

import { Button } from "@/components/ui/Button";
import { reasonAgainstAct } from "@/lib/cases/acts";
import { useActing } from "./acting";

/** Opens the form of a new run of one workflow; nothing where a case is only shown. */
export function RunAgainButton({ workflowName }: { workflowName: string }) {
  const acting = useActing();
  if (!acting) return null;
  const { officer, loaded, open } = acting;
  return (
    <Button
      size="sm"
      aria-label={`Run ${workflowName} again`}
      unavailable={reasonAgainstAct("run-workflow", officer, loaded.serviceProfile, { about: workflowName })}
      onClick={() => open({ form: "run-workflow", workflowName })}
    >
      Run again
    </Button>
  );
}
