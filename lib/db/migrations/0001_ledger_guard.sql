-- The ledger is append-only for every role, its owner included. What may be erased by law stands in ledger_details, and
-- only a role with the DELETE privilege there (the owner's, never the app's) can erase it.
create function refuse_ledger_change() returns trigger language plpgsql as $$
begin
  raise exception '% of % is refused: the ledger is append-only', tg_op, tg_table_name using errcode = 'insufficient_privilege';
end
$$;
--> statement-breakpoint
create trigger ledger_rows_append_only before update or delete or truncate on ledger_rows
  for each statement execute function refuse_ledger_change();
--> statement-breakpoint
create trigger ledger_details_append_only before update or truncate on ledger_details
  for each statement execute function refuse_ledger_change();
--> statement-breakpoint
-- "always": setting session_replication_role does not switch them off.
alter table ledger_rows enable always trigger ledger_rows_append_only;
--> statement-breakpoint
alter table ledger_details enable always trigger ledger_details_append_only;
