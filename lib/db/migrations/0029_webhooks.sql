CREATE TABLE "webhook_hints" (
	"entity_id" text PRIMARY KEY NOT NULL,
	"hinted_at" timestamp with time zone NOT NULL,
	"told_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webhook_notifications" (
	"request_id" text NOT NULL,
	"function_name" text NOT NULL,
	"workflow_execution_id" text DEFAULT '' NOT NULL,
	"entity_id" text NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "webhook_notifications_once" PRIMARY KEY("request_id","function_name","workflow_execution_id")
);
--> statement-breakpoint
CREATE INDEX "webhook_hints_due" ON "webhook_hints" USING btree ("told_at") WHERE "webhook_hints"."hinted_at" > "webhook_hints"."told_at";--> statement-breakpoint
CREATE INDEX "webhook_hints_hinted" ON "webhook_hints" USING btree ("hinted_at");--> statement-breakpoint
CREATE INDEX "webhook_notifications_received" ON "webhook_notifications" USING btree ("received_at");