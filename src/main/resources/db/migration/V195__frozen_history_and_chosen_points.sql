-- A meeting from before the application stays as it was entered.
update meeting set frozen_at = planned_at where historical and frozen_at is null;

-- A point chosen for an agenda asks for what the mandatory ones ask for; drafts out for adjustment keep what was approved.
update agenda_point p set mandatory = true
from meeting m join routine_point r on r.kind_id = m.kind_id
where m.id = p.meeting_id and r.code = p.code and r.inclusion = 'CHOSEN' and not p.mandatory
  and m.frozen_at is null and m.stage in ('PLANNED', 'SUMMONED', 'HELD');
