import fc from "fast-check";
import { STORY } from "@/lib/sandbox/story/handles";

/** What a path parameter says when nobody means harm, by its name; names not listed here get any of these. */
const CASES = Object.values(STORY).filter(({ workflowExecutionId }) => workflowExecutionId !== "");
const ULID = "01J9ZZZZZZZZZZZZZZZZZZZZZZ";
const DOORS = ["csrf", "callback/credentials", "signout", "session", "providers", "signin", "error", "_log"];

/** The parameters of one case belong together; every now and then one is of another case, or of nothing. */
export const harmless: fc.Arbitrary<Record<string, string>> = fc
  .record({ one: fc.constantFrom(...CASES), door: fc.constantFrom(...DOORS), other: fc.constantFrom(...CASES) })
  .chain(({ one, door, other }) =>
    fc
      .constantFrom(...[one, one, one, { ...one, workflowName: other.workflowName }, { ...one, ...idsOf(other) }], {
        ...one,
        entityId: one.entityId.toUpperCase(),
      })
      .map(({ entityId, serviceName, workflowName, workflowExecutionId }) => ({
        ...{ entityId, serviceName, workflowName, workflowExecutionId },
        ...{ id: ULID, nextauth: door, path: "nothing/here" },
      })),
  );

const idsOf = ({ entityId, serviceName }: (typeof CASES)[number]) => ({ entityId, serviceName });

const RICH = [
  ...["..", ".", "/", "\\", "%", ";", "?", "#", "@", ":", "&", "=", "+", "~", "'", '"', "<", ">", "{", "|", "$", "*"],
  ...["\0", "\t", "\r", "\n", "\u007f", " ", "\u00a0", "\u200b", "\u202e", "\u2024", "\uff0e", "\u2215", "\uff0f"],
  ...["a", "Z", "0", "KYC", "-", "_", "é", "😀", "__proto__", "constructor", "evil.test"],
];

/** A character as an attacker writes it into a path: as it is, escaped, escaped twice, half escaped. */
const WRITTEN = [
  (text: string) => text.replace(/[^\x21-\x7e]/gu, encodeURIComponent),
  (text: string) => percent(text),
  (text: string) => percent(text).toLowerCase(),
  (text: string) => percent(text).replaceAll("%", "%25"),
  (text: string) => percent(text).slice(0, -1),
];

const percent = (text: string) =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, "0").toUpperCase()}`).join("");

/** A text over the alphabet that URLs break on, as it goes over the wire. */
export const hostileSegment: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom(...RICH), fc.constantFrom(...WRITTEN)), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.map(([text, write]) => write(text)).join(""));

/** The same alphabet where nothing needs to be escaped: inside JSON. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...RICH), { maxLength: 20 }).map((parts) => parts.join("")),
  fc.constantFrom(
    "",
    " ",
    "\u200b".repeat(20),
    "\u2800",
    "\u3164",
    "\u0301\u0301",
    "..........",
    "\ud800",
    "x".repeat(5_000),
  ),
  fc.constantFrom(
    ...[
      "\0",
      "a\0b",
      "\ud83d",
      `Taking it now [ref ${ULID}]`,
      `[ REF ${ULID}]`,
      "{status}".repeat(25),
      "{status} ".repeat(400),
    ],
    ...[
      "Smith;=cmd|'/c calc'!A0;",
      "\u3000=1",
      " ".repeat(3_900),
      ".".repeat(3_900),
      "[ref ".repeat(700),
      "9".repeat(400),
    ],
  ),
  fc.constantFrom("..", "%2e%2e", ".%2e", "../../v2/audit", "//evil.test/x", "https://evil.test/x", "\\\\evil.test/x"),
);

/** Values that are not what they should be. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.constantFrom<unknown>(null, true, 0, -1, 1e21, [], {}, [[]], ["ARCHIVED"], { toString: 1, then: 1 }),
  fc.jsonValue({ maxDepth: 3 }),
);
