import { Button } from "@/components/ui/Button";
import { Callout } from "@/components/ui/Callout";
import type { Problem } from "@/lib/http/problem";
import { showLedger } from "./useLedger";

/** Why the ledger could not be read; a filter that cannot be is taken away, anything else tried again. */
export function LedgerFailure({ problem, retry }: { problem: Problem; retry: () => void }) {
  const mistaken = problem.code === "VALIDATION";
  return (
    <Callout
      tone="serious"
      live="polite"
      className="mt-2"
      title={
        mistaken ? "The address asks for something the ledger cannot be narrowed to" : "The ledger could not be read"
      }
      sent="Nothing was sent and nothing has changed."
      next={mistaken ? undefined : "Try again in a moment. If it stays like this, pass on the request id."}
      requestId={problem.requestId}
      actions={
        <Button size="sm" onClick={mistaken ? () => showLedger({}) : retry}>
          {mistaken ? "Clear filters" : "Try again"}
        </Button>
      }
    >
      {mistaken
        ? `What cannot be: ${Object.keys(problem.fields ?? {}).join(", ")}`
        : [problem.title, problem.detail].filter(Boolean).join(". ")}
    </Callout>
  );
}
