import type { ReactNode } from "react";
import { Callout } from "@/components/ui/Callout";
import type { Ending } from "@/lib/writes/attempt";
import { type EndingWords, wordsOfEnding } from "@/lib/writes/words";
import { FromTo } from "./FromTo";
import { RuleLink } from "./RuleLink";
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
  const changes = changesOf(ending);
  return (
    <Callout tone={words.tone} title={words.title} actions={actions}>
      <div className="flex flex-col gap-1">
        {changes && <FromTo changes={changes} />}
        <Sentences words={words} />
        <Quoted ending={ending} />
      </div>
    </Callout>
  );
}

function changesOf(ending: Ending) {
  if (ending.kind === "proposal") return [ending.proposal.change];
  return ending.kind === "operation" ? ending.operation.changes : undefined;
}

function Quoted({ ending }: { ending: Ending }) {
  if (ending.kind === "proposal") return null;
  if (ending.kind === "operation")
    return <QuotedIds operationId={ending.operation.id} vendorRequestId={ending.operation.requestId} />;
  const { operationId, upstreamRequestId, requestId, rule } = ending.problem;
  return (
    <>
      {rule && <RuleLink rule={rule} />}
      <QuotedIds operationId={operationId} vendorRequestId={upstreamRequestId} requestId={requestId} />
    </>
  );
}

function Sentences({ words: { text, sent, meanwhile, next } }: { words: EndingWords }) {
  const sentences = [text, sent, meanwhile, next].filter(Boolean).join(" ");
  return sentences && <p>{sentences}</p>;
}
