"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/Button";
import { Drawer } from "@/components/ui/Drawer";
import { useDiscardGuard } from "@/components/ui/useDiscardGuard";
import { ignoreHeldEnter } from "@/components/writes/ignoreHeldEnter";
import { useFields } from "@/components/writes/useFields";
import { useSettleOperation } from "@/lib/operations/mutations";
import { bodyOfSettling, faultsOfSettling, type Settling } from "@/lib/operations/settling";
import type { Operation } from "@/lib/writes/contract";
import { isFinal } from "@/lib/domain/operationStates";
import { TracesView } from "./TracesView";
import { OperationFacts } from "./OperationFacts";
import { SettleFailure } from "./SettleFailure";
import { SettleFields } from "./SettleFields";
import { Settled } from "./Settled";

interface SettleDrawerProps {
  operation: Operation;
  onClose: () => void;
}

const LOST = "Nothing has been recorded. What you have entered will be lost.";
const OVERTAKEN = "Already settled.";

/** The form by which a lead puts on record what they found; then how it was recorded. */
export function SettleDrawer({ operation, onClose }: SettleDrawerProps) {
  const settling = useSettling(operation);
  const { fields, settle, over } = settling;
  const guard = useDiscardGuard(fields.dirty && !over && !settle.isPending, onClose, { loss: LOST, close: onClose });
  return (
    <Drawer
      title={over ? "Settled" : "Settle operation"}
      onClose={guard.requestClose}
      actions={<Actions operation={operation} settling={settling} onClose={guard.requestClose} />}
    >
      <div role="status" className="empty:hidden">
        {over && <Settled operation={operation} />}
      </div>
      <OperationFacts operation={operation} />
      {!over && <TracesView operation={operation} />}
      {!over && <SettleFields fields={fields} onSubmit={settling.submit} />}
      {guard.question}
    </Drawer>
  );
}

interface ActionsProps extends SettleDrawerProps {
  settling: ReturnType<typeof useSettling>;
}

function Actions({ operation, settling: { fields, settle, over, overtaken }, onClose }: ActionsProps) {
  if (over)
    return (
      <Button variant="primary" onClick={onClose} autoFocus>
        Close
      </Button>
    );
  return (
    <>
      <SettleFailure error={settle.error} overtaken={overtaken ? operation : undefined} />
      <Button onClick={onClose}>Cancel</Button>
      <Button
        type="submit"
        form={fields.formId}
        variant="primary"
        busy={settle.isPending}
        onKeyDown={ignoreHeldEnter}
        unavailable={overtaken ? OVERTAKEN : undefined}
      >
        {settle.isPending ? "Settling…" : "Settle"}
      </Button>
    </>
  );
}

/**
 * The input and the one request it ends in, under one key: sent again after a broken connection it settles once at most.
 * `overtaken` when somebody else was quicker.
 */
function useSettling({ id, outcome }: Operation) {
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const fields = useFields<Settling>({ outcome: undefined, comment: "" }, faultsOfSettling);
  const settle = useSettleOperation(id);
  const over = settle.isSuccess;
  const overtaken = !over && isFinal(outcome);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = !overtaken && !settle.isPending && fields.check() && bodyOfSettling(fields.values);
    if (body) settle.mutate({ body, idempotencyKey });
  };
  return { fields, settle, over, overtaken, submit };
}
