-- The role that the server connects as. It owns nothing: a start, or `node .next/prepare.mjs`, grants it its rights over
-- the owner's connection (DATABASE_MIGRATION_URL). Run this once, as the owner of the database or as a superuser:
--   psql --set app_password='…' --file roles.sql countersign
create role countersign_app login password :'app_password';
