import "server-only";
import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { canonical } from "@/lib/digest";
import { getEnv } from "@/lib/env";
import type { Part } from "./parts";

/** Whose digests they are: nobody can compare them across officers or cases. */
export interface Visitor {
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

function digest(
  purpose: string,
  { officerId, entityId, serviceName }: Visitor,
  value: unknown,
  length: number,
): string {
  const text = canonical([purpose, officerId, entityId, serviceName, value]);
  return createHmac("sha256", visitKey()).update(text).digest("base64url").slice(0, length);
}

/** The name a part goes by in what is kept: of ids only a digest. */
export function nameOf(visitor: Visitor, { part, id }: Pick<Part, "part" | "id">): string {
  return id === undefined ? part : `${part}:${digest("id", visitor, [part, id], 11)}`;
}

/** The digest stored in place of a value. */
export function valueOf(visitor: Visitor, { part, id = "", value }: Part): string {
  return digest("value", visitor, [part, id, value], 11);
}

/** Everything that is kept of a visit: names and values of all parts, and the form they are in. */
export function digestsOf(visitor: Visitor, parts: readonly Part[]): Record<string, string> {
  const pairs = parts.map((part) => [nameOf(visitor, part), valueOf(visitor, part)]);
  return { [FORM]: digest(FORM, visitor, FORM_NAME, 11), ...(Object.fromEntries(pairs) as Record<string, string>) };
}

/** Were both made in one form and with one key? */
export function isComparable(one: Record<string, string>, other: Record<string, string>): boolean {
  return one[FORM] !== undefined && one[FORM] === other[FORM];
}

/** Our mac over digests that are handed out. */
export function macOf(visitor: Visitor, digests: Record<string, string>): string {
  return digest("seal", visitor, digests, 43);
}

/** Is it our mac over exactly these, for this officer and case? */
export function hasOurMac(visitor: Visitor, digests: Record<string, string>, mac: string): boolean {
  const [ours, given] = [Buffer.from(macOf(visitor, digests)), Buffer.from(mac)];
  return ours.length === given.length && timingSafeEqual(ours, given);
}
