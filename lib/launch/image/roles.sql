-- The role the server connects as. It owns nothing: a start, or `node .next/prepare.mjs`, gives it its rights with the
-- connection of the owner (DATABASE_MIGRATION_URL). Run it once, as the owner of the database or as a superuser:
--   psql --set app_password='…' --file roles.sql countersign
create role countersign_app login password :'app_password';
