import { wordOfDetail } from "./detailWords";
import { asRecord, asText } from "./looseValues";
import { wordOfKey } from "./words";

/** A field of the vendor's answer: its path in it, its name in words, its value as it came, and in words where it has others. */
export interface DetailField {
  path: string;
  term: string;
  value: string;
  word?: string;
  kind: "text" | "moment" | "identifier";
}

/** An object of the vendor's answer: its own fields, and the objects in it. `more` is how many of a list are left out. */
export interface DetailGroup {
  path: string;
  title: string;
  fields: DetailField[];
  groups: DetailGroup[];
  more: number;
}

/** The most members of one list that are shown, and how deep an answer is read. */
const LONGEST_LIST = 300;
const DEEPEST = 12;

/** What one member of a list is called. */
const MEMBERS = new Map([
  ["workflowSummaries", "Workflow execution"],
  ["riskFactors", "Risk factor"],
  ["factors", "Risk factor"],
  ["issues", "Issue"],
  ["subscriptions", "Subscription"],
  ["workflowStepResults", "Step result"],
  ["processResults", "Process result"],
  ["serviceProviders", "Service provider"],
  ["errors", "Error"],
]);

/** The fields that name a member best, in this order. */
const NAMES = ["workflowName", "factor", "issue", "category", "stepName", "provider", "code", "type", "name"];

/**
 * Every field of an answer of the vendor, in its own order. In: the title, and the record as it was read. Out: its fields and
 * groups; what is absent or empty takes no room.
 */
export function detailsOf(title: string, record: object): DetailGroup {
  return groupOf({ title, path: "" }, record as Record<string, unknown>, 0);
}

function groupOf(
  { title, path }: Pick<DetailGroup, "title" | "path">,
  record: Record<string, unknown>,
  depth: number,
): DetailGroup {
  const group: DetailGroup = { path, title, fields: [], groups: [], more: 0 };
  if (depth > DEEPEST) return group;
  for (const key of Object.keys(record)) add(group, key, record, depth);
  return group;
}

function add(group: DetailGroup, key: string, record: Record<string, unknown>, depth: number): void {
  const [path, value] = [group.path ? `${group.path}.${key}` : key, record[key]];
  const texts = textsOf(value);
  if (texts) group.fields.push({ path, term: wordOfKey(key), kind: kindOf(key), ...saidOf(key, texts, record) });
  else if (Array.isArray(value)) addMembers(group, { key, path }, value, depth);
  else if (isRecord(value)) addFilled(group, groupOf({ title: wordOfKey(key), path }, value, depth + 1));
}

function addMembers(group: DetailGroup, list: { key: string; path: string }, members: unknown[], depth: number): void {
  group.more += Math.max(0, members.length - LONGEST_LIST);
  for (const [index, member] of members.slice(0, LONGEST_LIST).entries()) {
    const path = `${list.path}.${index}`;
    const [title, text] = [titleOf(list.key, index, member), asText(member)];
    if (text !== undefined) group.fields.push({ path, term: title, value: text, kind: "text" });
    else if (typeof member === "object" && member !== null)
      addFilled(group, groupOf({ title, path }, { ...member }, depth + 1));
  }
}

function addFilled(group: DetailGroup, inner: DetailGroup): void {
  if (inner.fields.length + inner.groups.length > 0) group.groups.push(inner);
}

function titleOf(key: string, index: number, member: unknown): string {
  const record = asRecord(member);
  const named = NAMES.find((each) => typeof record[each] === "string");
  const word = `${MEMBERS.get(key) ?? wordOfKey(key)} ${index + 1}`;
  if (named === undefined) return word;
  const name = String(record[named]);
  return `${word}: ${wordOfDetail(named, name, record) ?? name}`;
}

/** A plain value, or a list of such, as texts; undefined where something else is in it, or nothing. */
function textsOf(value: unknown): string[] | undefined {
  const texts = (Array.isArray(value) ? value : [value]).map(asText);
  return texts.length > 0 && texts.every((text) => text !== undefined) ? texts : undefined;
}

/** Several values stand in one line, also in words. */
function saidOf(key: string, texts: string[], record: Record<string, unknown>): Pick<DetailField, "value" | "word"> {
  const [value, word] = [texts, texts.map((text) => wordOfDetail(key, text, record) ?? text)].map((all) =>
    all.join(", "),
  );
  return { value: value ?? "", word: word === value ? undefined : word };
}

function kindOf(key: string): DetailField["kind"] {
  if (/At$|^timestamp$/.test(key)) return "moment";
  return /Id$/.test(key) ? "identifier" : "text";
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
