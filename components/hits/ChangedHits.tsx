import { UserName } from "@/components/outcomes/UserName";
import { Button } from "@/components/ui/Button";
import { Callout } from "@/components/ui/Callout";
import { Isolated } from "@/components/ui/Isolated";
import { RelativeTime } from "@/components/ui/RelativeTime";
import { changedHits } from "@/lib/hits/deciding";
import type { ProcessResult } from "@/lib/frankieone/wire/execution";

interface ChangedHitsProps {
  seen: readonly ProcessResult[];
  now: readonly ProcessResult[];
  /** The server has refused the decision for it; otherwise it was noticed before sending. */
  refused: boolean;
  /** Goes on with the hits as they are now. */
  onAdopt?: () => void;
}

/** Which of the chosen hits have changed since the officer looked, by name, and the choice to go on. */
export function ChangedHits({ seen, now, refused, onAdopt }: ChangedHitsProps) {
  const changed = changedHits(seen, now);
  return (
    <Callout
      tone="caution"
      title={
        <>
          Changed meanwhile: <Isolated limit={300}>{changed.map(({ about }) => about).join("; ")}</Isolated>
        </>
      }
      sent={refused ? "Nothing was sent. Your input is kept." : "Your input is kept."}
      actions={
        onAdopt && (
          <Button size="sm" onClick={onAdopt}>
            Use the current hits and keep my input
          </Button>
        )
      }
    >
      <ul>
        {changed.map(({ text, by, at }) => (
          <li key={text}>
            <Isolated limit={300}>{text}</Isolated>
            {by && (
              <>
                , by <UserName user={by} />
              </>
            )}{" "}
            {at && <RelativeTime value={at} />}
          </li>
        ))}
      </ul>
    </Callout>
  );
}
