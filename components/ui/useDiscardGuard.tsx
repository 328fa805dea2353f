"use client";

import { type ReactNode, useEffect, useState } from "react";
import { Button } from "./Button";
import { Dialog } from "./Dialog";

export interface DiscardGuard {
  /** Closes at once when there is nothing to lose, else asks first. Give it to the drawer as `onClose`. */
  requestClose: () => void;
  /** The question while it is asked. Render it inside the drawer. */
  question: ReactNode;
}

/**
 * Keeps unsaved input from being lost by a stray Escape. In: whether there is any, what really closes, and what to say of
 * the loss.
 */
export function useDiscardGuard(dirty: boolean, close: () => void, loss = LOST): DiscardGuard {
  const [asking, setAsking] = useState(false);
  useLeaveWarning(dirty);
  const keep = () => setAsking(false);
  const question = asking ? (
    <Dialog
      alert
      title="Discard what you have entered?"
      onClose={keep}
      actions={
        <>
          <Button onClick={keep} data-initial-focus>
            Keep editing
          </Button>
          <Button variant="danger" onClick={close}>
            Discard
          </Button>
        </>
      }
    >
      {loss}
    </Dialog>
  ) : null;
  return { requestClose: dirty ? () => setAsking(true) : close, question };
}

const LOST = "What you have entered here will be gone.";

// Leaving the page or closing the tab asks in the browser's own words.
function useLeaveWarning(active: boolean) {
  useEffect(() => {
    if (!active) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [active]);
}
