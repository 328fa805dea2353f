import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { TONE_SOFT, ToneIcon } from "@/components/ui/tone";
import { Callout } from "@/components/ui/Callout";
import type { FieldChange } from "@/lib/domain/change";
import type { Ending } from "@/lib/writes/attempt";
import { type EndingWords, wordsOfEnding } from "@/lib/writes/words";
import { ChangesInLine, FromTo } from "./FromTo";
import { useNames } from "./useNames";
import { RuleLink } from "./RuleLink";
import { QuotedIds } from "./QuotedIds";

export interface OutcomeProps {
  ending: Ending;
  /** Who changed the case after us, where that is known. */
  laterBy?: string;
  /** What to keep in mind although it is applied. */
  note?: string;
  actions?: ReactNode;
}

/**
 * How a write ended, as honestly as it is known: the one display of every form. Put it into a region with
 * `role="status"` that is there beforehand; a failure announces itself.
 */
export function Outcome({ ending, laterBy, note, actions }: OutcomeProps) {
  const nameOf = useNames([...othersIn(ending), ...(laterBy ? [laterBy] : [])]);
  const words = wordsOfEnding(withNames(ending, nameOf), laterBy && nameOf(laterBy));
  const changes = changesOf(ending);
  if (words.tone === "good") return <Saved {...{ words, changes, ending, note, actions }} />;
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

/** Who else wrote at the same time, as FrankieOne's audit names them. */
const othersIn = (ending: Ending) =>
  ending.kind === "operation" ? (ending.operation.race?.others.flatMap(({ by }) => by ?? []) ?? []) : [];

function withNames(ending: Ending, nameOf: (user: string) => string): Ending {
  if (ending.kind !== "operation" || !ending.operation.race) return ending;
  const { race } = ending.operation;
  const others = race.others.map((each) => ({ ...each, by: each.by && nameOf(each.by) }));
  return { ...ending, operation: { ...ending.operation, race: { ...race, others } } };
}

interface SavedProps extends Pick<OutcomeProps, "ending" | "note" | "actions"> {
  words: EndingWords;
  changes?: readonly FieldChange[];
}

/** What is applied takes one line; how that is known, and the ids to quote, come on demand. */
function Saved({ words, changes = [], ending, note, actions }: SavedProps) {
  const { title, text, meanwhile, next } = words;
  return (
    <div className={cx("flex gap-2.5 rounded-md border px-3 py-2", TONE_SOFT.good)}>
      <span className="flex h-7 items-center">
        <ToneIcon tone="good" size={16} />
      </span>
      <div className="flex min-w-0 flex-1 flex-wrap items-start gap-x-3">
        <p className="py-1 font-semibold wrap-anywhere">
          {title}
          <ChangesInLine changes={changes} />
        </p>
        <details className="min-w-0 py-1 text-xs text-ink-muted open:order-last open:basis-full">
          <summary className="w-fit leading-5">Details</summary>
          <div className="flex flex-col gap-1 pt-1">
            <p>{text}</p>
            <Quoted ending={ending} />
          </div>
        </details>
        {actions && <div className="ml-auto flex flex-wrap gap-2">{actions}</div>}
        {[meanwhile, next].map(
          (sentence) =>
            sentence && (
              <p key={sentence} className="basis-full text-ink">
                {sentence}
              </p>
            ),
        )}
        {note && <p className="basis-full font-medium text-caution-ink">{note}</p>}
      </div>
    </div>
  );
}

function changesOf(ending: Ending) {
  if (ending.kind === "proposal") return ending.proposal.changes;
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
