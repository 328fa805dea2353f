import { handle } from "@/lib/http/handler";
import { loadQuery, teamLoad } from "@/lib/team/contract";
import { readLoad } from "@/lib/team/service";

/** `GET /api/team/load`: who of the desk has how much, and what waits. */
export const GET = handle({ access: "read-team", query: loadQuery }, async ({ officer, query }) => ({
  body: teamLoad.parse(await readLoad(officer, query)),
}));
