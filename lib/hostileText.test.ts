import { describe, expect, it } from "vitest";
import { visibleText } from "@/components/ui/visibleText";
import { ownPath } from "@/lib/auth/ownPath";
import { csvOf } from "@/lib/csv";
import { faultOfComment, normaliseComment, wordsForComment } from "@/lib/domain/commentRules";
import { canonicalEmail, faultOfName, faultOfPassword } from "@/lib/domain/names";
import { foldName } from "@/lib/foldName";
import { humanise, initials } from "@/lib/format";
import { classifyStatus, parseRetryAfter } from "@/lib/frankieone/errors";
import { entityId, vendorName, workflowExecutionId } from "@/lib/frankieone/wire/identifiers";
import { parseStrictJson } from "@/lib/http/strictJson";
import { readFilter } from "@/lib/ledger/ledgerUrl";
import { ownWords, wordsOf } from "@/lib/templates/ownWords";
import { faultOfPlaceholders, fill, firstHole } from "@/lib/templates/placeholders";
import { faultOfViewName, plainName } from "@/lib/views/rules";
import { parseView } from "@/lib/worklist/viewUrl";
import { wordsOfRace } from "@/lib/writes/raceWords";
import { splitReference } from "@/lib/writes/reference";

/* Nothing that reads a text of others may take longer than the text is long: one long text would hold everybody up. */

const READERS: Record<string, (text: string) => unknown> = {
  normaliseComment,
  faultOfComment,
  wordsForComment,
  faultOfPlaceholders,
  firstHole,
  wordsOf,
  splitReference,
  foldName,
  faultOfName,
  canonicalEmail,
  plainName,
  faultOfViewName,
  humanise,
  initials,
  visibleText,
  ownPath,
  parseRetryAfter,
  fill: (text) => fill(text, { entity: "{why}" }),
  faultOfPassword: (text) => faultOfPassword(text, { email: text, name: text }),
  csvOf: (text) => csvOf([[text, text]]),
  identifiers: (text) => [entityId, vendorName, workflowExecutionId].map((schema) => schema.safeParse(text)),
  wordsOfRace: (text) => wordsOfRace({ fields: [], others: [{ what: text }] }),
  classifyStatus: (text) => classifyStatus(400, { requestId: text, errorCode: text, errorMsg: text }, text),
  parseStrictJson: (text) => parseStrictJson(JSON.stringify({ text })),
  parseView: (text) => parseView(new URLSearchParams({ q: text, page: text, assignee: text })),
  readFilter: (text) => readFilter(new URLSearchParams({ entity: text })),
  "a comment without its templates": (text) => ownWords(text, ["{status} {status} b"], { status: ["a", "a a"] }),
};

/** Rows of what patterns stumble over, each with an end that lets none of them succeed. */
const ROWS = [
  " ",
  "\n",
  "\t \n",
  ".",
  "{",
  "{a",
  "}",
  "[ref ",
  "A_",
  "A",
  "a ",
  "a-",
  "a.",
  "=",
  "\u0000",
  "ﷺ",
  "é",
  '"',
];

const LONG = 100_000;
const QUICK_MS = 300;

describe.each(Object.entries(READERS))("%s", (_, reader) => {
  it.each(ROWS)("takes no longer than a long row of %j is long", (row) => {
    const whole = took(reader, row, LONG);
    // What is this quick at full length is not worth measuring; eight times the text may not cost thirty times as much.
    if (whole > QUICK_MS) expect(whole).toBeLessThan(30 * Math.max(1, took(reader, row, LONG / 8)));
  });
});

/** Milliseconds of the processor, which others that use it do not lengthen; of three tries the least, unless one is quick. */
function took(reader: (text: string) => unknown, row: string, length: number): number {
  // "ﷺ" is eighteen characters as soon as texts are compared.
  const text = `${row.repeat(Math.ceil(length / row.normalize("NFKC").length))}!x`;
  let least = Infinity;
  for (let tries = 0; tries < 3 && least > QUICK_MS; tries += 1) {
    const from = process.cpuUsage();
    attempt(() => reader(text));
    const { user, system } = process.cpuUsage(from);
    least = Math.min(least, (user + system) / 1_000);
  }
  return least;
}

function attempt(work: () => unknown): void {
  try {
    work();
  } catch {
    // To refuse a text is as good as to read it.
  }
}
