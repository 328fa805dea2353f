import "server-only";
import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import canonicalize from "canonicalize";
import { getEnv } from "@/lib/env";
import type { Part } from "./parts";

/** Whose digests they are: nobody can compare them across officers or cases. */
export interface Looker {
  officerId: string;
  entityId: string;
  serviceName: string;
}

/** Names what a digest covers and how; another form, or another key, and an old visit is not compared. */
const FORM = "form";
const FORM_NAME = "parts 1";

let derived: { from: string; key: Buffer } | undefined;

/** A key of its own, so that no digest of a visit says anything about the ledger's chain. */
function visitKey(): Buffer {
  const from = getEnv().LEDGER_KEY;
  if (derived?.from !== from)
    derived = { from, key: Buffer.from(hkdfSync("sha256", from, "", "countersign visits", 32)) };
  return derived.key;
}

function digest(purpose: string, { officerId, entityId, serviceName }: Looker, value: unknown, length: number): string {
  const text = canonicalize([purpose, officerId, entityId, serviceName, value]) ?? "";
  return createHmac("sha256", visitKey()).update(text).digest("base64url").slice(0, length);
}

/** The name a part goes by in what is kept: of ids only a digest. */
export function nameOf(looker: Looker, { part, id }: Pick<Part, "part" | "id">): string {
  return id === undefined ? part : `${part}:${digest("id", looker, [part, id], 11)}`;
}

/** What stands for a value in what is kept. */
export function valueOf(looker: Looker, { part, id = "", value }: Part): string {
  return digest("value", looker, [part, id, value], 11);
}

/** Everything that is kept of a visit: names and values of all parts, and the form they are in. */
export function digestsOf(looker: Looker, parts: readonly Part[]): Record<string, string> {
  const pairs = parts.map((part) => [nameOf(looker, part), valueOf(looker, part)]);
  return { [FORM]: digest(FORM, looker, FORM_NAME, 11), ...(Object.fromEntries(pairs) as Record<string, string>) };
}

/** Were both made in one form and with one key? */
export function isComparable(one: Record<string, string>, other: Record<string, string>): boolean {
  return one[FORM] !== undefined && one[FORM] === other[FORM];
}

/** Our seal over digests that are handed out. */
export function sealOf(looker: Looker, digests: Record<string, string>): string {
  return digest("seal", looker, digests, 43);
}

/** Is it our seal over exactly these, for this officer and case? */
export function isSealed(looker: Looker, digests: Record<string, string>, seal: string): boolean {
  const [ours, given] = [Buffer.from(sealOf(looker, digests)), Buffer.from(seal)];
  return ours.length === given.length && timingSafeEqual(ours, given);
}
