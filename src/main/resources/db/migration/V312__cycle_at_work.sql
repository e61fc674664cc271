-- Whose a step is, where an activity has steps of several: the schools report their solvents, the central office compiles. Empty: as its activity.
alter table cycle_step add column concerns text[] not null default '{}';
update cycle_step s set concerns = case s.position when 1 then array ['SCHOOL'] else array ['CENTRAL'] end
from cycle_activity a join cycle c on c.id = a.cycle_id
where a.id = s.activity_id and c.state = 'DELIVERED' and a.position = 15;

-- Activities are told of as the rest: some time ahead, on their last day, and the day after. They are planned, not demanded: nobody above is told.
insert into ladder (kind, position, allowed_days, copied) values ('cycle.activity', 17, null, false);
insert into ladder_rung (kind, rung, days) values
    ('cycle.activity', 'EARLY', -14), ('cycle.activity', 'REMINDER', -3), ('cycle.activity', 'DUE', 0), ('cycle.activity', 'OVERDUE', 1);

create index cycle_occurrence_open on cycle_occurrence (due_on) where state in ('NOT_STARTED', 'UNDER_WAY');
