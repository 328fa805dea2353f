import { handle } from "@/lib/auth/handle";
import { loadQuery, teamLoad } from "@/lib/team/contract";
import { readLoad } from "@/lib/team/service";

/** `GET /api/team/load`: who of the desk has how much, and what waits. */
export const GET = handle({ access: "read-team", answer: teamLoad, query: loadQuery }, async ({ officer, query }) => ({
  body: await readLoad(officer, query),
}));
