import "server-only";
import { UpstreamError } from "./errors";
import { callVendor } from "./transport";

const DEADLINE_MS = 5_000;

/** Whether the vendor can be used, in words that contain no value of a setting. */
export interface VendorStanding {
  ok: boolean;
  words: string;
}

const WRONG_ADDRESS = "check FRANKIEONE_BASE_URL";
const WORDS: Partial<Record<string, string>> = {
  UPSTREAM_AUTH:
    "FrankieOne answers but does not accept Countersign's credentials: check FRANKIEONE_API_KEY, FRANKIEONE_CUSTOMER_ID and FRANKIEONE_CUSTOMER_CHILD_ID.",
  UPSTREAM_UNAVAILABLE: `FrankieOne cannot be reached: it may be down; ${WRONG_ADDRESS}.`,
  UPSTREAM_TIMEOUT: `FrankieOne does not answer in time: it may be slow; ${WRONG_ADDRESS}.`,
  UPSTREAM_TLS: `The connection to FrankieOne is not secure: ${WRONG_ADDRESS} and the certificate there.`,
  UPSTREAM_ERROR: "FrankieOne reports an internal error.",
};
const NOT_FRANKIEONE = `What answered is not FrankieOne's API: ${WRONG_ADDRESS}.`;

/** Answers of a vendor that knows us and is only busy. */
const STANDING = new Set(["UPSTREAM_RATE_LIMITED", "OVERLOADED"]);

/**
 * Asks the vendor, in no officer's name, for something every account may read (getWorkflows, handbook 1.22; no health
 * path is in the vendor's OpenAPI files): address, key and customer id are right if it answers. Never throws.
 */
export async function probeVendor(): Promise<VendorStanding> {
  try {
    const call = { method: "GET", segments: ["v2", "workflows"], priority: "background", scope: {} } as const;
    await callVendor({ ...call, deadlineMs: DEADLINE_MS, ownConnection: true });
    return { ok: true, words: "FrankieOne answers." };
  } catch (error) {
    if (!(error instanceof UpstreamError)) return { ok: false, words: "FrankieOne could not be checked." };
    if (STANDING.has(error.code)) return { ok: true, words: "FrankieOne answers, and is busy." };
    return { ok: false, words: WORDS[error.code] ?? NOT_FRANKIEONE };
  }
}
