-- A link of an invitation ends with what it was made on: in one place, whoever changes it, the command line included.
create function end_invitations() returns trigger language plpgsql as $$
begin
  if new.email is distinct from old.email or new.password_hash is distinct from old.password_hash
    or new.disabled is distinct from old.disabled then
    delete from invitations where officer_id = new.id;
  end if;
  if new.role is distinct from old.role or new.disabled is distinct from old.disabled
    or new.services is distinct from old.services or new.child_accounts is distinct from old.child_accounts then
    delete from invitations where created_by = new.id;
  end if;
  return null;
end
$$;
--> statement-breakpoint
create trigger officers_end_invitations after update on officers for each row execute function end_invitations();
--> statement-breakpoint
create function end_invitations_of_linked() returns trigger language plpgsql as $$
begin
  delete from invitations where officer_id = new.officer_id;
  return null;
end
$$;
--> statement-breakpoint
create trigger identities_end_invitations after insert on identities for each row execute function end_invitations_of_linked();
