import { z } from "zod";
import { GRAVITIES } from "@/lib/profiles/gravity";
import { SORT_DIRECTIONS, SORT_FIELDS } from "@/lib/frankieone/wire/enums";
import { searchBody, searchFilters } from "@/lib/frankieone/wire/search";
import { TONES } from "@/lib/tone";
import { OPEN_CASE_STATES } from "./states";

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
 * The vendor's filters as the desk allows them: the latest run only, since a search of all runs finds issues settled
 * long ago (handbook 1.15), and states always given.
 */
const deskFilters = searchFilters.extend({
  states: searchFilters.shape.states.unwrap().default([...OPEN_CASE_STATES]),
  workflowExecutionScope: z.literal("LAST").default("LAST"),
});

/**
 * What the desk asks beyond the vendor's filters: only cases without an assignee; only those that are not decided, or only those that
 * wait for a person, whichever of their workflows is meant. The API offers no such filters (handbook 1.15), so the server reads a bounded number of pages;
 * `meta.computed` says how far it read.
 */
const deskRequest = z.strictObject({
  unassigned: z.literal(true).optional(),
  undecided: z.literal(true).optional(),
  waiting: z.literal(true).optional(),
  /** Sorted by the wait in place of the time that the query names, among what was read. */
  byWait: z.literal(true).optional(),
});
export type DeskRequest = z.infer<typeof deskRequest>;

export const searchRequest = searchBody.extend({ filters: deskFilters.prefault({}), desk: deskRequest.optional() });
export type SearchRequest = z.infer<typeof searchRequest>;

/**
 * How far the server read for what it computed: `scanned` cases of `of` (the vendor's count), or all of them. `certain`
 * is false where a case may have been missed because the list changed while it was read (walk.ts). `narrowed`: there are more than the
 * desk reads, and FrankieOne's filter by status left out what it cannot name: a case without a run, or whose run broke off.
 */
export const scanExtent = z.object({
  scanned: z.number(),
  of: z.number().optional(),
  complete: z.boolean(),
  certain: z.boolean().optional(),
  narrowed: z.literal(true).optional(),
});
export type ScanExtent = z.infer<typeof scanExtent>;

/** The position of a page. `total` is the vendor's count, approximate (handbook 7, question 2), or the desk's own. */
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
  /** More cases may wait than the desk reads: these are those whose latest run does, by the vendor's filter. */
  latestOnly: z.literal(true).optional(),
});
export type SearchMeta = z.infer<typeof searchMeta>;

const text = z.string().optional();

/** What has to be decided in a case, as far as a search tells it: in a word or two, and more about it, a phrase each. */
const toDecide = z.object({
  ...{ label: z.string(), tone: z.enum(TONES), known: z.boolean(), details: z.array(z.string()), text },
});

/**
 * What a row shows of one service profile: identity, the current run, the most serious issue. No steps, risk factors or
 * subscriptions: a page of whole profiles is 2 MB. Enum members of the vendor are passed on as they came, known or not.
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
      /** Which run of its workflow it is, as far as FrankieOne lists them. */
      attempt: z.number(),
    })
    .optional(),
  /** The newest run that waits for a person, where that is another one. */
  asking: z.object({ workflowName: text, workflowExecutionState: text, status: text }).optional(),
  risk: z.object({ level: z.string(), score: z.number().optional(), outdated: z.boolean() }).optional(),
  topIssue: z.object({ category: text, issue: text, severity: text, gravity: z.enum(GRAVITIES) }).optional(),
  moreIssues: z.number(),
  /** What has to be decided, in words, so that a browser needs no list of them. */
  toDecide: toDecide.optional(),
  /** Of a case that waits for nobody: what its runs have left open. */
  leftOpen: text,
  /** A person is waited for; since when FrankieOne need not say. */
  waits: z.boolean(),
  waitingSince: text,
  /** It may be waiting for less than that (lib/profiles/waiting.ts). */
  waitsAtMost: z.boolean().optional(),
  createdAt: text,
  updatedAt: text,
  /** Who touched the case last, and when, as far as FrankieOne says. */
  touchedBy: text,
  touchedAt: text,
  confidence: z.number().optional(),
  /** What the desk itself knows: a proposal waits for a second person; the officer has begun a form and not sent it. */
  proposalWaits: z.literal(true).optional(),
  /** The officer whose address stands with the override, by name. */
  decidedBy: text,
  hasDraft: z.literal(true).optional(),
});
export type CaseRow = z.infer<typeof caseRow>;

/** The answer: matches flattened, deduplicated by serviceProfileId and cut down to rows. */
export const searchAnswer = z.object({ meta: searchMeta, matches: z.array(caseRow) });
export type SearchAnswer = z.infer<typeof searchAnswer>;

/**
 * How many cases a view holds; `computed` where the desk counted by itself; `inAll` with those that are decided, where the desk has
 * read all of them. `uncounted`: why it could not be counted now, in words. `null`: it is nobody's.
 */
export const viewCount = z
  .union([
    z.object({ total: z.number(), inAll: z.number().optional(), computed: scanExtent.optional() }),
    z.object({ uncounted: z.string() }),
  ])
  .nullable();
export type ViewCount = z.infer<typeof viewCount>;

/** Most cases that the bell lists by name. */
export const MOST_ESCALATED = 5;

/** One case that waits for an officer's approval, as the bell lists it. */
const escalatedCase = caseRow.pick({
  ...{ entityId: true, serviceName: true, entityName: true, isOrganization: true, assignee: true },
  ...{ toDecide: true, waits: true, waitingSince: true, waitsAtMost: true },
});
export type EscalatedCase = z.infer<typeof escalatedCase>;

/** The answer of `GET /api/worklist/escalated`: how many there are, and those that nothing has happened to for longest. */
export const escalatedAnswer = z.object({
  escalated: viewCount,
  cases: z.array(escalatedCase).max(MOST_ESCALATED),
});
export type EscalatedAnswer = z.infer<typeof escalatedAnswer>;

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
 * The body of `POST /api/worklist/next`: the search of the view, without one the officer's own cases and then those
 * without an assignee; and the cases skipped in this tab, as `placeKey` names them.
 */
export const nextRequest = z.strictObject({
  request: searchRequest.optional(),
  passed: z.array(z.string().min(1).max(400)).max(200).default([]),
});
export type NextRequest = z.input<typeof nextRequest>;
export type NextSearch = z.output<typeof nextRequest>;

/** How the officer gets to the next case: it is theirs already, or they have to claim it first. */
export const NEXT_WAYS = ["open", "claim"] as const;
export type NextWay = (typeof NEXT_WAYS)[number];

/**
 * The answer: the case that waits longest; or, when there is no other, how many the officer has gone past, and of how many a
 * proposal waits for a second person.
 */
export const nextAnswer = z.object({
  next: z.object({ row: caseRow, way: z.enum(NEXT_WAYS) }).optional(),
  passed: z.number(),
  proposed: z.number(),
  extent: scanExtent,
});
export type NextAnswer = z.infer<typeof nextAnswer>;
