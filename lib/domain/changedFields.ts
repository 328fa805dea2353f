/*
 * Fields that a write names with the part of the case they belong to, without the schema library: the browser puts them into words on
 * every page.
 */

const HIT = "processResult/";
const MONITORING = "monitoring/";

/** The field of a decision on a hit, by the id of its process result. */
export const fieldOfHit = (processResultId: string) => `${HIT}${processResultId}`;

/** The id of the process result that a field decides, or undefined for any other field. */
export const hitOfField = (field: string) => (field.startsWith(HIT) ? field.slice(HIT.length) : undefined);

/** The field of a switch of monitoring, by its type. */
export const fieldOfMonitoring = (type: string) => `${MONITORING}${type}`;

/** The value of such a field where it is on for some service profiles of the entity and off for others: ours, never sent. */
export const PARTLY_ENABLED = "PARTLY_ENABLED";

/** The type of monitoring that a field switches, or undefined for any other field. */
export const monitoringOfField = (field: string) =>
  field.startsWith(MONITORING) ? field.slice(MONITORING.length) : undefined;

/** The value of a new run's only field, which held the newest run before it. */
export const RUN_STARTED = "STARTED";
