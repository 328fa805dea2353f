import type { Tone } from "@/lib/executions/statuses";
import type { DirectoryOfficer } from "./contract";

/** How an account stands, in words. In: the officer as listed. */
export function standingOf({ disabled, role, waysIn, invitedUntil }: DirectoryOfficer): { label: string; tone: Tone } {
  if (disabled) return { label: "Disabled", tone: "critical" };
  if (role === null) return { label: "Waits for rights", tone: "caution" };
  if (waysIn.length > 0) return { label: "Active", tone: "good" };
  return invitedUntil ? { label: "Invited", tone: "info" } : { label: "No way in yet", tone: "caution" };
}

/** What an officer sees, in words. */
export function wordsOfScope({
  services,
  childAccounts,
}: Pick<DirectoryOfficer, "services" | "childAccounts">): string {
  const parts = [
    services?.join(", "),
    childAccounts && `${childAccounts.length === 1 ? "account" : "accounts"} ${childAccounts.join(", ")}`,
  ];
  return parts.filter(Boolean).join(" · ") || "Everything";
}

/** A list as typed, one entry a line or parted by commas; none is no limit. */
export function listFrom(typed: string): string[] | null {
  const entries = typed
    .split(/[\n,]/)
    .map((each) => each.trim())
    .filter(Boolean);
  return entries.length > 0 ? [...new Set(entries)] : null;
}
