import { Disclosure } from "@/components/ui/Disclosure";
import { Isolated } from "@/components/ui/Isolated";
import { humanise } from "@/lib/format";
import type { LedgerEntry } from "@/lib/ledger/contract";
import { factsOf, termOf } from "@/lib/ledger/facts";

/** What changed, from and to; the comment folded; or that this was erased. */
export function DetailCell({ entry: { detail, erased } }: { entry: LedgerEntry }) {
  if (erased) return <Erased />;
  if (!detail) return null;
  const { changes = [], comment, reasonCode } = detail;
  const facts = factsOf(detail);
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      {changes.map(({ field, from, to }) => (
        <p key={field} className="min-w-0">
          <span className="text-ink-muted">{termOf(field)}: </span>
          <Isolated>{from ?? "none"}</Isolated> → <Isolated className="font-medium">{to}</Isolated>
        </p>
      ))}
      {facts.map(({ term, value }) => (
        <p key={term} className="min-w-0">
          <span className="text-ink-muted">{term}: </span>
          <Isolated limit={300}>{value}</Isolated>
        </p>
      ))}
      {comment && <Comment text={comment} reasonCode={reasonCode} />}
      {!comment && reasonCode && <p>{humanise(reasonCode)}</p>}
    </div>
  );
}

function Comment({ text, reasonCode }: { text: string; reasonCode?: string }) {
  return (
    <Disclosure summary={reasonCode ? `Comment: ${humanise(reasonCode)}` : "Comment"}>
      <Isolated multiline limit={4_000}>
        {text}
      </Isolated>
    </Disclosure>
  );
}

function Erased() {
  return (
    <p className="text-ink-muted italic" title="The chain is whole; a later row says who erased this, and why.">
      Details erased
    </p>
  );
}
