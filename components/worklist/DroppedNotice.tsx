import { Button } from "@/components/ui/Button";
import { Callout } from "@/components/ui/Callout";
import { Isolated } from "@/components/ui/Isolated";
import type { Dropped } from "@/lib/worklist/viewUrl";
import type { View } from "@/lib/worklist/views";
import { showView } from "@/components/views/useView";

const MOST_SHOWN = 5;

/** Names the ignored parts of the address, so that the list is not mistaken for what the link meant. */
export default function DroppedNotice({ dropped, view }: { dropped: readonly Dropped[]; view: View }) {
  const rest = dropped.length - MOST_SHOWN;
  return (
    <Callout
      className="mt-3"
      tone="caution"
      title="Parts of this link could not be used"
      next="The list below is shown without them."
      actions={
        <Button size="sm" onClick={() => showView(view)}>
          Clean up the address
        </Button>
      }
    >
      <ul>
        {dropped.slice(0, MOST_SHOWN).map(({ name, value }) => (
          <li key={`${name} ${value}`}>
            <Isolated limit={60}>{name}</Isolated>: <Isolated limit={120}>{value}</Isolated>
          </li>
        ))}
      </ul>
      {rest > 0 && `and ${rest} more`}
    </Callout>
  );
}
