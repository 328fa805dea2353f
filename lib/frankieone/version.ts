import "server-only";
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/**
 * The version of a service profile for ETag and If-Match. In: the profile as the vendor sent it, unparsed, so that a
 * change in any field counts, known to us or not. Out: a strong entity tag, quotes included.
 * The vendor has no version of its own (handbook 1.10).
 */
export function etagOf(raw: unknown): string {
  const canonical = canonicalize(raw);
  if (canonical === undefined) throw new TypeError("Only JSON has a version");
  return `"${createHash("sha256").update(canonical).digest("base64url")}"`;
}
