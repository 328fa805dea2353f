DROP INDEX "ledger_rows_entity";--> statement-breakpoint
DROP INDEX "operations_entity";--> statement-breakpoint
DROP INDEX "plan_rows_entity";--> statement-breakpoint
DROP INDEX "proposals_case";--> statement-breakpoint
CREATE INDEX "ledger_rows_entity" ON "ledger_rows" USING btree (lower("entity_id"),lower("service_name"),"sequence");--> statement-breakpoint
CREATE INDEX "operations_entity" ON "operations" USING btree (lower("target"->>'entityId'));--> statement-breakpoint
CREATE INDEX "plan_rows_entity" ON "plan_rows" USING btree (lower("entity_id"));--> statement-breakpoint
CREATE INDEX "proposals_case" ON "proposals" USING btree (lower("target"->>'entityId'),"created_at");