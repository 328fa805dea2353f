import { notify } from "@/components/ui/notices";
import type { Attempt, Ending } from "@/lib/writes/attempt";
import { wordOfValue, wordsOfField } from "@/lib/writes/changeWords";
import type { FieldChange } from "@/lib/domain/change";
import { wordsOfEnding } from "@/lib/writes/words";

/** The officer has left the place before the answer came: the status region of the page tells how it ended. */
export function announceElsewhere({ key, ending }: Attempt): void {
  if (!ending) return;
  const { tone, title, text, sent, next } = { ...wordsOfEnding(ending), ...wasSignedOut(ending) };
  const operation = ending.kind === "operation" ? ending.operation : undefined;
  const detail = [...(operation?.changes.map(inLine) ?? []), sent ?? text ?? next].filter(Boolean).join(" ");
  notify({ id: key, tone, title, detail, requestId: operation?.requestId });
}

/** The message stays when the officer is signed in again: it tells of then, not of now. */
const wasSignedOut = (ending: Ending) =>
  ending.kind === "failure" && ending.problem.code === "UNAUTHENTICATED"
    ? { title: "Nothing was sent", sent: "You were signed out." }
    : undefined;

function inLine(change: FieldChange): string {
  const { field, from, to } = change;
  const { label, none } = wordsOfField(change);
  return `${label}: ${from ? wordOfValue(field, from) : none} → ${wordOfValue(field, to)}.`;
}
