"use client";

import { Button } from "@/components/ui/Button";
import { Callout } from "@/components/ui/Callout";
import { Isolated } from "@/components/ui/Isolated";
import { RelativeTime } from "@/components/ui/RelativeTime";
import type { KeptDraft } from "./useKeptDraft";

/** Says over the fields what was brought back into them, or that there is something else to choose from. */
export function DraftNotice({ draft }: { draft: KeptDraft }) {
  return (
    <div role="status" className="flex flex-col gap-2 empty:hidden">
      {draft.standing.other && <Other draft={draft} />}
      {draft.restoredAt && (
        <p className="flex flex-wrap items-center gap-x-2 text-ink-muted">
          <span>
            Draft restored from <RelativeTime value={draft.restoredAt} />
          </span>
          <Button size="sm" variant="quiet" onClick={draft.discard}>
            Discard
          </Button>
        </p>
      )}
    </div>
  );
}

function Other({ draft }: { draft: KeptDraft }) {
  const { other } = draft.standing;
  const { comment } = other?.fields ?? {};
  return (
    <Callout
      tone="caution"
      title={
        <>
          You have another draft of this form, saved <RelativeTime value={other?.updatedAt ?? ""} />
        </>
      }
      next="Choose one. Until then, what you enter here is not saved."
      actions={
        <>
          <Button size="sm" onClick={draft.useOther}>
            Use the other draft
          </Button>
          <Button size="sm" onClick={draft.keepOwn}>
            Keep this input
          </Button>
        </>
      }
    >
      {typeof comment === "string" && comment && (
        <Isolated multiline limit={300}>
          {comment}
        </Isolated>
      )}
    </Callout>
  );
}

/** Whether what was entered is on the server, in the quietest way that can still be found. */
export function DraftStanding({ draft: { standing } }: { draft: KeptDraft }) {
  return (
    <p className="mr-auto self-center text-xs text-ink-muted">
      {standing.saved === "saved" && "Draft saved"}
      <span role="status">{standing.saved === "not-saved" && "Not saved yet"}</span>
    </p>
  );
}

/** The case is another than the one the words were written about: nothing is sent before somebody has looked. */
export function UncheckedDraft({ draft }: { draft: KeptDraft }) {
  return (
    <Callout
      tone="caution"
      title="The case has changed since you entered this"
      sent="Nothing was sent. What you entered is kept."
      next="Check the case and your input before you send it."
      actions={
        <Button size="sm" onClick={draft.check}>
          Continue with the current case
        </Button>
      }
    />
  );
}
