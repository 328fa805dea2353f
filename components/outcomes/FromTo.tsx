import MoveRight from "lucide-react/icons/move-right";
import { Isolated } from "@/components/ui/Isolated";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";
import type { FieldChange } from "@/lib/domain/change";
import { hitOfField } from "@/lib/domain/changedFields";
import { wordOfValue, wordsOfField } from "@/lib/writes/changeWords";

/** What a write changes, field by field: before and after. */
export function FromTo({ changes }: { changes: readonly FieldChange[] }) {
  return (
    <ul className="flex flex-col gap-0.5">
      {changes.map((change) => (
        <Change key={change.field} change={change} />
      ))}
    </ul>
  );
}

function Change({ change }: { change: FieldChange }) {
  const { field, from, to } = change;
  const { label, none } = wordsOfField(change);
  return (
    <li className="flex flex-wrap items-center gap-x-1.5">
      <Isolated className="text-ink-muted">{label}</Isolated>
      {from ? <Isolated>{wordOfValue(field, from)}</Isolated> : <span className="text-ink-muted">{none}</span>}
      <MoveRight aria-hidden size={14} className="shrink-0 text-ink-muted" />
      <VisuallyHidden>to</VisuallyHidden>
      <strong className="font-semibold">
        <Isolated>{wordOfValue(field, to)}</Isolated>
      </strong>
    </li>
  );
}

/** The same behind a title, in one line: " · Review → Pass"; what has changed alike several times is told once, with how often. */
export function ChangesInLine({ changes }: { changes: readonly FieldChange[] }) {
  const first = changes.filter((change, index) => changes.findIndex((each) => isAlike(each, change)) === index);
  return first.map((change) => (
    <ChangeInLine key={change.field} change={change} count={changes.filter((each) => isAlike(each, change)).length} />
  ));
}

const isAlike = (one: FieldChange, other: FieldChange) =>
  one.field === other.field ||
  (hitOfField(one.field) && hitOfField(other.field) ? one.from === other.from && one.to === other.to : false);

function ChangeInLine({ change, count }: { change: FieldChange; count: number }) {
  const { field, from, to } = change;
  const { none } = wordsOfField(change);
  return (
    <span className="font-normal text-ink">
      {count > 1 ? ` · ${count} × ` : " · "}
      <Isolated>{from ? wordOfValue(field, from) : none}</Isolated>
      <span aria-hidden> → </span>
      <VisuallyHidden> to </VisuallyHidden>
      <Isolated className="font-semibold">{wordOfValue(field, to)}</Isolated>
    </span>
  );
}
