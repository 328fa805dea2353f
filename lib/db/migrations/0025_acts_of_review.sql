DROP INDEX "proposals_waiting_case";--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "action" text;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "changes" jsonb;--> statement-breakpoint
UPDATE "proposals" SET "action" = CASE WHEN "change"->>'field' = 'state' THEN 'change-state' ELSE 'override' END, "changes" = jsonb_build_array("change");--> statement-breakpoint
ALTER TABLE "proposals" ALTER COLUMN "action" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "proposals" ALTER COLUMN "changes" SET NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "proposals_waiting_case" ON "proposals" USING btree (lower("target"->>'entityId'),lower("target"->>'serviceName'),("changes"->0->>'field')) WHERE "proposals"."state" = 'waiting' and "proposals"."target"->>'workflowExecutionId' is null;
