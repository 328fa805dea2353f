/*
 * Values as words, in British English. Everything is pure: the clock and the time zone come in as arguments, so that
 * server and browser say the same and a test can fix both.
 */
const LOCALE = "en-GB";
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Acronyms of the field that stay in capitals when a label is humanised. */
const ACRONYMS = new Set("AML API DOB ID IDV IP KYB KYC OCR PEP PII QA SMS SSN TFN TIN UBO URL".split(" "));

/**
 * A time zone by its one name (IANA): "australia/sydney" → "Australia/Sydney". Undefined for what is none: a browser says
 * whatever its environment holds, and Intl throws at what it does not know.
 */
export function zoneOf(name: string | undefined): string | undefined {
  // Offsets such as "+05:00", which Intl takes for zones, have no clock that changes, and PostgreSQL reads them the other way round.
  if (name === undefined || !/^[A-Za-z][A-Za-z0-9_+/-]{1,63}$/.test(name)) return undefined;
  try {
    return new Intl.DateTimeFormat(LOCALE, { timeZone: name }).resolvedOptions().timeZone;
  } catch (cause) {
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

/**
 * A time relative to now. In: ISO 8601 text and the clock in epoch milliseconds. Out: "just now", "20 s ago",
 * "4 min ago", "3 h ago", "2 d ago", "in 14 min", "in 2 d 5 h"; beyond 30 days the day in the time zone. What has passed is rounded
 * down, what is to come to the nearest: a minute after it began, a term of three days has three days to go. Unreadable text comes
 * back as it is.
 */
export function relativeTime(iso: string, now: number, timeZone = "UTC"): string {
  const then = Date.parse(iso);
  if (Number.isNaN(then)) return iso;
  const distance = Math.abs(now - then);
  if (distance < 5 * SECOND) return "just now";
  if (distance > 30 * DAY) return calendarDate(iso, timeZone);
  return then > now ? `in ${toCome(distance)}` : `${coarse(distance)} ago`;
}

function toCome(distance: number): string {
  if (distance < MINUTE) return coarse(distance);
  if (Math.round(distance / MINUTE) < 60) return `${Math.round(distance / MINUTE)} min`;
  const hours = Math.round(distance / HOUR);
  return hours < 48 ? `${hours} h` : pair(hours * HOUR, DAY, "d", HOUR, "h");
}

function coarse(distance: number): string {
  if (distance < MINUTE) return `${Math.floor(distance / SECOND / 5) * 5} s`;
  if (distance < HOUR) return `${Math.floor(distance / MINUTE)} min`;
  if (distance < DAY) return `${Math.floor(distance / HOUR)} h`;
  return `${Math.floor(distance / DAY)} d`;
}

/**
 * How long ago something was, as an age: "<1 min", "47 min", "5 h", "64 d". In: ISO 8601 text and the clock in epoch
 * milliseconds. Unreadable text comes back as it is.
 */
export function ageOf(iso: string, now: number): string {
  const then = Date.parse(iso);
  if (Number.isNaN(then)) return iso;
  return now - then < MINUTE ? "<1 min" : coarse(now - then);
}

/** How long something took. In: milliseconds. Out: the two largest units, "2 d 4 h", "3 min 5 s", "1.2 s", "450 ms". */
export function duration(milliseconds: number): string {
  const rest = Math.max(0, milliseconds);
  if (rest < SECOND) return `${Math.round(rest)} ms`;
  if (rest < 10 * SECOND) return `${formatNumber(rest / SECOND, 1)} s`;
  if (rest < MINUTE) return `${Math.floor(rest / SECOND)} s`;
  if (rest < HOUR) return pair(rest, MINUTE, "min", SECOND, "s");
  return rest < DAY ? pair(rest, HOUR, "h", MINUTE, "min") : pair(rest, DAY, "d", HOUR, "h");
}

function pair(rest: number, large: number, largeName: string, small: number, smallName: string): string {
  const smallCount = Math.floor((rest % large) / small);
  const head = `${Math.floor(rest / large)} ${largeName}`;
  return smallCount > 0 ? `${head} ${smallCount} ${smallName}` : head;
}

/**
 * The exact time, with the offset that makes it unambiguous: "23 Nov 2025, 14:03:22 UTC+11". In: ISO 8601 text and an
 * IANA time zone. Unreadable text comes back as it is.
 */
export function exactTime(iso: string, timeZone: string): string {
  return dated(iso, timeZone, { hour: "2-digit", minute: "2-digit", second: "2-digit", timeZoneName: "shortOffset" });
}

/** The time of day in a time zone: "14:03". In: ISO 8601 text. Unreadable text comes back as it is. */
export function clockTime(iso: string, timeZone: string): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return iso;
  return kept(`clock ${timeZone}`, dateFormats, () => {
    const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
    return new Intl.DateTimeFormat(LOCALE, { ...clock, timeZone: zoneOf(timeZone) ?? "UTC" });
  }).format(time);
}

/** The day in a time zone: "23 Nov 2025". */
export function calendarDate(iso: string, timeZone: string): string {
  return dated(iso, timeZone, {});
}

function dated(iso: string, timeZone: string, options: Intl.DateTimeFormatOptions): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return iso;
  return dateFormat(timeZone, options)
    .format(time)
    .replace(/GMT(\+0$)?/, "UTC");
}

// Building one of Intl's formats costs a hundred times what using one costs, and a table has hundreds of times and numbers.
const dateFormats = new Map<string, Intl.DateTimeFormat>();
const numberFormats = new Map<number, Intl.NumberFormat>();

function kept<Key, Format>(key: Key, formats: Map<Key, Format>, make: () => Format): Format {
  const known = formats.get(key);
  if (known) return known;
  const made = make();
  formats.set(key, made);
  return made;
}

function dateFormat(timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept(`${timeZone} ${Object.keys(options).length}`, dateFormats, () => {
    const day = { day: "numeric", month: "short", year: "numeric", hourCycle: "h23" } as const;
    return new Intl.DateTimeFormat(LOCALE, { ...day, ...options, timeZone: zoneOf(timeZone) ?? "UTC" });
  });
}

/** From here on grouped digits say less than a power of ten, and are wider than any column. */
const TOO_LONG_TO_GROUP = 1e12;

/** A number with grouping: 1234.5 → "1,234.5", 1e300 → "1E300". In: the number and the most decimals to show. */
export function formatNumber(value: number, maximumFractionDigits = 0): string {
  if (Math.abs(value) >= TOO_LONG_TO_GROUP) return kept(SCIENTIFIC, numberFormats, makeScientific).format(value);
  const make = () => new Intl.NumberFormat(LOCALE, { maximumFractionDigits });
  return kept(maximumFractionDigits, numberFormats, make).format(value);
}

const SCIENTIFIC = -1;
const makeScientific = () => new Intl.NumberFormat(LOCALE, { notation: "scientific", maximumFractionDigits: 2 });

/** "1 case", "1,234 cases". In: the count and the word in singular and plural. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/**
 * A vendor label as words: "NEEDS_APPROVAL" → "Needs approval", "AML_REVIEW" → "AML review". Anything that is not
 * SCREAMING_SNAKE_CASE comes back as it is, because it is somebody's own spelling.
 */
export function humanise(label: string): string {
  if (!/^[A-Z0-9]+(_[A-Z0-9]+)*$/.test(label)) return label;
  const words = label.split("_").map((word) => (ACRONYMS.has(word) ? word : word.toLowerCase()));
  const sentence = words.join(" ");
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** One or two initials of a name or e-mail address, by what a reader sees as letters. "?" for an empty name. */
export function initials(name: string): string {
  const words = (name.split("@")[0] ?? "").split(/[\s._-]+/u).filter(Boolean);
  const chosen = words.length > 1 ? [words[0], words.at(-1)] : words;
  const letters = chosen.map((word) => firstGrapheme(word ?? "")).join("");
  return letters.toLocaleUpperCase(LOCALE) || "?";
}

let graphemes: Intl.Segmenter | undefined;

function firstGrapheme(word: string): string {
  // Two letters of ASCII are never one grapheme.
  if (/^[ -~]([ -~]|$)/.test(word)) return word.charAt(0);
  graphemes ??= new Intl.Segmenter(LOCALE, { granularity: "grapheme" });
  return graphemes.segment(word)[Symbol.iterator]().next().value?.segment ?? "";
}

/** The beginning of a text, never with half a character at its end. In: the most UTF-16 units. */
export function beginningOf(text: string, most: number): string {
  const cut = text.slice(0, most);
  return cut.isWellFormed() ? cut : cut.replace(/[\ud800-\udbff]$/, "");
}

/** How long a text is as the limits count it: in Unicode code points, not UTF-16 units. */
export function codePoints(text: string): number {
  return [...text].length;
}
