import { z } from "zod";

/** The name of a reason for an override, as it is in the vendor's comment and in the ledger. */
export const reasonCode = z.string().regex(/^[A-Z][A-Z0-9_]{1,63}$/, "must be capital letters, digits and underscores");
