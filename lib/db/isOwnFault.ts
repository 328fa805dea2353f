/**
 * Is this a fault of our own code rather than of the database? Code that fails closed when the database does not answer
 * rethrows it unchanged, so that it is reported as what it is: a message about the ledger would send everybody to look
 * in the wrong place.
 */
export function isOwnFault(cause: unknown): boolean {
  return [TypeError, RangeError, ReferenceError].some((fault) => cause instanceof fault);
}
