import MoveRight from "lucide-react/icons/move-right";
import { Isolated } from "@/components/ui/Isolated";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";
import type { FieldChange } from "@/lib/domain/change";
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

/** The same behind a title, in one line: " · Review → Pass". */
export function ChangeInLine({ change }: { change: FieldChange }) {
  const { field, from, to } = change;
  const { none } = wordsOfField(change);
  return (
    <span className="font-normal text-ink">
      {" · "}
      <Isolated>{from ? wordOfValue(field, from) : none}</Isolated>
      <span aria-hidden> → </span>
      <VisuallyHidden> to </VisuallyHidden>
      <Isolated className="font-semibold">{wordOfValue(field, to)}</Isolated>
    </span>
  );
}
