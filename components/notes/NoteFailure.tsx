import { ActFailure } from "@/components/shell/ActFailure";
import { Callout } from "@/components/ui/Callout";
import { IntoView } from "@/components/ui/IntoView";
import { RequestError } from "@/lib/http/client";
import type { NoteForm } from "./useNoteForm";

/** Why a note was not added, or that nobody knows: it keeps its key, so that adding it again is safe. */
export function NoteFailure({ error, isUncertain }: Pick<NoteForm, "error" | "isUncertain">) {
  const problem = error instanceof RequestError ? error.problem : undefined;
  if (problem && isUncertain)
    return (
      <IntoView of={error}>
        <Callout
          tone="caution"
          live="assertive"
          title={problem.title}
          sent="The note may have been added already."
          next="Add it again: the same note is never kept twice."
          requestId={problem.requestId}
        />
      </IntoView>
    );
  return (
    <ActFailure
      error={error}
      certain="Nothing was added. Your text is kept here."
      uncertain="Add it again: the same note is never kept twice."
    />
  );
}
