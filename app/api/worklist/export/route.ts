import { z } from "zod";
import { handle } from "@/lib/http/handler";
import { refuseOtherSites } from "@/lib/http/origin";
import { exportWorklist } from "@/lib/worklist/export";

/** What stands behind the question mark of the worklist's address; the service says what of it is no filter. */
const viewQuery = z.record(z.string().max(64), z.union([z.string().max(512), z.array(z.string().max(512)).max(50)]));

/** `GET /api/worklist/export?…`: the cases of a view as CSV. Who may is judged by the service, with a refused attempt on record. */
export const GET = handle({ access: "read-cases", query: viewQuery }, async ({ officer, headers, query }) => {
  refuseOtherSites(headers);
  const pairs = Object.entries(query).flatMap(([name, value]) => [value].flat().map((each) => [name, each]));
  const { name, text } = await exportWorklist(officer, new URLSearchParams(pairs));
  return { file: { name, type: "text/csv; charset=utf-8", text } };
});
