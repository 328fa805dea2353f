import { notify } from "@/components/ui/notices";
import type { Attempt } from "@/lib/writes/attempt";
import { wordsOfEnding } from "@/lib/writes/words";

/** The officer has left the place before the answer came: the status region of the page tells how it ended. */
export function tellElsewhere({ key, ending }: Attempt): void {
  if (!ending) return;
  const { tone, title, text, sent, next } = wordsOfEnding(ending);
  const requestId = ending.kind === "operation" ? ending.operation.requestId : undefined;
  notify({ id: key, tone, title, detail: sent ?? text ?? next, requestId });
}
