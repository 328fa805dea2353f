"use client";

import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import type { OfficerChange } from "@/lib/directory/contract";
import { useOfficerChange } from "@/lib/directory/mutations";
import { DirectoryFailure } from "./DirectoryFailure";

interface AskedChangeProps {
  id: string;
  change: OfficerChange;
  /** On the button that begins it, as a question over the dialog, and on the button that does it. */
  label: string;
  question: string;
  confirm: string;
  /** What comes of it. */
  children: ReactNode;
}

/** A change of an account that signs somebody out, made after asking. */
export function AskedChange({ id, change, label, question, confirm, children }: AskedChangeProps) {
  const [isAsking, setAsking] = useState(false);
  const { mutate, isPending, error } = useOfficerChange();
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
                Keep it
              </Button>
              <Button variant="danger" busy={isPending} onClick={() => mutate({ id, change }, { onSuccess: stay })}>
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
