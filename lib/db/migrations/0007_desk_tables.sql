CREATE TABLE "comment_templates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"folded_title" text NOT NULL,
	"text" text NOT NULL,
	"forms" jsonb NOT NULL,
	"created_by" uuid NOT NULL,
	"updated_by" uuid NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"officer_id" uuid NOT NULL,
	"entity_id" text NOT NULL,
	"service_name" text NOT NULL,
	"form" text NOT NULL,
	"workflow_execution_id" text DEFAULT '' NOT NULL,
	"values" jsonb NOT NULL,
	"baseline_etag" text NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "drafts_form" PRIMARY KEY("officer_id","entity_id","service_name","form","workflow_execution_id")
);
--> statement-breakpoint
CREATE TABLE "presences" (
	"officer_id" uuid NOT NULL,
	"entity_id" text NOT NULL,
	"service_name" text NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "presences_entity_id_service_name_officer_id_pk" PRIMARY KEY("entity_id","service_name","officer_id")
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"id" uuid PRIMARY KEY NOT NULL,
	"officer_id" uuid NOT NULL,
	"name" text NOT NULL,
	"folded_name" text NOT NULL,
	"params" text NOT NULL,
	"shared" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "visits" (
	"officer_id" uuid NOT NULL,
	"entity_id" text NOT NULL,
	"service_name" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"digests" jsonb NOT NULL,
	CONSTRAINT "visits_officer_id_entity_id_service_name_pk" PRIMARY KEY("officer_id","entity_id","service_name")
);
--> statement-breakpoint
ALTER TABLE "officers" ADD COLUMN "single_keys" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "comment_templates" ADD CONSTRAINT "comment_templates_created_by_officers_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_templates" ADD CONSTRAINT "comment_templates_updated_by_officers_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "presences" ADD CONSTRAINT "presences_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "comment_templates_title" ON "comment_templates" USING btree ("folded_title");--> statement-breakpoint
CREATE INDEX "drafts_expiry" ON "drafts" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "presences_seen" ON "presences" USING btree ("seen_at");--> statement-breakpoint
CREATE UNIQUE INDEX "saved_views_officer_name" ON "saved_views" USING btree ("officer_id","folded_name");--> statement-breakpoint
CREATE INDEX "saved_views_shared" ON "saved_views" USING btree ("shared");--> statement-breakpoint
CREATE INDEX "visits_case" ON "visits" USING btree ("entity_id","service_name");--> statement-breakpoint
CREATE INDEX "visits_at" ON "visits" USING btree ("at");