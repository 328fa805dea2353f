import { z } from "zod";
import { ROLES } from "@/lib/domain/roles";
import { scanExtent } from "@/lib/worklist/contract";
import { BUCKET_IDS } from "./loadViews";

/** The query of `GET /api/team/load`: which page of officers. */
export const loadQuery = z.strictObject({ page: z.coerce.number().int().min(1).max(10_000).default(1) });
export type LoadQuery = z.infer<typeof loadQuery>;

/** A number of cases; null where it could not be counted now, such as where FrankieOne names no total. */
const count = z.number().nullable();

/** What one officer has. `oldest` is since when there is the oldest of their cases that need attention (ISO 8601). */
export const officerLoad = z.object({
  id: z.uuid(),
  name: z.string(),
  role: z.enum(ROLES),
  disabled: z.boolean(),
  open: count,
  attention: count,
  overridden: count,
  oldest: z.string().optional(),
});
export type OfficerLoad = z.infer<typeof officerLoad>;

/** Cases that need attention, by date created, which nothing changes afterwards: days (YYYY-MM-DD) in the time zone of the one who asks. */
export const ageBucket = z.object({
  id: z.enum(BUCKET_IDS),
  from: z.string().optional(),
  to: z.string().optional(),
  count,
});
export type AgeBucket = z.infer<typeof ageBucket>;

/**
 * The answer of `GET /api/team/load`. `asOf` is when the oldest of its figures was read (ISO 8601). `others` are the cases
 * that no officer of the desk has: nobody, or a name the desk does not know.
 */
export const teamLoad = z.object({
  asOf: z.string(),
  team: z.object({ open: count, attention: count, overridden: count }),
  others: z.object({ open: count, attention: count }),
  unassigned: z.object({ total: z.number(), open: z.number().optional(), extent: scanExtent }).nullable(),
  ageing: z.array(ageBucket),
  officers: z.array(officerLoad),
  page: z.number(),
  pages: z.number(),
  officersInAll: z.number(),
  /** More cases need attention than the desk reads: FrankieOne has counted them, by the latest run of each case. */
  latestOnly: z.literal(true).optional(),
  /** Why figures are missing, in words, each reason once. */
  uncounted: z.array(z.string()).optional(),
  /** The most searches one reading of this costs, however many look. */
  mostSearches: z.number(),
});
export type TeamLoad = z.infer<typeof teamLoad>;
