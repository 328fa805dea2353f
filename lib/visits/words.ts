import { plural } from "@/lib/format";
import type { ChangedPart, PartName } from "./contract";

const WORDS: Record<Exclude<PartName, "run" | "issue">, string> = {
  assignee: "assignee",
  reviewer: "reviewer",
  state: "state",
  currentWorkflowName: "workflow label",
  risk: "risk",
};

const COUNTED = [
  { part: "run", how: "new", one: "new run", many: "new runs" },
  { part: "run", how: "changed", one: "changed run", many: "changed runs" },
  { part: "run", how: "gone", one: "run no longer listed", many: "runs no longer listed" },
  { part: "issue", how: "new", one: "new issue", many: "new issues" },
  { part: "issue", how: "changed", one: "changed issue", many: "changed issues" },
  { part: "issue", how: "gone", one: "issue no longer open", many: "issues no longer open" },
] as const;

/** The parts of a case that are not as they were, in words: "risk", "2 new issues". */
export function wordsOfChanged(changed: readonly ChangedPart[]): string[] {
  const fields = changed.flatMap(({ part }) => (part === "run" || part === "issue" ? [] : WORDS[part]));
  const counted = COUNTED.flatMap(({ part, how, one, many }) => {
    const count = changed.filter((each) => each.part === part && each.how === how).length;
    return count > 0 ? plural(count, one, many) : [];
  });
  return [...fields, ...counted];
}
