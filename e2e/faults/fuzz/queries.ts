import fc from "fast-check";
import { uuid } from "@/lib/sandbox/identifiers";
import { STORY } from "@/lib/sandbox/story/handles";
import { hostileSegment } from "./values";

const { entityId, serviceName } = STORY.pepReview;

/** The hit of that case. */
export const HIT = uuid(`${STORY.pepReview.workflowExecutionId}/AML/result/0`);

/** What routes ask for in their query. A word that a route does not know it has to refuse. */
const HARMLESS: readonly (readonly [name: string, values: readonly string[]])[] = [
  ["type", ["INDIVIDUAL", "ORGANIZATION"]],
  ["processResults", [HIT, `${HIT},x`]],
  ["page", ["1", "2", "50"]],
  ["limit", ["1", "50", "100"]],
  ["sort", ["asc", "desc"]],
  ["sortFields", ["createdAt", "updatedAt"]],
  ["entityId", [entityId]],
  ["serviceName", [serviceName, "AML"]],
  ["open", ["true"]],
  ["needsHuman", ["true"]],
  ["actor", ["system", "3f0c0d0e-0000-4000-8000-000000000000"]],
  ["outcome", ["CONFIRMED", "DENIED"]],
  ["after", ["0", "5", "2026-01-01"]],
  ["until", ["2026-12-31"]],
  ["before", ["9", "100000"]],
];

/** P-22 and P-23 of the corpus of attacks, and what else lists are asked for by people who mean harm. */
const HOSTILE = [
  ...["id=other&id=x", "nxtPid=evil", "page=-1", "page=1e9", "page=0x10", "page=1&page=2", "limit=100000"],
  ...["limit[]=1", "sort=__proto__", "sortFields=constructor", "__proto__[a]=1", "before=9007199254740993"],
  ...[
    "before=99999999999999999999",
    "after=2026-02-30",
    "after=1e400",
    "actor=%00",
    "type=",
    "=",
    "&&",
    "a=%",
    "a=%ff",
  ],
  ...["_rsc=1", "__nextLocale=x", "callbackUrl=https://evil.test", "callbackUrl=%2F%2Fevil.test", "childId=1"],
];

const known = fc
  .constantFrom(...HARMLESS)
  .chain(([name, values]) => fc.constantFrom(...values).map((value) => `${name}=${encodeURIComponent(value)}`));

const hostile = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.tuple(fc.constantFrom(...HARMLESS), hostileSegment).map(([[name], value]) => `${name}=${value}`),
);

/** The query of a request, mostly none. Out: with its question mark. */
export const query: fc.Arbitrary<string> = fc.oneof(
  { weight: 12, arbitrary: fc.constant("") },
  { weight: 3, arbitrary: fc.uniqueArray(known, { minLength: 1, maxLength: 2 }).map((parts) => `?${parts.join("&")}`) },
  {
    weight: 2,
    arbitrary: fc.array(fc.oneof(hostile, known), { minLength: 1, maxLength: 4 }).map((parts) => `?${parts.join("&")}`),
  },
);
