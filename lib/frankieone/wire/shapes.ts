/** The shape of an entityId, apart from its schema so that a browser can recognise one without the schema library. */
export const ENTITY_ID_SHAPE = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A name as the desk knows the vendor's: letters, digits, spaces, `_` and `-`. Others have to be ones the vendor has sent. */
const PLAIN_NAME = /^[A-Za-z0-9][A-Za-z0-9 _-]{0,63}$/;

/** A workflowExecutionId: a ULID in real data, a UUID in one example of the contract (handbook 1.2). */
const PLAIN_RUN = /^([0-7][0-9A-HJKMNP-TV-Z]{25}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

export const isPlainName = (name: string): boolean => PLAIN_NAME.test(name);
export const isPlainRun = (id: string): boolean => PLAIN_RUN.test(id);

/** Longest name or id that is put into an address. */
const LONGEST_SEGMENT = 256;

/** What a server between us and the vendor may read as another path, were it to decode a segment: `..`, `%2e`, a slash at an end. */
const CLIMBS = /(^|[/\\])\.*([/\\]|$)|%(25|2e|2f|5c)/i;

/** Characters that an address cannot hold, or that are invisible there. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2400-\u2421\ufffd]/u;

/**
 * Can this be one segment of an address, and nothing else, even to a server that decodes it? Slashes between words are;
 * what climbs, is empty, or holds controls (as they come, or as wire/strings.ts shows them) is not.
 */
export function isSegment(text: string): boolean {
  return text.length <= LONGEST_SEGMENT && text.isWellFormed() && !UNPRINTABLE.test(text) && !CLIMBS.test(text);
}
