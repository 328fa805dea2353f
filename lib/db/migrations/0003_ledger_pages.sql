DROP INDEX "ledger_rows_entity";--> statement-breakpoint
DROP INDEX "ledger_rows_operation";--> statement-breakpoint
DROP INDEX "ledger_rows_actor";--> statement-breakpoint
CREATE INDEX "ledger_rows_action" ON "ledger_rows" USING btree ("action","sequence");--> statement-breakpoint
CREATE INDEX "ledger_rows_outcome" ON "ledger_rows" USING btree ("outcome","sequence");--> statement-breakpoint
CREATE INDEX "ledger_rows_at" ON "ledger_rows" USING btree ("at");--> statement-breakpoint
CREATE INDEX "ledger_rows_entity" ON "ledger_rows" USING btree ("entity_id","service_name","sequence");--> statement-breakpoint
CREATE INDEX "ledger_rows_operation" ON "ledger_rows" USING btree ("operation_id","sequence");--> statement-breakpoint
CREATE INDEX "ledger_rows_actor" ON "ledger_rows" USING btree ("actor_id","sequence");