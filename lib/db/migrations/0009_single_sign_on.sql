ALTER TABLE "sessions" ADD COLUMN "issuer" text;--> statement-breakpoint
ALTER TABLE "identities" ADD COLUMN "claimed_role" text;