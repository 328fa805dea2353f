CREATE TABLE "plan_rows" (
	"plan_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"entity_id" text NOT NULL,
	"service_name" text NOT NULL,
	"name" text,
	"etag" text,
	"from_name" text,
	"to_name" text,
	"verdict" text NOT NULL,
	"operation_id" text,
	"outcome" text,
	"error_code" text,
	"tries" integer DEFAULT 0 NOT NULL,
	"not_before" timestamp with time zone,
	"ended_at" timestamp with time zone,
	CONSTRAINT "plan_rows_plan_id_ordinal_pk" PRIMARY KEY("plan_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "plans" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"origin_id" uuid,
	"made_by" uuid NOT NULL,
	"title" text NOT NULL,
	"role" text NOT NULL,
	"state" text NOT NULL,
	"digest" text NOT NULL,
	"counts" jsonb NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	"reason" text,
	"ended_at" timestamp with time zone,
	"ran_ms" bigint DEFAULT 0 NOT NULL,
	"runs_since" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "plan_rows" ADD CONSTRAINT "plan_rows_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_made_by_officers_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "plan_rows_entity" ON "plan_rows" USING btree ("entity_id");--> statement-breakpoint
CREATE INDEX "plan_rows_ended" ON "plan_rows" USING btree ("plan_id","ended_at");--> statement-breakpoint
CREATE INDEX "plans_made" ON "plans" USING btree ("made_at");--> statement-breakpoint
CREATE INDEX "plans_state" ON "plans" USING btree ("state");