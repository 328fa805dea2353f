CREATE TABLE "ledger_details" (
	"sequence" bigint PRIMARY KEY NOT NULL,
	"salt" text NOT NULL,
	"detail" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ledger_rows" (
	"sequence" bigint PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_id" uuid,
	"actor_role" text,
	"operation_id" text,
	"action" text NOT NULL,
	"outcome" text NOT NULL,
	"entity_id" text,
	"service_name" text,
	"workflow_execution_id" text,
	"baseline_etag" text,
	"upstream_request_id" text,
	"detail_digest" text,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "officers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"canonical_name" text NOT NULL,
	"folded_name" text NOT NULL,
	"role" text NOT NULL,
	"password_hash" text,
	"disabled" boolean DEFAULT false NOT NULL,
	"away_until" timestamp with time zone,
	"time_zone" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "operations" (
	"id" text PRIMARY KEY NOT NULL,
	"officer_id" uuid NOT NULL,
	"idempotency_key" uuid NOT NULL,
	"fingerprint" text NOT NULL,
	"action" text NOT NULL,
	"target" jsonb NOT NULL,
	"changes" jsonb NOT NULL,
	"baseline_etag" text NOT NULL,
	"baseline_request_id" text,
	"state" text NOT NULL,
	"proof" text,
	"upstream_request_id" text,
	"error_code" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	"settled_at" timestamp with time zone,
	"looks" integer DEFAULT 0 NOT NULL,
	"next_look_at" timestamp with time zone,
	"lease_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"officer_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "ledger_details" ADD CONSTRAINT "ledger_details_sequence_ledger_rows_sequence_fk" FOREIGN KEY ("sequence") REFERENCES "public"."ledger_rows"("sequence") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "operations" ADD CONSTRAINT "operations_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ledger_rows_entity" ON "ledger_rows" USING btree ("entity_id","service_name");--> statement-breakpoint
CREATE INDEX "ledger_rows_operation" ON "ledger_rows" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "ledger_rows_actor" ON "ledger_rows" USING btree ("actor_id");--> statement-breakpoint
CREATE UNIQUE INDEX "officers_email" ON "officers" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "officers_folded_name" ON "officers" USING btree ("folded_name");--> statement-breakpoint
CREATE UNIQUE INDEX "operations_officer_key" ON "operations" USING btree ("officer_id","idempotency_key");--> statement-breakpoint
CREATE INDEX "operations_entity" ON "operations" USING btree (("target"->>'entityId'));--> statement-breakpoint
CREATE INDEX "operations_unsettled" ON "operations" USING btree ("next_look_at") WHERE "operations"."settled_at" is null;--> statement-breakpoint
CREATE INDEX "sessions_officer" ON "sessions" USING btree ("officer_id");