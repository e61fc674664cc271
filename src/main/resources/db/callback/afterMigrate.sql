-- The application's own role may read and write every table, but only add to those that must never change: the ones whose rows a trigger
-- protects from every update and delete.
-- Run at every start, outside Flyway's own lock: instances that start together take turns, since two grants on the same object at once fail
-- ("tuple concurrently updated").
-- Nothing to do where one role both owns and uses the tables: there the tables' triggers protect them alone.
do $$
declare
    application constant text := '${application-role}';
    name text;
begin
    perform pg_advisory_xact_lock(72008);
    if application = current_user or not exists (select from pg_roles where rolname = application) then
        return;
    end if;
    execute format('grant usage on schema public to %I', application);
    execute format('grant select, insert, update, delete on all tables in schema public to %I', application);
    execute format('grant usage, select on all sequences in schema public to %I', application);
    execute format('revoke insert, update, delete on flyway_schema_history from %I', application);
    for name in
        select distinct t.tgrelid::regclass::text
        from pg_trigger t join pg_proc p on p.oid = t.tgfoid
        where p.proname = 'refuse_change' and not t.tgisinternal
          and t.tgtype & 24 = 24 -- on delete (8) and on update (16),
          and t.tgattr::text = '' and t.tgqual is null -- of any column, without exception
    loop
        execute format('revoke update, delete, truncate on %s from %I', name, application);
    end loop;
end
$$;
