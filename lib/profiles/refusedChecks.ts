import type { ProcessResult } from "@/lib/frankieone/wire/execution";

const REFUSED = new Set(["REJECTED", "FAIL"]);

/** Has the engine by itself refused a document or a face? A person may still decide it (handbook 1.18). In: a process result. */
export const isRefusedCheck = ({ result, class: ofClass }: Pick<ProcessResult, "result" | "class">): boolean =>
  ofClass === "IDV" && REFUSED.has(result ?? "");
