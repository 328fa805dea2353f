import { bigint, boolean, index, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { Role } from "@/lib/domain/roles";
import { officers } from "./schema";

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
const ofOfficer = (column = "officer_id") =>
  uuid(column)
    .notNull()
    .references(() => officers.id);

/** Links with which a person sets the password of a local account, once. Only the digest of a link's token is kept. */
export const invitations = pgTable(
  "invitations",
  {
    digest: text("digest").primaryKey(),
    officerId: ofOfficer(),
    createdBy: ofOfficer("created_by"),
    createdAt: moment("created_at").notNull().defaultNow(),
    expiresAt: moment("expires_at").notNull(),
  },
  (table) => [index("invitations_officer").on(table.officerId)],
);

/** Who an officer is at the organisation's identity provider: its issuer and its name for the person, never an e-mail. */
export const identities = pgTable(
  "identities",
  {
    issuer: text("issuer").notNull(),
    subject: text("subject").notNull(),
    officerId: ofOfficer(),
    /** The role the claim gave last; what it no longer gives is taken back. */
    claimedRole: text("claimed_role").$type<Role>(),
    /** False where the provider never verified the e-mail: then it does not reserve the address. */
    emailVouched: boolean("email_vouched").notNull().default(true),
    linkedAt: moment("linked_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: "identities_person", columns: [table.issuer, table.subject] }),
    index("identities_officer").on(table.officerId),
  ],
);

/** What somebody did to how another gets in: `link` once a link of theirs was used, the others when they were done. */
export type HandKind = "created" | "link" | "second-factor" | "single-sign-on";

/** Who had a hand in how an officer gets in, and when: for a while the two may not be the two of four eyes. */
export const accountHands = pgTable(
  "account_hands",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    officerId: ofOfficer(),
    byId: ofOfficer("by_id"),
    kind: text("kind").$type<HandKind>().notNull(),
    at: moment("at").notNull().defaultNow(),
  },
  (table) => [index("account_hands_at").on(table.at)],
);

/** The second factor of a local account: its secret, encrypted, and the last step whose code was used. */
export const authenticators = pgTable("authenticators", {
  officerId: ofOfficer().primaryKey(),
  secret: text("secret").notNull(),
  confirmedAt: moment("confirmed_at"),
  lastStep: bigint("last_step", { mode: "number" }).notNull().default(0),
  createdAt: moment("created_at").notNull().defaultNow(),
});

/** Digests of the recovery codes, each usable once; a used one is deleted. */
export const recoveryCodes = pgTable(
  "recovery_codes",
  { officerId: ofOfficer(), digest: text("digest").notNull() },
  (table) => [primaryKey({ name: "recovery_codes_code", columns: [table.officerId, table.digest] })],
);
