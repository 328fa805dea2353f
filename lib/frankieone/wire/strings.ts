/*
 * What a string and a moment of the vendor are. Without the schema library, so that a browser can use it too.
 */

/** Controls other than tab and line feed. HTML can't carry them, so a server's page and its browser would not agree. */
const CONTROLS = /[^\P{Cc}\t\n]/gu;

/** Unicode has a picture of each ASCII control (U+2400 and following); the rest has none. */
const PICTURES = 0x2400;
const PICTURE_OF_DELETE = "\u2421";

/**
 * A string that every page, address and digest can carry. In: whatever was sent. Out: well-formed Unicode, halves of
 * characters as U+FFFD, line ends as `\n`, other control characters as their pictures.
 */
export function wellFormed(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, "\n").replace(CONTROLS, pictureOf);
}

function pictureOf(control: string): string {
  const code = control.charCodeAt(0);
  if (code === 0x7f) return PICTURE_OF_DELETE;
  return code < 0x20 ? String.fromCharCode(PICTURES + code) : "\ufffd";
}

const MOMENT =
  /^(?<day>[+-]?\d{4,6}-\d\d-\d\d)(?:[T ](?<clock>\d\d:\d\d(?::\d\d)?)(?:[.,](?<fraction>\d{1,12}))?)?\s?(?<zone>Z|[+-]\d\d(?::?\d\d)?)?$/i;

/** The first plausible epoch number in milliseconds: below it, seconds are meant. */
const MILLISECONDS_FROM = 100_000_000_000;

/**
 * A moment as a number. In: ISO 8601 with any offset and fraction, `no zone` meaning UTC, or an epoch number. Out:
 * epoch milliseconds; undefined for what cannot be read, and for the zero times of other languages (year 1,
 * 1970-01-01), which mean "never". The vendor's own form has milliseconds and `Z` (handbook 4.8); nothing promises it.
 */
export function momentOf(value: unknown): number | undefined {
  const epoch = typeof value === "number" ? epochOf(value) : epochOfText(value);
  return epoch !== undefined && epoch > 0 && !Number.isNaN(new Date(epoch).valueOf()) ? epoch : undefined;
}

function epochOf(value: number): number {
  return Math.trunc(Math.abs(value) < MILLISECONDS_FROM ? value * 1000 : value);
}

function epochOfText(value: unknown): number | undefined {
  if (typeof value !== "string") return undefined;
  const trimmed = value.trim();
  if (/^\d{9,14}$/.test(trimmed)) return epochOf(Number(trimmed));
  const { day, clock = "00:00", fraction = "", zone = "Z" } = MOMENT.exec(trimmed)?.groups ?? {};
  if (!day) return undefined;
  const seconds = clock.length === 5 ? `${clock}:00` : clock;
  const parsed = Date.parse(`${day}T${seconds}.${fraction.padEnd(3, "0").slice(0, 3)}${offsetOf(zone)}`);
  return Number.isNaN(parsed) ? undefined : parsed;
}

/** `+11`, `+1100` and `+11:00` mean the same. */
function offsetOf(zone: string): string {
  if (/^z$/i.test(zone)) return "Z";
  const digits = zone.slice(1).replace(":", "").padEnd(4, "0");
  return `${zone.charAt(0)}${digits.slice(0, 2)}:${digits.slice(2)}`;
}
