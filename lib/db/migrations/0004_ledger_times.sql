DROP INDEX "ledger_rows_at";--> statement-breakpoint
CREATE INDEX "ledger_rows_at" ON "ledger_rows" USING btree ("at","sequence");