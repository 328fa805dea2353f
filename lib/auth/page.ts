import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { Officer } from "@/lib/domain/officer";
import { currentSession } from "./session";
import { PATH_HEADER, signInPath, WAITING_PATH } from "./signInPath";

/**
 * The officer for whom a page is made. Call it in every page of the desk: a layout is not run again on navigation.
 * Redirects everybody else to the sign-in page and back, and officers who wait for rights to the page that says so.
 * Throws DeskError DATABASE_UNAVAILABLE when nobody can be identified.
 */
export async function requirePageOfficer(): Promise<Officer> {
  const session = await currentSession();
  if (session.standing === "active") return session.officer;
  if (session.standing === "waiting") redirect(WAITING_PATH);
  const reason = session.standing === "none" ? undefined : session.standing;
  redirect(signInPath((await headers()).get(PATH_HEADER) ?? undefined, reason));
}
