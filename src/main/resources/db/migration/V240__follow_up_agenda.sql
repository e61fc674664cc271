-- R §5: a follow-up is first of all about decided actions and objectives, and they come first. The other points are chosen as needed, nonconformities
-- among them; those that audits found and that are open are taken up whether the point was chosen or not, which the application sees to.
-- The delivered version 02 said it less exactly; meetings already planned keep their agendas.
alter table routine_point disable trigger routine_point_fixed;
set constraints all deferred;
update routine_point p
set position  = case when p.code = 'objectives' then 3 when p.position between 3 and 6 then p.position + 1 else p.position end,
    inclusion = case when p.code = 'nonconformities' then 'CHOSEN' else p.inclusion end
from routine_meeting_kind k
         join routine_version v on v.id = k.routine_id
where k.id = p.kind_id and k.nature = 'FOLLOW_UP' and v.code = '02';
set constraints all immediate;
alter table routine_point enable trigger routine_point_fixed;
