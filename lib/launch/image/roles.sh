# The PostgreSQL image runs this when it creates the database.
psql --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" --set ON_ERROR_STOP=1 --set app_password="$APP_PASSWORD" --file /roles.sql
