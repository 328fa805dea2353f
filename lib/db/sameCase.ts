import { type SQL, sql, type SQLWrapper } from "drizzle-orm";

/*
 * Ids of the vendor are compared without their case: a UUID is the same in capitals, and whether the vendor tells `kyc` from
 * `KYC` is undocumented (handbook 1.2). Rows written before ids were folded at the door, and those of the ledger, which nobody may
 * change, keep the case in which they came; each such comparison has its index on the lower-case form.
 */

/** Does a row's entity id name this entity? In: the column, the id in any case or another column. */
export const isEntity = (column: SQLWrapper, entityId: string | SQLWrapper): SQL =>
  sql`lower(${column}) = lower(${entityId})`;

/** Does a row's service name name this service? In: the column, the name in any case. */
export const isService = (column: SQLWrapper, serviceName: string | SQLWrapper): SQL =>
  sql`lower(${column}) = lower(${serviceName})`;

interface Place {
  entityId: string | SQLWrapper;
  serviceName: string | SQLWrapper;
}

/** Is the target of an operation or proposal this case? In: the column that holds the target. */
export const isCase = (target: SQLWrapper, { entityId, serviceName }: Place): SQL =>
  sql`${isEntity(sql`${target}->>'entityId'`, entityId)} and ${isService(sql`${target}->>'serviceName'`, serviceName)}`;
