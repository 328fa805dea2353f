"use client";

import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect } from "react";
import { Button } from "@/components/ui/Button";
import { Callout } from "@/components/ui/Callout";
import { Drawer } from "@/components/ui/Drawer";
import { Isolated } from "@/components/ui/Isolated";
import { useDiscardGuard } from "@/components/ui/useDiscardGuard";
import { lastTouchOf } from "@/lib/cases/changes";
import { isDefinite } from "@/lib/writes/attempt";
import { useActing } from "./acting";
import { ConflictNotice } from "./ConflictNotice";
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
export function WriteDrawer<Values>({ title, form, onClose, unavailable, ...rest }: WriteDrawerProps<Values>) {
  const { attempt, dirty, profile, formId } = form;
  const { ending, over } = attempt;
  const atStake = dirty && !attempt.sending && !over;
  const guard = useDiscardGuard(atStake, onClose, ending && !isDefinite(ending) ? UNCERTAIN : NOTHING_SENT);
  const reportInput = useActing()?.reportInput;
  useEffect(() => reportInput?.(atStake), [atStake, reportInput]);
  return (
    <Drawer
      title={title}
      description={<Isolated truncate>{profile.entityName ?? profile.entityId ?? "Unnamed entity"}</Isolated>}
      onClose={guard.requestClose}
      actions={
        <Foot
          {...{ attempt, formId, unavailable }}
          send={rest.send}
          danger={rest.danger}
          onClose={guard.requestClose}
        />
      }
    >
      {!over && (
        <form
          id={formId}
          noValidate
          onSubmit={(event) => submitOnce(event, form.submit)}
          onKeyDown={ignoreHeldEnter}
          className="flex flex-col gap-4"
        >
          {rest.children}
        </form>
      )}
      <div role="status">
        {over && ending && <Outcome ending={ending} laterBy={lastTouchOf(attempt.current.serviceProfile).by} />}
      </div>
      {guard.question}
    </Drawer>
  );
}

const NOTHING_SENT = "Nothing has been sent. What you have entered here will be gone.";
const UNCERTAIN = "It may have been sent already; the case shows it if so. What you have entered here will be gone.";

function submitOnce(event: FormEvent, submit: () => Promise<void>): void {
  event.preventDefault();
  void submit();
}

/** A held Enter is one decision, not several; in a text of several lines it makes lines. */
function ignoreHeldEnter(event: KeyboardEvent): void {
  if (event.key === "Enter" && event.repeat && !(event.target instanceof HTMLTextAreaElement)) event.preventDefault();
}

interface FootProps {
  attempt: WriteForm<unknown>["attempt"];
  formId: string;
  unavailable?: string;
  send: string;
  danger?: boolean;
  onClose: () => void;
}

const CHANGED = "The case has changed. Decide above how to go on.";

function Foot({ attempt, formId, unavailable, send, danger, onClose }: FootProps) {
  const { newer, sending, seen, ending, over, blocked, adopt } = attempt;
  if (over)
    return (
      <Button variant="primary" onClick={onClose} autoFocus>
        Close
      </Button>
    );
  const refused = ending?.kind === "conflict";
  return (
    <>
      <div role="alert" className="w-full max-h-[45dvh] overflow-y-auto empty:hidden">
        {newer && <ConflictNotice {...{ seen, newer, refused }} onAdopt={adopt} />}
        {ending && !newer && <Outcome ending={ending} />}
        {unavailable && !newer && <Callout tone="caution" title={unavailable} />}
      </div>
      <Button onClick={onClose}>Cancel</Button>
      <Button
        type="submit"
        form={formId}
        variant={danger ? "danger" : "primary"}
        busy={sending}
        onKeyDown={ignoreHeldEnter}
        unavailable={unavailable ?? (blocked ? CHANGED : undefined)}
      >
        {sending ? "Sending…" : send}
      </Button>
    </>
  );
}
