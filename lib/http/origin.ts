import "server-only";
import { getEnv } from "@/lib/env";
import { DeskError } from "@/lib/errors";

/**
 * Refuses an unsafe request that did not come from the desk's own pages (cross-site request forgery).
 * Browsers say where a request comes from; where one does not, Origin must be ours. Throws DeskError CROSS_ORIGIN.
 */
export function requireOwnOrigin(headers: Headers): void {
  const site = headers.get("sec-fetch-site");
  const own = site === null ? headers.get("origin") === new URL(getEnv().NEXTAUTH_URL).origin : site === "same-origin";
  if (!own)
    throw new DeskError("CROSS_ORIGIN", {
      detail: "Changes are accepted from Countersign's own pages only.",
      sent: "no",
    });
}

/**
 * Refuses a reading request that leaves a trace when a page of another site causes it; one typed into the address bar or
 * made by a program passes. Throws DeskError CROSS_ORIGIN.
 */
export function refuseOtherSites(headers: Headers): void {
  const site = headers.get("sec-fetch-site") ?? "none";
  if (site !== "same-origin" && site !== "none")
    throw new DeskError("CROSS_ORIGIN", { detail: "Available to Countersign's own pages only.", sent: "no" });
}
