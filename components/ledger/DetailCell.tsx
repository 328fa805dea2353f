import { ReasonName } from "@/components/outcomes/ReasonName";
import { Disclosure } from "@/components/ui/Disclosure";
import { ExactTime } from "@/components/ui/ExactTime";
import { Isolated } from "@/components/ui/Isolated";
import type { LedgerEntry } from "@/lib/ledger/contract";
import { factsOf } from "@/lib/ledger/facts";
import { wordOfValue, wordsOfField } from "@/lib/writes/changeWords";

/** A time as the ledger records it. */
const ISO = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** What changed, from and to; the comment folded; or that this was erased. */
export function DetailCell({ entry: { detail, erased, problem } }: { entry: LedgerEntry }) {
  return (
    <>
      {problem && <p className="text-critical-ink">Do not rely on this row. It {problem}.</p>}
      {erased ? <Erased /> : detail && <Detail detail={detail} />}
    </>
  );
}

function Detail({ detail }: { detail: NonNullable<LedgerEntry["detail"]> }) {
  const { changes = [], comment, reasonCode } = detail;
  const facts = factsOf(detail);
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      {changes.map(({ field, from, to, about }) => (
        <p key={field} className="min-w-0">
          <Isolated className="text-ink-muted">{wordsOfField({ field, about }).label}</Isolated>:{" "}
          <Isolated>{from ? wordOfValue(field, from) : wordsOfField({ field }).none}</Isolated> →{" "}
          <Isolated className="font-medium">{wordOfValue(field, to)}</Isolated>
        </p>
      ))}
      {facts.map(({ term, value }) => (
        <p key={term} className="min-w-0">
          <span className="text-ink-muted">{term}: </span>
          {ISO.test(value) ? <ExactTime value={value} /> : <Isolated limit={300}>{value}</Isolated>}
        </p>
      ))}
      {comment && <Comment text={comment} reasonCode={reasonCode} />}
      {!comment && reasonCode && (
        <p>
          <ReasonName code={reasonCode} />
        </p>
      )}
    </div>
  );
}

function Comment({ text, reasonCode }: { text: string; reasonCode?: string }) {
  return (
    <Disclosure
      summary={
        reasonCode ? (
          <>
            Comment: <ReasonName code={reasonCode} />
          </>
        ) : (
          "Comment"
        )
      }
    >
      <Isolated multiline limit={4_000}>
        {text}
      </Isolated>
    </Disclosure>
  );
}

function Erased() {
  return (
    <p className="text-ink-muted italic" title="Erased on purpose. A later row says by whom and why.">
      Details erased
    </p>
  );
}
