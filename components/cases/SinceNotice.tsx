import History from "lucide-react/icons/history";
import { RelativeTime } from "@/components/ui/RelativeTime";
import { plural } from "@/lib/format";
import type { ChangedPart, PartName, SinceLastVisit } from "@/lib/visits/contract";

const WORDS: Record<Exclude<PartName, "run" | "issue">, string> = {
  assignee: "assignee",
  reviewer: "reviewer",
  state: "state",
  currentWorkflowName: "current workflow",
  risk: "risk",
};

/** One line: what is not as it was when the officer last looked. The parts themselves are marked where they stand. */
export default function SinceNotice({ since: { at, changed } }: { since: SinceLastVisit }) {
  return (
    <p className="mt-3 flex items-start gap-1.5 text-info-ink">
      <History aria-hidden size={14} className="mt-0.75 shrink-0" />
      <span>
        Since you looked <RelativeTime value={at} />: {wordsOf(changed).join(", ")}
      </span>
    </p>
  );
}

const COUNTED = [
  { part: "run", how: "new", one: "new run", many: "new runs" },
  { part: "run", how: "changed", one: "changed run", many: "changed runs" },
  { part: "run", how: "gone", one: "run no longer listed", many: "runs no longer listed" },
  { part: "issue", how: "new", one: "new issue", many: "new issues" },
  { part: "issue", how: "changed", one: "changed issue", many: "changed issues" },
  { part: "issue", how: "gone", one: "issue no longer open", many: "issues no longer open" },
] as const;

function wordsOf(changed: readonly ChangedPart[]): string[] {
  const fields = changed.flatMap(({ part }) => (part === "run" || part === "issue" ? [] : WORDS[part]));
  const counted = COUNTED.flatMap(({ part, how, one, many }) => {
    const count = changed.filter((each) => each.part === part && each.how === how).length;
    return count > 0 ? plural(count, one, many) : [];
  });
  return [...fields, ...counted];
}
