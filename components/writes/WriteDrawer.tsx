"use client";

import { type FormEvent, type ReactNode } from "react";
import { Button } from "@/components/ui/Button";
import { Drawer } from "@/components/ui/Drawer";
import { Isolated } from "@/components/ui/Isolated";
import { RelativeTime } from "@/components/ui/RelativeTime";
import { NextButton } from "@/components/next/NextButton";
import { announceDecision } from "@/components/next/announceDecision";
import { nameOfEntity } from "@/lib/profiles/entityName";
import { lastTouchOf } from "@/lib/cases/lastTouch";
import type { Operation } from "@/lib/writes/contract";
import { isDefinite } from "@/lib/writes/attempt";
import { useActing } from "./acting";
import { DraftNotice, DraftStanding } from "./DraftNotice";
import { FormNotices, type FormNoticesProps } from "./FormNotices";
import { ignoreHeldEnter } from "./ignoreHeldEnter";
import { OpenReminder } from "./OpenReminder";
import { sendOrIgnore } from "./sendOrIgnore";
import { useInputGuard } from "./useInputGuard";
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
  /** What may be done next, once it is confirmed. */
  offer?: ReactNode;
  /** As of FormNotices. */
  conflict?: FormNoticesProps["conflict"];
  /** The fields and the recap. */
  children: ReactNode;
}

/** The frame of every form: asks before input is lost, sends, and shows how it ended. */
export function WriteDrawer<Values>({
  title,
  form,
  onClose,
  note,
  offer,
  children,
  ...sending
}: WriteDrawerProps<Values>) {
  const { over, ending, current } = form.attempt;
  const guard = useInputGuard(stakeOf(form), onClose);
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
        {over && <End {...{ form, note, offer }} />}
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

function End<Values>({ form: { attempt }, note, offer }: Pick<WriteDrawerProps<Values>, "form" | "note" | "offer">) {
  const { ending, current } = attempt;
  if (!ending) return null;
  const isConfirmed = ending.kind === "operation" && ending.operation.outcome === "CONFIRMED";
  const laterBy = lastTouchOf(current.serviceProfile).by;
  return <Outcome ending={ending} laterBy={laterBy} note={note} actions={isConfirmed && offer} />;
}

const NOTHING_SENT = "Nothing has been sent.";
const UNCERTAIN = "It may have been sent already.";

/** What closing would lose, and what is said then. */
function stakeOf<Values>({ attempt: { sending, over, ending }, open, dirty, draft }: WriteForm<Values>) {
  const said = ending && !isDefinite(ending) ? UNCERTAIN : NOTHING_SENT;
  return { atStake: dirty && !sending && !over && !open, draft, said };
}

function FormElement<Values>({ form, children }: { form: WriteForm<Values>; children: ReactNode }) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    form.submit();
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

const CHANGED = "The case has changed. Choose above how to continue.";

interface SendButtonsProps<Values> extends Pick<
  WriteDrawerProps<Values>,
  "form" | "send" | "danger" | "unavailable" | "conflict"
> {
  onCancel: () => void;
}

function SendButtons<Values>({ form, send, danger, unavailable, conflict, onCancel }: SendButtonsProps<Values>) {
  const { attempt, draft, formId, waits } = form;
  return (
    <>
      <DraftStanding draft={draft} />
      <FormNotices form={form} unavailable={unavailable} conflict={conflict} />
      <Button onClick={onCancel}>Cancel</Button>
      <Button
        type="submit"
        form={formId}
        variant={danger ? "danger" : "primary"}
        busy={attempt.sending || waits}
        onKeyDown={ignoreHeldEnter}
        aria-keyshortcuts="Control+Enter Meta+Enter"
        unavailable={unavailable ?? (attempt.blocked || draft.unchecked ? CHANGED : undefined)}
      >
        {attempt.sending ? "Sending…" : waits ? "Loading the rules…" : send}
      </Button>
    </>
  );
}
