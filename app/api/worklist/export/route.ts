import { z } from "zod";
import { handle } from "@/lib/auth/handle";
import { refuseOtherSites } from "@/lib/http/origin";
import { exportWorklist } from "@/lib/worklist/export";

/** The query of the worklist's address; the service ignores what is not a filter. */
const viewQuery = z.record(z.string().max(64), z.union([z.string().max(512), z.array(z.string().max(512)).max(50)]));

/** `GET /api/worklist/export?…`: the cases of a view as CSV. */
export const GET = handle(
  { access: "export-worklist", answer: "file", query: viewQuery },
  async ({ officer, headers, query }) => {
    refuseOtherSites(headers);
    const pairs = Object.entries(query).flatMap(([name, value]) => [value].flat().map((each) => [name, each]));
    const { name, text } = await exportWorklist(officer, new URLSearchParams(pairs));
    return { file: { name, type: "text/csv; charset=utf-8", text } };
  },
);
