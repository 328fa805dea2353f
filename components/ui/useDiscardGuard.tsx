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

interface Leaving {
  /** What to say of the loss. */
  loss: string;
  /** Closes and keeps the input for later, where it can be kept. */
  keep?: () => void;
  /** Closes where there is nothing to lose. */
  close: () => void;
}

/**
 * Keeps input from being lost by a stray Escape. In: whether there is any, what throws it away and closes, and what else
 * can become of it.
 */
export function useDiscardGuard(dirty: boolean, discard: () => void, { loss, keep, close }: Leaving): DiscardGuard {
  const [asking, setAsking] = useState(false);
  useLeaveWarning(dirty && !keep);
  const stay = () => setAsking(false);
  const question = asking ? (
    <Dialog
      alert
      title={keep ? "Close without sending?" : "Discard what you have entered?"}
      onClose={stay}
      actions={
        <>
          <Button onClick={stay} data-initial-focus>
            Keep editing
          </Button>
          <Button variant="danger" onClick={discard}>
            Discard
          </Button>
          {keep && (
            <Button variant="primary" onClick={keep}>
              Close, keep draft
            </Button>
          )}
        </>
      }
    >
      {loss}
    </Dialog>
  ) : null;
  return { requestClose: dirty ? () => setAsking(true) : close, question };
}

// Leaving the page or closing the tab asks in the browser's own words.
function useLeaveWarning(active: boolean) {
  useEffect(() => {
    if (!active) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [active]);
}
