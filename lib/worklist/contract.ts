import { z } from "zod";
import { SORT_DIRECTIONS, SORT_FIELDS } from "@/lib/frankieone/wire/enums";
import { searchBody, searchMatch } from "@/lib/frankieone/wire/search";

/** Largest page the desk asks for; the vendor states no maximum (handbook 7, question 4). */
export const PAGE_LIMIT = 100;

/** The query of `POST /api/search/serviceprofiles`. */
export const searchQuery = z.strictObject({
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  limit: z.coerce.number().int().min(1).max(PAGE_LIMIT).default(50),
  sort: z.enum(SORT_DIRECTIONS).default("desc"),
  sortFields: z.enum(SORT_FIELDS).default("updatedAt"),
});
export type SearchQuery = z.infer<typeof searchQuery>;

/**
 * What the desk asks beyond the vendor's filters. The API has no filter for "unassigned" (handbook 1.15), so the
 * server reads a bounded number of pages and keeps those without an assignee; `meta.computed` says how far it read.
 */
export const searchRequest = searchBody.extend({ desk: z.strictObject({ unassigned: z.literal(true) }).optional() });
export type SearchRequest = z.infer<typeof searchRequest>;

/** Where a page stands. `total` is the vendor's count; `computed` is there when the desk counted by itself. */
export const searchMeta = z.object({
  page: z.number(),
  limit: z.number(),
  count: z.number(),
  total: z.number().optional(),
  sort: z.enum(SORT_DIRECTIONS),
  sortFields: z.enum(SORT_FIELDS),
  unreadable: z.number(),
  computed: z.object({ scanned: z.number(), of: z.number().optional(), complete: z.boolean() }).optional(),
});
export type SearchMeta = z.infer<typeof searchMeta>;

/**
 * The answer: matches flattened and deduplicated by serviceProfileId. Each profile is cut down to what a row shows
 * (no steps, no risk factors, no subscriptions): a page of whole profiles weighs 2 MB.
 */
export const searchAnswer = z.object({ meta: searchMeta, matches: z.array(searchMatch) });
export type SearchAnswer = z.infer<typeof searchAnswer>;
