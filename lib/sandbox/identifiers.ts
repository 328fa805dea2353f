import { createHash } from "node:crypto";

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const digest = (text: string) => createHash("sha256").update(text).digest();

/** A number from 0 (inclusive) to 1 (exclusive) that is always the same for the same text. */
export function fraction(text: string): number {
  return digest(text).readUInt32BE(0) / 2 ** 32;
}

/** One member of a list, always the same for the same text. The list must not be empty. */
export function pick<Member>(members: readonly Member[], text: string): Member {
  return members[Math.floor(fraction(text) * members.length)] as Member;
}

const dashed = (hex: string) =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;

/** An id of UUID shape whose version and variant bits are arbitrary, as most of the vendor's are (handbook 1.2). */
export function shapedId(text: string): string {
  return dashed(digest(text).toString("hex"));
}

/** A UUIDv4-like id derived from the text (service profiles, results, audit events). */
export function uuid(text: string): string {
  const hex = digest(text).toString("hex");
  return dashed(`${hex.slice(0, 12)}4${hex.slice(13, 16)}a${hex.slice(17)}`);
}

/** The ten characters a ULID carries its time in. In: milliseconds since 1970. */
export function ulidTime(time: number): string {
  let rest = Math.max(0, Math.floor(time));
  let out = "";
  for (let place = 0; place < 10; place++) {
    out = CROCKFORD[rest % 32] + out;
    rest = Math.floor(rest / 32);
  }
  return out;
}

/** The ULID of that time whose random part is derived from the text. */
export function ulidOf(time: number, text: string): string {
  const bytes = digest(text);
  let tail = "";
  for (let place = 0; place < 16; place++) tail += CROCKFORD[(bytes[place] as number) % 32];
  return ulidTime(time) + tail;
}
