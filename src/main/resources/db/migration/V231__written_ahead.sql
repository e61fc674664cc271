-- An action written before its meeting is held is not decided yet: no meeting lists it as open. It is opened when the meeting is held.
alter table action
    add column ahead boolean not null default false;
update action a set ahead = true
from decision d join agenda_point p on p.id = d.point_id join meeting m on m.id = p.meeting_id
where a.origin_type = 'decision' and a.origin_id = d.id and a.settled_at is null and a.state = 'OPEN' and m.stage in ('PLANNED', 'SUMMONED');
