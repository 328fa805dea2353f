CREATE TABLE "clashes" (
	"entity_id" text NOT NULL,
	"service_name" text NOT NULL,
	"names" text NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "clashes_entity_id_service_name_pk" PRIMARY KEY("entity_id","service_name")
);
--> statement-breakpoint
CREATE TABLE "proposals" (
	"id" text PRIMARY KEY NOT NULL,
	"maker_id" uuid NOT NULL,
	"idempotency_key" uuid NOT NULL,
	"fingerprint" text NOT NULL,
	"target" jsonb NOT NULL,
	"change" jsonb NOT NULL,
	"reason_code" text NOT NULL,
	"comment" text,
	"why" jsonb NOT NULL,
	"evidence" text NOT NULL,
	"seen" jsonb NOT NULL,
	"baseline_etag" text NOT NULL,
	"reviewer_id" uuid,
	"state" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"decision_comment" text,
	"operation_id" text
);
--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_maker_id_officers_id_fk" FOREIGN KEY ("maker_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_reviewer_id_officers_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_decided_by_officers_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "proposals_maker_key" ON "proposals" USING btree ("maker_id","idempotency_key");--> statement-breakpoint
CREATE UNIQUE INDEX "proposals_waiting_run" ON "proposals" USING btree (("target"->>'workflowExecutionId')) WHERE "proposals"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "proposals_waiting" ON "proposals" USING btree ("expires_at") WHERE "proposals"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "proposals_case" ON "proposals" USING btree (("target"->>'entityId'),"created_at");--> statement-breakpoint
CREATE INDEX "proposals_maker" ON "proposals" USING btree ("maker_id","created_at");