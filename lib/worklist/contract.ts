import { z } from "zod";
import { GRAVITIES } from "@/lib/cases/gravity";
import { SORT_DIRECTIONS, SORT_FIELDS } from "@/lib/frankieone/wire/enums";
import { searchBody, searchFilters } from "@/lib/frankieone/wire/search";
import { OPEN_STATES } from "./states";

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
 * The vendor's filters as the desk allows them: the latest run only, since a search of all runs finds what was settled
 * long ago (handbook 1.15), and states always named.
 */
const deskFilters = searchFilters.extend({
  states: searchFilters.shape.states.unwrap().default([...OPEN_STATES]),
  workflowExecutionScope: z.literal("LAST").default("LAST"),
});

/**
 * What the desk asks beyond the vendor's filters: only cases without an assignee. The API offers no such filter
 * (handbook 1.15), so the server reads a bounded number of pages; `meta.computed` says how far it read.
 */
const deskRequest = z.strictObject({ unassigned: z.literal(true) });

export const searchRequest = searchBody.extend({ filters: deskFilters.prefault({}), desk: deskRequest.optional() });
export type SearchRequest = z.infer<typeof searchRequest>;

/** How far the server read for what it computed: `scanned` cases of `of` (the vendor's count), or all of them. */
export const scanExtent = z.object({ scanned: z.number(), of: z.number().optional(), complete: z.boolean() });
export type ScanExtent = z.infer<typeof scanExtent>;

/** Where a page stands. `total` is the vendor's count, approximate (handbook 7, question 2), or the desk's own. */
export const searchMeta = z.object({
  page: z.number(),
  limit: z.number(),
  count: z.number(),
  total: z.number().optional(),
  hasNext: z.boolean(),
  sort: z.enum(SORT_DIRECTIONS),
  sortFields: z.enum(SORT_FIELDS),
  /** Matches that name no entity or service, so that nothing could open them. */
  unreadable: z.number(),
  computed: scanExtent.optional(),
});
export type SearchMeta = z.infer<typeof searchMeta>;

const text = z.string().optional();

/**
 * What a row shows of one service profile: identity, the current run, the gravest issue. No steps, risk factors or
 * subscriptions: a page of whole profiles weighs 2 MB. Vocabulary of the vendor comes as it came, known or not.
 */
export const caseRow = z.object({
  serviceProfileId: text,
  entityId: z.string(),
  serviceName: z.string(),
  entityName: text,
  isOrganization: z.boolean(),
  organizationType: text,
  /** Its English name, so that a browser needs no list of countries; an unknown code as it came. */
  country: text,
  customerReference: text,
  state: text,
  assignee: text,
  reviewer: text,
  samePerson: z.boolean(),
  workflowExecution: z
    .object({
      workflowName: text,
      workflowExecutionState: text,
      status: text,
      overridden: z.boolean(),
      statusOverrideBy: text,
      statusOverrideAt: text,
    })
    .optional(),
  risk: z.object({ level: z.string(), score: z.number().optional(), outdated: z.boolean() }).optional(),
  topIssue: z.object({ category: text, issue: text, severity: text, gravity: z.enum(GRAVITIES) }).optional(),
  moreIssues: z.number(),
  waitingSince: text,
  createdAt: text,
  updatedAt: text,
  /** Who touched the case last, and when, as far as FrankieOne says. */
  touchedBy: text,
  touchedAt: text,
  confidence: z.number().optional(),
});
export type CaseRow = z.infer<typeof caseRow>;

/** The answer: matches flattened, deduplicated by serviceProfileId and cut down to rows. */
export const searchAnswer = z.object({ meta: searchMeta, matches: z.array(caseRow) });
export type SearchAnswer = z.infer<typeof searchAnswer>;

/** How many cases a view holds; `computed` where the desk counted by itself. `null`: it could not be counted now. */
export const viewCount = z.object({ total: z.number(), computed: scanExtent.optional() }).nullable();
export type ViewCount = z.infer<typeof viewCount>;

/** The answer of `GET /api/worklist/counts`. */
export const countsAnswer = z.object({
  counts: z.object({
    mine: viewCount,
    review: viewCount,
    unassigned: viewCount,
    attention: viewCount,
    everything: viewCount,
  }),
});
export type CountsAnswer = z.infer<typeof countsAnswer>;

/**
 * The body of `POST /api/worklist/next`: the view as it is searched for, without one the officer's own cases and then
 * those nobody has; and the cases gone past in this tab, as `placeKey` names them.
 */
export const nextRequest = z.strictObject({
  request: searchRequest.optional(),
  passed: z.array(z.string().min(1).max(400)).max(200).default([]),
});
export type NextRequest = z.input<typeof nextRequest>;
export type NextSearch = z.output<typeof nextRequest>;

/** How one gets to the next case: it is the officer's already, or they have to claim it first. */
export const NEXT_WAYS = ["open", "claim"] as const;
export type NextWay = (typeof NEXT_WAYS)[number];

/** The answer: the case that waits longest, or how many the officer has gone past when there is no other. */
export const nextAnswer = z.object({
  next: z.object({ row: caseRow, way: z.enum(NEXT_WAYS) }).optional(),
  passed: z.number(),
  extent: scanExtent,
});
export type NextAnswer = z.infer<typeof nextAnswer>;
