-- The state stands beside the action so that a list of open actions is one walk along an index, whatever has been closed before.
-- Only the closure decides it. The order of the values is the order of the list.
create type action_state as enum ('OPEN', 'DONE', 'CANCELLED');

alter table action
    add column state      action_state not null default 'OPEN',
    add column changed_by bigint references person,
    add column changed_at timestamptz;

create function action_closed() returns trigger
    language plpgsql as
$$
begin
    update action set state = new.outcome::action_state where id = new.action_id;
    return null;
end
$$;
create trigger action_closed after insert on action_closure for each row execute function action_closed();
create trigger action_closure_append_only before update or delete on action_closure for each row execute function refuse_change();

drop index action_by_responsible;
drop index action_by_unit;
create index action_by_state on action (state, due_on, id);
create index action_by_unit on action (unit_id, state, due_on, id);
create index action_by_responsible on action (responsible_id, state, due_on, id);
create index action_by_year on action (year, state, due_on, id);

-- The last number given to an action of a unit in a year. Counted here and not from the actions, so that two who decide at once wait for each
-- other and a number is never given twice.
create table action_counter (
    unit_id bigint not null references unit,
    year    int    not null,
    last    int    not null,
    primary key (unit_id, year)
);
