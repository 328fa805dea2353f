import "server-only";
import { UpstreamError } from "./errors";

/** Far deeper than any answer of the contract, far less than a recursive reader can take. */
const DEEPEST = 100;

/**
 * Objects and members of lists in one answer: a case with all its results has far fewer, and this many are read in half
 * a second.
 */
export const MOST_ITEMS = 60_000;

/** The same of a page of whole cases, which is read in slices. */
export const MOST_ITEMS_OF_PAGE = 120_000;

/**
 * Refuses an answer that the desk cannot work with, before it is parsed further: its size in bytes alone does not say
 * how long that takes. In: the parsed body, the most objects and members of lists, the status for the failure. Out: the
 * same body; a number too large for a double, which JSON allows, becomes its text, so that the answer can be hashed and
 * the number counts as absent. Throws UpstreamError with the cause in words.
 */
export function bounded<Body extends object>(body: Body, most: number, status: number): Body {
  let items = 0;
  const open: [object, number][] = [[body, 1]];
  // Not by calling itself: the answer says how deep it goes.
  for (let next = open.pop(); next; next = open.pop()) {
    const [container, depth] = next;
    if (depth > DEEPEST) throw unreadable("UPSTREAM_BAD_RESPONSE", "it is nested too deeply", status);
    // Checked before its members are copied, of which there may be millions.
    if (Array.isArray(container)) items += container.length;
    if (items > most) throw unreadable("UPSTREAM_TOO_LARGE", `it holds more than ${most} items`, status);
    for (const [key, value] of Object.entries(container) as [string, unknown][]) {
      if (typeof value === "object" && value !== null) open.push([value, depth + 1]);
      else if (typeof value === "number" && !Number.isFinite(value)) setOwn(container, key, String(value));
      if (typeof value === "object" && !Array.isArray(container)) items += 1;
    }
  }
  return body;
}

/** Also where the key is `__proto__`, which an assignment would take for something else. */
function setOwn(container: object, key: string, value: unknown): void {
  Object.defineProperty(container, key, { value, enumerable: true, configurable: true, writable: true });
}

function unreadable(code: "UPSTREAM_BAD_RESPONSE" | "UPSTREAM_TOO_LARGE", fault: string, status: number) {
  return new UpstreamError(code, "maybe", { status, detail: `FrankieOne's answer cannot be read: ${fault}.` });
}
