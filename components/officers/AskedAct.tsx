"use client";

import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { DirectoryFailure } from "./DirectoryFailure";

interface AskedActProps {
  /** The act itself, what is under way of it and why it failed; it calls `onSuccess` when it is done. */
  act: {
    send: (onSuccess: () => void) => void;
    isPending: boolean;
    error: Error | null;
  };
  /** On the button that begins it, as a question over the dialog, and on the button that does it. */
  label: string;
  question: string;
  confirm: string;
  /** What the act will do. */
  children: ReactNode;
}

/** An act on an account that takes something from somebody, done after asking. */
export function AskedAct({ act: { send, isPending, error }, label, question, confirm, children }: AskedActProps) {
  const [isAsking, setAsking] = useState(false);
  const stay = () => setAsking(false);
  return (
    <>
      <Button size="sm" variant="danger" className="self-start" onClick={() => setAsking(true)}>
        {label}
      </Button>
      {isAsking && (
        <Dialog
          alert
          title={question}
          onClose={stay}
          actions={
            <>
              <Button onClick={stay} data-initial-focus>
                Cancel
              </Button>
              <Button variant="danger" busy={isPending} onClick={() => send(stay)}>
                {confirm}
              </Button>
            </>
          }
        >
          <p>{children}</p>
          <DirectoryFailure error={error} />
        </Dialog>
      )}
    </>
  );
}
