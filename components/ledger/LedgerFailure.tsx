import { Button } from "@/components/ui/Button";
import { Callout } from "@/components/ui/Callout";
import { asSentence } from "@/lib/forms/fields";
import { nextStepOf } from "@/lib/http/nextStep";
import type { Problem } from "@/lib/http/problem";
import { labelOfFilter } from "@/lib/ledger/filterWords";
import { showLedger } from "./useLedger";

/** Why the ledger could not be read; an invalid filter is removed, anything else is tried again. */
export function LedgerFailure({ problem, retry }: { problem: Problem; retry: () => void }) {
  const mistaken = problem.code === "VALIDATION";
  return (
    <Callout
      tone="serious"
      live="polite"
      className="mt-2"
      title={mistaken ? "This link has a filter that the ledger does not support" : "The ledger could not be read"}
      sent="Nothing was sent and nothing has changed."
      next={mistaken ? undefined : nextStepOf(problem)}
      requestId={problem.requestId}
      actions={
        <Button size="sm" onClick={mistaken ? () => showLedger({}) : retry}>
          {mistaken ? "Clear filters" : "Try again"}
        </Button>
      }
    >
      {mistaken
        ? `Not supported: ${Object.keys(problem.fields ?? {})
            .map(labelOfFilter)
            .join(", ")}.`
        : asSentence([problem.title, problem.detail].filter(Boolean).join(". "))}
    </Callout>
  );
}
