-- The application's own role may read and write every table, but only add to those that must never change.
-- Nothing to do where one role both owns and uses the tables: there the tables' triggers protect them alone.
do $$
declare
    application constant text := '${application-role}';
    append_only constant text[] := array ['journal_entry', 'protocol_snapshot', 'protocol_approval', 'attachment', 'attachment_content', 'attachment_removal',
        'adjustment_round', 'adjustment_end', 'adjustment_answer', 'protocol_submission', 'protocol_receipt', 'protocol_registration'];
    name text;
begin
    if application = current_user or not exists (select from pg_roles where rolname = application) then
        return;
    end if;
    execute format('grant usage on schema public to %I', application);
    execute format('grant select, insert, update, delete on all tables in schema public to %I', application);
    execute format('grant usage, select on all sequences in schema public to %I', application);
    execute format('revoke insert, update, delete on flyway_schema_history from %I', application);
    foreach name in array append_only loop
        if to_regclass(name) is not null then
            execute format('revoke update, delete, truncate on %I from %I', name, application);
        end if;
    end loop;
end
$$;
