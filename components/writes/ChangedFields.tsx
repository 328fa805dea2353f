import { Isolated } from "@/components/ui/Isolated";

const SHOWN = 6;

/** What has changed in a case, a line each, and how much more there is. */
export function ChangedFields({ changes }: { changes: readonly { text: string }[] }) {
  return (
    <ul>
      {changes.slice(0, SHOWN).map(({ text }) => (
        <li key={text}>
          <Isolated limit={300}>{text}</Isolated>
        </li>
      ))}
      {changes.length > SHOWN && <li>… and {changes.length - SHOWN} more</li>}
    </ul>
  );
}
