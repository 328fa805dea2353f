"use client";

import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect } from "react";
import { shortcutOf } from "@/components/shell/keyTable";
import { Button } from "@/components/ui/Button";
import { Drawer } from "@/components/ui/Drawer";
import { Isolated } from "@/components/ui/Isolated";
import { useDiscardGuard } from "@/components/ui/useDiscardGuard";
import { NextButton } from "@/components/worklist/next/NextButton";
import { tellDecision } from "@/components/worklist/next/tellDecision";
import { lastTouchOf } from "@/lib/cases/changes";
import { isDefinite } from "@/lib/writes/attempt";
import { useActing } from "./acting";
import { DraftNotice, DraftStanding } from "./DraftNotice";
import { FormNotices } from "./FormNotices";
import { ignoreHeldEnter } from "./ignoreHeldEnter";
import { OpenReminder } from "./OpenReminder";
import { Outcome } from "./Outcome";
import type { WriteForm } from "./useWriteForm";

interface WriteDrawerProps<Values> {
  title: string;
  /** What the button says that sends: "Send override". */
  send: string;
  danger?: boolean;
  form: WriteForm<Values>;
  /** Why nothing can be sent here at all. */
  unavailable?: string;
  onClose: () => void;
  /** The fields and the recap. */
  children: ReactNode;
}

/** The frame of every form: asks before input is lost, sends, shows how it ended, and leaves nothing unsaid. */
export function WriteDrawer<Values>({ title, form, onClose, children, ...sending }: WriteDrawerProps<Values>) {
  const { over, ending, current } = form.attempt;
  const guard = useInputGuard(form, onClose);
  const closeEnded = () => {
    if (ending) tellDecision(ending, lastTouchOf(current.serviceProfile).by);
    onClose();
  };
  return (
    <Drawer
      title={title}
      description={<EntityName form={form} />}
      onClose={over ? closeEnded : guard.requestClose}
      actions={
        over ? (
          <EndButtons onClose={closeEnded} />
        ) : (
          <SendButtons form={form} {...sending} onCancel={guard.requestClose} />
        )
      }
    >
      {!over && <OpenReminder />}
      {!over && <DraftNotice draft={form.draft} />}
      {!over && <FormElement form={form}>{children}</FormElement>}
      <div role="status">{over && <End form={form} />}</div>
      {guard.question}
    </Drawer>
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
  return <Isolated truncate>{profile.entityName ?? profile.entityId ?? "Unnamed entity"}</Isolated>;
}

function End<Values>({ form: { attempt } }: { form: WriteForm<Values> }) {
  const { ending, current } = attempt;
  return ending && <Outcome ending={ending} laterBy={lastTouchOf(current.serviceProfile).by} />;
}

const NOTHING_SENT = "Nothing has been sent.";
const UNCERTAIN = "It may have been sent already; the case shows it if so.";
const KEPT = "What you have entered is kept as a draft for seven days, unless you discard it.";
const NOT_KEPT = "What you have entered is not saved as a draft yet.";

/** Asks what becomes of the input before the form closes, and tells the page that there is some. */
function useInputGuard<Values>({ attempt, dirty, draft }: WriteForm<Values>, onClose: () => void) {
  const { sending, over, ending } = attempt;
  const atStake = dirty && !sending && !over;
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

const CHANGED = "The case has changed. Decide above how to go on.";

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
