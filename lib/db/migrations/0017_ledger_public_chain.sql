ALTER TABLE "ledger_rows" ADD COLUMN "key_id" text;--> statement-breakpoint
ALTER TABLE "ledger_rows" ADD COLUMN "public_hash" text;--> statement-breakpoint
ALTER TABLE "ledger_rows" ADD COLUMN "seam" text;