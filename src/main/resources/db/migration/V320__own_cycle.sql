-- What the unit last took over, or chose not to, of the central activity of the same series: as it was then, with its dates in the unit's own year.
-- Versions of the central one say nothing across years, so the content is kept itself. Null: not made from a central one.
alter table cycle_activity drop column central_id;
alter table cycle_activity drop column central_version;
alter table cycle_activity add column central_seen jsonb;

create index cycle_activity_person on cycle_activity (assigned_person) where assigned_person is not null;
create index cycle_activity_function on cycle_activity (assigned_function) where assigned_function is not null;
