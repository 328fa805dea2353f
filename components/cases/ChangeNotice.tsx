import { createPortal } from "react-dom";
import { Button } from "@/components/ui/Button";
import { Callout } from "@/components/ui/Callout";
import { RelativeTime } from "@/components/ui/RelativeTime";
import { ChangedFields } from "@/components/writes/ChangedFields";
import { UserName } from "@/components/outcomes/UserName";
import { NOTICES_ID } from "@/components/ui/notices";
import type { Unseen } from "./useSeenCase";

/**
 * Says what someone else changed while the officer was looking. What is typed into a form stays as it is, and nothing
 * on the page moves: the notice is over its lower edge, among the messages of the page, so that neither lies over the other.
 */
export function ChangeNotice({ unseen, onSeen }: { unseen: Unseen; onSeen: () => void }) {
  const { changes, by, at } = unseen;
  return createPortal(
    <Callout
      tone="caution"
      live="polite"
      className="pointer-events-auto shadow-raised sm:max-w-96"
      title={
        <>
          Changed by {by ? <UserName user={by} /> : "an unknown user"}
          {at && (
            <>
              {" "}
              <RelativeTime value={at} />
            </>
          )}
        </>
      }
      actions={
        <Button size="sm" onClick={onSeen}>
          Got it
        </Button>
      }
    >
      <ChangedFields changes={changes} />
    </Callout>,
    document.getElementById(NOTICES_ID) ?? document.body,
  );
}
