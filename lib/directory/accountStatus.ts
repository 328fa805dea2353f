import type { Tone } from "@/lib/tone";
import type { DirectoryOfficer } from "./contract";

/** The status of an account, in words. In: the officer as listed. */
export function accountStatusOf({ disabled, role, waysIn, invitedUntil }: DirectoryOfficer): {
  label: string;
  tone: Tone;
} {
  if (disabled) return { label: "Disabled", tone: "critical" };
  if (role === null) return { label: "Waiting for access", tone: "caution" };
  if (waysIn.length > 0) return { label: "Active", tone: "good" };
  return invitedUntil ? { label: "Invited", tone: "info" } : { label: "Cannot sign in yet", tone: "caution" };
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

/** A list as typed, one entry a line or separated by commas; none is no limit. */
export function listFrom(typed: string): string[] | null {
  const entries = typed
    .split(/[\n,]/)
    .map((each) => each.trim())
    .filter(Boolean);
  return entries.length > 0 ? [...new Set(entries)] : null;
}
