import PenLine from "lucide-react/icons/pen-line";
import { Isolated } from "@/components/ui/Isolated";
import { RelativeTime } from "@/components/ui/RelativeTime";
import type { OverrideStory } from "@/lib/executions/override";

/**
 * "The engine said Review; jane@… made it Pass 3 h ago." The engine's part is told only when it is
 * known; until then `ask` reads it.
 */
export function OverrideLine({ story, ask }: { story: OverrideStory; ask?: () => void }) {
  return (
    <p className="flex gap-1.5 rounded-md border border-info-line bg-info-bg px-2.5 py-1.5 text-info-ink">
      <PenLine aria-hidden size={14} className="mt-0.5 shrink-0" />
      <span className="min-w-0 wrap-anywhere">
        <EngineSaid story={story} />
        {story.by ? <Isolated className="font-medium">{story.by}</Isolated> : "somebody FrankieOne does not name"}
        {story.at && (
          <>
            {" "}
            <RelativeTime value={story.at} />
          </>
        )}
        .
        {story.engine === undefined && ask && (
          <>
            {" "}
            <button type="button" onClick={ask} className="font-medium underline underline-offset-2">
              What did the engine say?
            </button>
          </>
        )}
      </span>
    </p>
  );
}

function EngineSaid({ story: { engine, now, confirms } }: { story: OverrideStory }) {
  if (engine === undefined)
    return (
      <>
        Overridden: now <strong className="font-semibold">{now}</strong>, by{" "}
      </>
    );
  return (
    <>
      The engine said <strong className="font-semibold">{engine}</strong>;{" "}
      {confirms ? (
        "confirmed"
      ) : (
        <>
          now <strong className="font-semibold">{now}</strong>
        </>
      )}
      , by{" "}
    </>
  );
}
