ALTER TABLE "operations" ADD COLUMN "seen" jsonb;--> statement-breakpoint
ALTER TABLE "operations" ADD COLUMN "race" jsonb;--> statement-breakpoint
ALTER TABLE "operations" ADD COLUMN "race_questions" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "operations" ADD COLUMN "race_check_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "operations" ADD COLUMN "resolution" jsonb;--> statement-breakpoint
CREATE INDEX "operations_race_check" ON "operations" USING btree ("race_check_at") WHERE "operations"."race_check_at" is not null;--> statement-breakpoint
CREATE INDEX "operations_officer" ON "operations" USING btree ("officer_id","created_at");--> statement-breakpoint
CREATE INDEX "operations_needs_human" ON "operations" USING btree ("created_at") WHERE "operations"."state" = 'NEEDS_HUMAN';