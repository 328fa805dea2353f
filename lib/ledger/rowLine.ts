import type { ChainedRow } from "./chain";
import type { ExportedRow } from "./verify";

/* The members of a row's line, by hand: parsing a million rows with a schema takes seconds. */

type Judge = (value: unknown) => boolean;

const isText: Judge = (value) => typeof value === "string";
const isHash: Judge = (value) => typeof value === "string" && /^[0-9a-f]{64}$/.test(value);
const isSequence: Judge = (value) => Number.isSafeInteger(value) && (value as number) > 0;
const isTime: Judge = (value) =>
  typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}(?:\d{3})?Z$/.test(value);

/** The members of an object: how each is judged, whether it may be absent, and the first format that has it. */
type Members<Value> = { [Name in keyof Required<Value>]: { judge: Judge; optional?: boolean; since?: 2 } };

const ROW: Members<ChainedRow> = {
  sequence: { judge: isSequence },
  at: { judge: isTime },
  actorId: { judge: isText, optional: true },
  actorRole: { judge: isText, optional: true },
  operationId: { judge: isText, optional: true },
  action: { judge: isText },
  outcome: { judge: isText },
  entityId: { judge: isText, optional: true },
  serviceName: { judge: isText, optional: true },
  workflowExecutionId: { judge: isText, optional: true },
  baselineEtag: { judge: isText, optional: true },
  upstreamRequestId: { judge: isText, optional: true },
  detailDigest: { judge: isText, optional: true },
  keyId: { judge: isText, optional: true, since: 2 },
  seam: { judge: isText, optional: true, since: 2 },
  previousHash: { judge: isHash },
};

const DETAIL: Members<NonNullable<ExportedRow["detail"]>> = { salt: { judge: isText }, detail: { judge: () => true } };

const LINE: Members<ExportedRow> = {
  row: { judge: (value) => typeof value === "object" },
  hash: { judge: isHash },
  publicHash: { judge: isHash, optional: true, since: 2 },
  detail: { judge: (value) => holds(value, DETAIL, 2), optional: true },
  erased: { judge: isSequence, optional: true },
};

/** Is this what the line of a row holds: the members of the format, and no others? */
export function isRowLine(value: unknown, format: 1 | 2): value is ExportedRow {
  return holds(value, LINE, format) && holds((value as ExportedRow).row, ROW, format);
}

function holds<Value>(value: unknown, members: Members<Value>, format: 1 | 2): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const known = members as Record<string, { judge: Judge; optional?: boolean; since?: 2 }>;
  const isKnown = Object.entries(value).every(([name, each]) => {
    const member = Object.hasOwn(known, name) ? known[name] : undefined;
    return member !== undefined && (member.since ?? 1) <= format && member.judge(each);
  });
  return isKnown && Object.keys(known).every((name) => known[name]?.optional || Object.hasOwn(value, name));
}
