import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/**
 * The RFC 8785 form of a value: equal for equal values, whatever the order of their members. Throws TypeError for what has
 * none, which would otherwise be hashed as if it were empty, and Error for numbers that JSON does not have.
 */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("Only JSON has an RFC 8785 form");
  return text;
}

/** The SHA-256 of a value's RFC 8785 form. Throws as `canonical` does. */
export function digestOf(value: unknown, encoding: "hex" | "base64url"): string {
  return createHash("sha256").update(canonical(value)).digest(encoding);
}
