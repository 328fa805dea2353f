import type { ReactNode } from "react";
import { Callout } from "@/components/ui/Callout";
import type { Ending } from "@/lib/writes/attempt";
import { type EndingWords, wordsOfEnding } from "@/lib/writes/words";
import { FromTo } from "./FromTo";
import { QuotedIds } from "./QuotedIds";

export interface OutcomeProps {
  ending: Ending;
  /** Who changed the case after us, where that is known. */
  laterBy?: string;
  actions?: ReactNode;
}

/**
 * How a write ended, as honestly as it is known: the one display of every form. Put it into a region with
 * `role="status"` that is there beforehand; a failure announces itself.
 */
export function Outcome({ ending, laterBy, actions }: OutcomeProps) {
  const words = wordsOfEnding(ending, laterBy);
  const operation = ending.kind === "operation" ? ending.operation : undefined;
  return (
    <Callout tone={words.tone} title={words.title} actions={actions}>
      <div className="flex flex-col gap-1">
        {operation && <FromTo changes={operation.changes} />}
        <Sentences words={words} />
        {ending.kind === "operation" ? (
          <QuotedIds operationId={ending.operation.id} vendorRequestId={ending.operation.requestId} />
        ) : (
          <QuotedIds
            operationId={ending.problem.operationId}
            vendorRequestId={ending.problem.upstreamRequestId}
            requestId={ending.problem.requestId}
          />
        )}
      </div>
    </Callout>
  );
}

function Sentences({ words: { text, sent, meanwhile, next } }: { words: EndingWords }) {
  const sentences = [text, sent, meanwhile, next].filter(Boolean).join(" ");
  return sentences && <p>{sentences}</p>;
}
