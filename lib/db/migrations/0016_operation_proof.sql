ALTER TABLE "operations" ADD COLUMN "sent_as" text;--> statement-breakpoint
-- Of operations that share the proof of one request, the first keeps it; the ledger holds what was on record before.
UPDATE "operations" later SET "upstream_request_id" = NULL
FROM "operations" first
WHERE first.upstream_request_id = later.upstream_request_id
  AND first.state in ('CONFIRMED', 'SUPERSEDED') AND first.proof <> 'human'
  AND later.state in ('CONFIRMED', 'SUPERSEDED') AND later.proof <> 'human'
  AND (first.settled_at, first.id) < (later.settled_at, later.id);--> statement-breakpoint
CREATE UNIQUE INDEX "operations_proof" ON "operations" USING btree ("upstream_request_id") WHERE state in ('CONFIRMED', 'SUPERSEDED') and proof <> 'human';