import { Button } from "@/components/ui/Button";
import { Callout } from "@/components/ui/Callout";
import { RelativeTime } from "@/components/ui/RelativeTime";
import { ChangedFields } from "@/components/writes/ChangedFields";
import { UserName } from "@/components/outcomes/UserName";
import type { Unseen } from "./useSeenCase";

/**
 * Says what someone else changed while the officer was looking. What is typed into a form stays as it is, and nothing
 * on the page moves: the notice is over its lower edge.
 */
export function ChangeNotice({ unseen, onSeen }: { unseen: Unseen; onSeen: () => void }) {
  const { changes, by, at } = unseen;
  return (
    <Callout
      tone="caution"
      live="polite"
      className="fixed inset-x-4 above-foot z-20 shadow-raised sm:right-auto sm:left-18 sm:w-96 lg:left-56"
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
    </Callout>
  );
}
