import "server-only";
import { digestOf } from "@/lib/digest";

/**
 * The version of a service profile for ETag and If-Match. In: the profile as the vendor sent it, unparsed, so that a
 * change in any field counts, known to us or not. Out: a strong entity tag, quotes included. Throws TypeError for what is no JSON.
 * The vendor has no version of its own (handbook 1.10).
 */
export function etagOf(raw: unknown): string {
  return `"${digestOf(raw, "base64url")}"`;
}
