-- Whoever may add a row may add the next one alone: a row of any other number, or of another row's continuation, could not
-- be taken away again and would stand in the way of every later one. The bounds keep each row one that an export can hold.
-- Names are qualified, for a temporary table of the same name would be found first.
create function refuse_ledger_disorder() returns trigger language plpgsql as $$
declare
  head public.ledger_rows%rowtype;
begin
  select * into head from public.ledger_rows order by sequence desc limit 1;
  if new.sequence <> coalesce(head.sequence, 0) + 1 then
    raise exception 'row % is refused: the ledger goes on with row %', new.sequence, coalesce(head.sequence, 0) + 1
      using errcode = 'integrity_constraint_violation';
  end if;
  if new.previous_hash <> coalesce(head.hash, repeat('0', 64)) then
    raise exception 'row % is refused: it does not continue the row before it', new.sequence
      using errcode = 'integrity_constraint_violation';
  end if;
  if head.public_hash is not null and (new.public_hash is null or new.key_id is null) then
    raise exception 'row % is refused: it comes from a version that does not keep the public chain', new.sequence
      using errcode = 'integrity_constraint_violation';
  end if;
  if new.hash !~ '^[0-9a-f]{64}$' or coalesce(new.public_hash, new.hash) !~ '^[0-9a-f]{64}$'
    or new.at < '2000-01-01Z' or new.at >= '9999-01-01Z' or octet_length(new::text) > 100000 then
    raise exception 'row % is refused: it is not of the form of a ledger row', new.sequence
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger ledger_rows_in_order before insert on ledger_rows for each row execute function refuse_ledger_disorder();
--> statement-breakpoint
alter table ledger_rows enable always trigger ledger_rows_in_order;
--> statement-breakpoint
-- A detail comes with its row: of an earlier row it could only be a false one, put where the true one was erased.
create function refuse_ledger_afterthought() returns trigger language plpgsql as $$
begin
  if not exists (
    select from public.ledger_rows where sequence = new.sequence and detail_digest is not null
    and sequence = (select max(sequence) from public.ledger_rows)
  ) then
    raise exception 'a detail of row % is refused: it does not come with its row', new.sequence
      using errcode = 'integrity_constraint_violation';
  end if;
  if octet_length(new.salt) > 1000 or octet_length(new.detail::text) > 500000
    or jsonb_path_exists(new.detail, '$.**{33 to last}') then
    raise exception 'a detail of row % is refused: it is too large or too deep', new.sequence
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;
--> statement-breakpoint
create trigger ledger_details_with_row before insert on ledger_details
  for each row execute function refuse_ledger_afterthought();
--> statement-breakpoint
alter table ledger_details enable always trigger ledger_details_with_row;
