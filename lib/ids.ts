import { z } from "zod";

/*
 * The ids the desk itself makes, as they come in at a door. Both are read in either case by everybody, so they are brought
 * into the one form in which they are stored before anything is compared with them.
 */

/** A UUID of the desk: an officer, a plan, a view. Out: in lower case, as PostgreSQL writes it. */
export const deskUuid = z.uuid().toLowerCase();

/** A ULID of the desk: an operation, a proposal. Out: in upper case, as it is made. */
export const deskUlid = z.ulid().toUpperCase();
