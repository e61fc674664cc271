-- What a unit had open on a day is read from what was closed since, not from all that it ever decided. Only the closure decides the day.
alter table action add column closed_on date;

create or replace function action_closed() returns trigger
    language plpgsql as
$$
begin
    update action set state = new.outcome::action_state, closed_on = new.closed_on where id = new.action_id;
    return null;
end
$$;

update action a set closed_on = c.closed_on from action_closure c where c.action_id = a.id;

create index action_by_closing on action (unit_id, coalesce(closed_on, 'infinity'::date));
