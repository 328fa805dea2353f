"use client";

import { useState } from "react";
import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { Isolated } from "@/components/ui/Isolated";
import type { Template } from "@/lib/templates/contract";
import { useTemplateChange } from "@/lib/templates/mutations";
import { TemplateFailure } from "./TemplateFailure";

/** Deletes a template, after asking. Comments that were started from it stay as they are. */
export function DeleteTemplate({ template, onDeleted }: { template: Template; onDeleted: () => void }) {
  const [isAsking, setAsking] = useState(false);
  const { mutate, isPending, error } = useTemplateChange();
  const stay = () => setAsking(false);
  return (
    <>
      <Button variant="danger" className="mr-auto" onClick={() => setAsking(true)}>
        Delete
      </Button>
      {isAsking && (
        <Dialog
          alert
          title="Delete this template?"
          onClose={stay}
          actions={
            <>
              <Button onClick={stay} data-initial-focus>
                Keep it
              </Button>
              <Button
                variant="danger"
                busy={isPending}
                onClick={() => mutate({ kind: "delete", template }, { onSuccess: onDeleted })}
              >
                Delete template
              </Button>
            </>
          }
        >
          <div className="flex flex-col gap-2">
            <p>
              <Isolated className="font-medium">{template.title}</Isolated> will no longer be offered.
            </p>
            <TemplateFailure error={error} />
          </div>
        </Dialog>
      )}
    </>
  );
}
