CREATE TABLE "note_mentions" (
	"note_id" text NOT NULL,
	"officer_id" uuid NOT NULL,
	"child_account" text,
	"seen_at" timestamp with time zone,
	CONSTRAINT "note_mentions_note_id_officer_id_pk" PRIMARY KEY("note_id","officer_id")
);
--> statement-breakpoint
CREATE TABLE "notes" (
	"id" text PRIMARY KEY NOT NULL,
	"author_id" uuid NOT NULL,
	"idempotency_key" uuid NOT NULL,
	"entity_id" text NOT NULL,
	"service_name" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "note_mentions" ADD CONSTRAINT "note_mentions_note_id_notes_id_fk" FOREIGN KEY ("note_id") REFERENCES "public"."notes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note_mentions" ADD CONSTRAINT "note_mentions_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_author_id_officers_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "note_mentions_unseen" ON "note_mentions" USING btree ("officer_id") WHERE "note_mentions"."seen_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "notes_author_key" ON "notes" USING btree ("author_id","idempotency_key");--> statement-breakpoint
CREATE INDEX "notes_case" ON "notes" USING btree (lower("entity_id"),lower("service_name"));