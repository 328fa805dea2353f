"use client";

import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect } from "react";
import { shortcutOf } from "@/components/shell/keyTable";
import { Button } from "@/components/ui/Button";
import { Drawer } from "@/components/ui/Drawer";
import { Isolated } from "@/components/ui/Isolated";
import { RelativeTime } from "@/components/ui/RelativeTime";
import { useDiscardGuard } from "@/components/ui/useDiscardGuard";
import { NextButton } from "@/components/next/NextButton";
import { announceDecision } from "@/components/next/announceDecision";
import { nameOfEntity } from "@/lib/profiles/entityName";
import { lastTouchOf } from "@/lib/cases/changes";
import type { Operation } from "@/lib/writes/contract";
import { isDefinite } from "@/lib/writes/attempt";
import { useActing } from "./acting";
import { DraftNotice, DraftStanding } from "./DraftNotice";
import { FormNotices } from "./FormNotices";
import { ignoreHeldEnter } from "./ignoreHeldEnter";
import { OpenReminder } from "./OpenReminder";
import { Outcome } from "@/components/outcomes/Outcome";
import type { WriteForm } from "./useWriteForm";

interface WriteDrawerProps<Values> {
  title: string;
  /** What the button says that sends: "Send decision". */
  send: string;
  danger?: boolean;
  form: WriteForm<Values>;
  /** Why nothing can be sent here at all. */
  unavailable?: string;
  onClose: () => void;
  /** What to keep in mind once it is applied. */
  note?: string;
  /** The fields and the recap. */
  children: ReactNode;
}

/** The frame of every form: asks before input is lost, sends, and shows how it ended. */
export function WriteDrawer<Values>({ title, form, onClose, note, children, ...sending }: WriteDrawerProps<Values>) {
  const { over, ending, current } = form.attempt;
  const guard = useInputGuard(form, onClose);
  const closeEnded = () => {
    if (ending) announceDecision(ending, lastTouchOf(current.serviceProfile).by);
    onClose();
  };
  const fills = !over && !form.open;
  return (
    <Drawer
      title={title}
      compact
      description={<EntityName form={form} />}
      onClose={fills ? guard.requestClose : closeEnded}
      actions={
        fills ? (
          <SendButtons form={form} {...sending} onCancel={guard.requestClose} />
        ) : (
          <EndButtons onClose={closeEnded} />
        )
      }
    >
      {fills && <OpenReminder />}
      {fills && <DraftNotice draft={form.draft} />}
      {fills && <FormElement form={form}>{children}</FormElement>}
      <div role="status">
        {over && <End form={form} note={note} />}
        {!over && form.open && <Unsettled operation={form.open} />}
      </div>
      {guard.question}
    </Drawer>
  );
}

/** Instead of the fields, and of a draft: what was sent before, until it is settled. */
function Unsettled({ operation }: { operation: Operation }) {
  const by = operation.officerName;
  return (
    <div className="flex flex-col gap-2">
      <Outcome ending={{ kind: "operation", operation }} />
      <p className="text-ink-muted">
        {by && (
          <>
            Sent by <Isolated>{by}</Isolated> <RelativeTime value={operation.createdAt} />.{" "}
          </>
        )}
        You can send another change of this kind once this one is settled.
      </p>
    </div>
  );
}

function EndButtons({ onClose }: { onClose: () => void }) {
  return (
    <>
      <Button onClick={onClose} autoFocus>
        Close
      </Button>
      <NextButton here={useActing()?.params} />
    </>
  );
}

function EntityName<Values>({ form: { profile } }: { form: WriteForm<Values> }) {
  return <Isolated truncate>{nameOfEntity(profile)}</Isolated>;
}

function End<Values>({ form: { attempt }, note }: { form: WriteForm<Values>; note?: string }) {
  const { ending, current } = attempt;
  return ending && <Outcome ending={ending} laterBy={lastTouchOf(current.serviceProfile).by} note={note} />;
}

const NOTHING_SENT = "Nothing has been sent.";
const UNCERTAIN = "It may have been sent already.";
const KEPT = "Your input is kept as a draft for seven days unless you discard it.";
const NOT_KEPT = "Your input is not saved as a draft yet.";

/** Asks whether to keep the input before the form closes, and marks the page as having some. */
function useInputGuard<Values>({ attempt, open, dirty, draft }: WriteForm<Values>, onClose: () => void) {
  const { sending, over, ending } = attempt;
  const atStake = dirty && !sending && !over && !open;
  const reportInput = useActing()?.reportInput;
  useEffect(() => reportInput?.(atStake), [atStake, reportInput]);
  const isSaved = draft.standing.saved === "saved";
  const discard = () => {
    draft.discard();
    onClose();
  };
  const sent = ending && !isDefinite(ending) ? UNCERTAIN : NOTHING_SENT;
  const loss = `${sent} ${isSaved ? KEPT : NOT_KEPT}`;
  return useDiscardGuard(atStake, discard, { loss, keep: isSaved ? onClose : undefined, close: onClose });
}

function FormElement<Values>({ form, children }: { form: WriteForm<Values>; children: ReactNode }) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void form.submit();
  };
  return (
    <form
      id={form.formId}
      noValidate
      onSubmit={submit}
      onKeyDown={sendOrIgnore}
      onBlur={form.draft.flush}
      className="flex flex-col gap-4"
    >
      {children}
    </form>
  );
}

function sendOrIgnore(event: KeyboardEvent<HTMLFormElement>): void {
  if (shortcutOf(event.nativeEvent, ["send"])) event.currentTarget.requestSubmit();
  else ignoreHeldEnter(event);
}

const CHANGED = "The case has changed. Choose above how to continue.";

interface SendButtonsProps<Values> extends Pick<WriteDrawerProps<Values>, "form" | "send" | "danger" | "unavailable"> {
  onCancel: () => void;
}

function SendButtons<Values>({ form, send, danger, unavailable, onCancel }: SendButtonsProps<Values>) {
  const { attempt, draft, formId } = form;
  return (
    <>
      <DraftStanding draft={draft} />
      <FormNotices form={form} unavailable={unavailable} />
      <Button onClick={onCancel}>Cancel</Button>
      <Button
        type="submit"
        form={formId}
        variant={danger ? "danger" : "primary"}
        busy={attempt.sending}
        onKeyDown={ignoreHeldEnter}
        aria-keyshortcuts="Control+Enter Meta+Enter"
        unavailable={unavailable ?? (attempt.blocked || draft.unchecked ? CHANGED : undefined)}
      >
        {attempt.sending ? "Sending…" : send}
      </Button>
    </>
  );
}
