import "server-only";
import type { ServerResponse } from "node:http";
import { type DatabaseStanding, probeDatabase } from "@/lib/db/probe";
import { probeVendor, type VendorStanding } from "@/lib/frankieone/probe";
import { log } from "@/lib/log";
import { perProcess } from "@/lib/perProcess";

/**
 * The answer to a probe: `ready` is the desk's own part; a vendor that is down is reported, and the instance stays in
 * service.
 */
export interface Readiness {
  ready: boolean;
  database: DatabaseStanding;
  vendor: VendorStanding;
}

/** The probe needs no session, so it must not cause calls to vendor and database more often than this. */
const HOLDS_MS = 10_000;

const latest = perProcess<{ at: number; asked: Promise<Readiness> } | undefined>("readiness", () => undefined);

/**
 * Can this process serve? Checked again after ten seconds at the earliest; concurrent callers share one check. Never
 * throws.
 */
export function readiness(now = Date.now()): Promise<Readiness> {
  const known = latest.get();
  if (known && now - known.at < HOLDS_MS) return known.asked;
  const asked = probe();
  latest.put({ at: now, asked });
  return asked;
}

async function probe(): Promise<Readiness> {
  const [database, vendor] = await Promise.all([probeDatabase(), probeVendor()]);
  return { ready: database.ok, database, vendor };
}

/** Puts into the log, once at the start, what is wrong with address or key of the vendor, or with the database. Never throws. */
export async function logReadiness(): Promise<void> {
  const { database, vendor } = await readiness();
  const line = { event: "start-probe", database: database.words, vendor: vendor.words };
  if (database.ok && vendor.ok) log().info(line);
  else log().error(line);
}

/** Answers `/readyz`: 200 or 503, and what is wrong in words without a secret. */
export async function answerReadiness(response: ServerResponse): Promise<void> {
  const found = await readiness();
  const headers = { "Content-Type": "application/json", "Cache-Control": "private, no-store" };
  response.writeHead(found.ready ? 200 : 503, headers).end(JSON.stringify(found));
}
