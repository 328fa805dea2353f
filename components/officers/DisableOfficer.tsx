"use client";

import { useState } from "react";
import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { Isolated } from "@/components/ui/Isolated";
import type { DirectoryOfficer } from "@/lib/directory/contract";
import { useOfficerChange } from "@/lib/directory/mutations";
import { DirectoryFailure } from "./DirectoryFailure";

/** Disables an account, after asking. */
export function DisableOfficer({ officer: { id, name } }: { officer: DirectoryOfficer }) {
  const [isAsking, setAsking] = useState(false);
  const { mutate, isPending, error } = useOfficerChange();
  const stay = () => setAsking(false);
  const disable = () => mutate({ id, change: { disabled: true } }, { onSuccess: stay });
  return (
    <>
      <Button size="sm" variant="danger" className="self-start" onClick={() => setAsking(true)}>
        Disable account
      </Button>
      {isAsking && (
        <Dialog
          alert
          title="Disable this account?"
          onClose={stay}
          actions={
            <>
              <Button onClick={stay} data-initial-focus>
                Keep it
              </Button>
              <Button variant="danger" busy={isPending} onClick={disable}>
                Disable
              </Button>
            </>
          }
        >
          <p>
            <Isolated className="font-medium">{name}</Isolated> is signed out everywhere at once and cannot sign in
            until a team lead enables the account. Their cases stay assigned to them.
          </p>
          <DirectoryFailure error={error} />
        </Dialog>
      )}
    </>
  );
}
