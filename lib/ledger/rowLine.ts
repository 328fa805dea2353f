import type { ChainedRow } from "./chain";
import type { ExportedRow } from "./verify";

/* The members of a row's line, by hand: parsing a million rows with a schema takes seconds. */

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === "string";
const isHash: Check = (value) => typeof value === "string" && /^[0-9a-f]{64}$/.test(value);
const isSequence: Check = (value) => Number.isSafeInteger(value) && (value as number) > 0;
const isTime: Check = (value) =>
  typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}(?:\d{3})?Z$/.test(value);

/** The members of an object: what each must be, whether it may be absent, and the first format that has it. */
type Members<Value> = { [Name in keyof Required<Value>]: { is: Check; optional?: boolean; since?: 2 } };

const ROW: Members<ChainedRow> = {
  sequence: { is: isSequence },
  at: { is: isTime },
  actorId: { is: isText, optional: true },
  actorRole: { is: isText, optional: true },
  operationId: { is: isText, optional: true },
  action: { is: isText },
  outcome: { is: isText },
  entityId: { is: isText, optional: true },
  serviceName: { is: isText, optional: true },
  workflowExecutionId: { is: isText, optional: true },
  baselineEtag: { is: isText, optional: true },
  upstreamRequestId: { is: isText, optional: true },
  detailDigest: { is: isText, optional: true },
  keyId: { is: isText, optional: true, since: 2 },
  seam: { is: isText, optional: true, since: 2 },
  previousHash: { is: isHash },
};

const DETAIL: Members<NonNullable<ExportedRow["detail"]>> = { salt: { is: isText }, detail: { is: () => true } };

const LINE: Members<ExportedRow> = {
  row: { is: (value) => typeof value === "object" },
  hash: { is: isHash },
  publicHash: { is: isHash, optional: true, since: 2 },
  detail: { is: (value) => holds(value, DETAIL, 2), optional: true },
  erased: { is: isSequence, optional: true },
};

/** Is this what the line of a row holds: the members of the format, and no others? */
export function isRowLine(value: unknown, format: 1 | 2): value is ExportedRow {
  return holds(value, LINE, format) && holds((value as ExportedRow).row, ROW, format);
}

function holds<Value>(value: unknown, members: Members<Value>, format: 1 | 2): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const known = members as Record<string, { is: Check; optional?: boolean; since?: 2 }>;
  const isKnown = Object.entries(value).every(([name, each]) => {
    const member = Object.hasOwn(known, name) ? known[name] : undefined;
    return member !== undefined && (member.since ?? 1) <= format && member.is(each);
  });
  return isKnown && Object.keys(known).every((name) => known[name]?.optional || Object.hasOwn(value, name));
}
