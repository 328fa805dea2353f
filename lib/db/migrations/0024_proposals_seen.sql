ALTER TABLE "proposals" ADD COLUMN "maker_seen_at" timestamp with time zone;--> statement-breakpoint
-- What was decided before anybody was told of it is no news.
UPDATE "proposals" SET "maker_seen_at" = now() WHERE "state" <> 'waiting';
