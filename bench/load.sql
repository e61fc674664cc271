-- Fills a started application's database with units that have held their reviews and follow-ups for years, beside what is there already. Run by
-- bench/load as the owner of the tables, in one transaction, with these settings:
--   bench.units   how many units are added: b001, b002, …
--   bench.years   for how many whole years before today's they have met
--   bench.today   the day the application believes it is
--   bench.seed    another seed gives other words and days, as many of them
-- Every unit is as busy as the next, and what is open does not grow with the years: ten open actions a unit, four of them late. So a page about one
-- unit shows as much however many units and years there are.

create temp table b_set as
select current_setting('bench.units')::int as units, current_setting('bench.years')::int as years,
       current_setting('bench.today')::date as today, current_setting('bench.seed')::int as seed;

create function pg_temp.pick(words text[], n bigint) returns text language sql stable as
$$ select words[1 + abs(hashint8(n * 7919 + (select seed from b_set))::bigint) % array_length(words, 1)] $$;
create function pg_temp.spread(most int, n bigint) returns int language sql stable as
$$ select (abs(hashint8(n * 104729 + (select seed from b_set))::bigint) % most)::int $$;

-- Units, their people and who holds what
insert into unit (code, kind, opened_on, position)
select 'b' || lpad(n::text, 3, '0'), 'SCHOOL', '2005-01-01', 100 + n from b_set, generate_series(1, units) n;
create temp table b_unit as select id, code, substr(code, 2)::int as n from unit where code ~ '^b\d{3}$';
insert into unit_name
select id, '2005-01-01', 'B' || lpad(n::text, 3, '0'), 'B' || lpad(n::text, 3, '0'), 'Skolan för prov ' || n, 'School of trials ' || n from b_unit;

insert into person (given_name, family_name, work_email, created_at)
select pg_temp.pick(array['Åsa', 'Erik', 'Maria', 'Lars', 'Karin', 'Nils', 'Eva', 'Olle', 'Sara', 'Per', 'Ida', 'Hugo'], u.n * 10 + i),
       pg_temp.pick(array['Provmark', 'Exempelsson', 'Testberg', 'Mallström', 'Övningsdal', 'Försöksgren'], u.n * 17 + i),
       u.code || '.' || i || '@bench.example', '2005-01-01T08:00Z'
from b_unit u, generate_series(1, 8) i;
create temp table b_person as
select p.id, u.id as unit_id, split_part(split_part(p.work_email, '@', 1), '.', 2)::int as i, p.given_name || ' ' || p.family_name as name
from person p join b_unit u on p.work_email like u.code || '.%@bench.example';
insert into appointment (person_id, function_code, unit_id, single, from_on, appointed_at)
select p.id, f.code, p.unit_id, f.single, '2005-01-01', '2005-01-01T08:00Z'
from b_person p
join (values (1, 'head-of-school'), (2, 'administrative-manager'), (3, 'environmental-representative'), (4, 'management-representative')) h (i, code)
     on h.i = p.i
join function f on f.code = h.code;

-- A review and a follow-up every year, and this year's review summoned
insert into meeting (unit_id, kind_id, year, number, date, starts_at, ends_at, place, secretary_id, stage, summons_text, summoned_on,
    material_sent_on, held_on, opened_time, closed_time, adjusted_on, submitted_on, received_on, planned_by, planned_at)
select u.id, k.id, y.year, case k.nature when 'REVIEW' then 1 else 2 end, d.day, '09:00', '11:00', 'Sal ' || u.n, s.id,
       case when d.day < today then 'RECEIVED' else 'SUMMONED' end, 'Välkommen till ledningens genomgång.', d.day - 20,
       case when d.day < today then d.day - 10 end, case when d.day < today then d.day end,
       case when d.day < today then time '09:02' end, case when d.day < today then time '10:55' end,
       case when d.day < today then d.day + 10 end, case when d.day < today then d.day + 12 end, case when d.day < today then d.day + 14 end,
       s.id, (d.day - 60)::timestamptz
from b_set
cross join b_unit u
cross join lateral (select generate_series(extract(year from today)::int - years, extract(year from today)::int) as year) y
join (select k.id, k.nature from routine_meeting_kind k join routine_version v on v.id = k.routine_id
      where v.code = '02' and k.code in ('review', 'follow-up')) k on y.year < extract(year from today) or k.nature = 'REVIEW'
join b_person s on s.unit_id = u.id and s.i = 4
cross join lateral (select case when y.year = extract(year from today) then today + 14
                                when k.nature = 'REVIEW' then make_date(y.year, 3, 1 + pg_temp.spread(12, u.n * 31 + y.year))
                                else make_date(y.year, 10, 1 + pg_temp.spread(12, u.n * 37 + y.year)) end as day) d;
create temp table b_meeting as
select m.id, m.unit_id, u.n, u.code, m.kind_id, m.year, m.number, m.date, m.stage = 'RECEIVED' as past, m.secretary_id
from meeting m join b_unit u on u.id = m.unit_id;
create unique index on b_meeting (id);

insert into participant (meeting_id, person_id, name, function_code, function_sv, function_en, role, attendance, summoned_at)
select m.id, p.id, p.name, a.function_code, l.label_sv, l.label_en, 'REQUIRED', case when m.past then 'PRESENT' end, (m.date - 20)::timestamptz
from b_meeting m join b_person p on p.unit_id = m.unit_id and p.i <= 4
join appointment a on a.person_id = p.id
join lateral (select label_sv, label_en from function_label where function_code = a.function_code order by valid_from desc limit 1) l on true;
insert into adjuster select m.id, p.id from b_meeting m join b_person p on p.unit_id = m.unit_id and p.i = 2;
insert into meeting_step (meeting_id, step, by_id, at)
select m.id, s.step, m.secretary_id, (m.date + s.after)::timestamptz + interval '9 hours'
from b_meeting m
cross join (values (1, 'PLANNED', -60), (2, 'SUMMONED', -20), (3, 'MATERIAL_SENT', -10), (4, 'HELD', 0), (5, 'SENT_FOR_ADJUSTMENT', 5),
    (6, 'ADJUSTED', 10), (7, 'SUBMITTED', 12), (8, 'RECEIVED', 14)) s (n, step, after)
where m.past or s.n <= 2
order by m.date, m.id, s.n;

-- What was said
insert into agenda_point (meeting_id, code, position, title, title_en, formal, mandatory)
select m.id, r.code, r.position, r.title_sv, r.title_en, r.formal, r.inclusion = 'MANDATORY'
from b_meeting m join routine_point r on r.kind_id = m.kind_id;
create temp table b_point as
select p.id, p.position, p.code, m.id as meeting_id, m.unit_id, m.n, m.date, m.year, m.number, m.past, m.secretary_id
from agenda_point p join b_meeting m on m.id = p.meeting_id;
create index on b_point (meeting_id, position);
insert into point_text (point_id, kind, text, version, changed_by, changed_at)
select p.id, k.kind,
       pg_temp.pick(array[
           'Enhetens arbete följer planen. Energianvändningen har minskat sedan förra året, medan tjänsteresorna har ökat något.',
           'Två revisioner har gjorts under perioden. Inga större avvikelser, men rutinen för kemikalier behöver bli tydligare.',
           'Målen nås i huvudsak. Återbruket av möbler går bättre än väntat; avfallssorteringen kräver mer information till nya medarbetare.',
           'Synpunkter har kommit från studenter och från kommunen. De är besvarade och ledde till två förslag som behandlas nedan.'],
           p.id * 5 + length(k.kind)) || ' ' || p.year || ', punkt ' || p.position || '.', 1, p.secretary_id, (p.date - 12)::timestamptz
from b_point p cross join (values ('MATERIAL'), ('PROPOSAL'), ('CONCLUSION')) k (kind)
where p.past or k.kind <> 'CONCLUSION';
insert into verdict (meeting_id, criterion, answer, grounds, changed_by, changed_at)
select m.id, c.criterion, 'YES', 'Underlaget visar det.', m.secretary_id, m.date::timestamptz
from b_meeting m cross join (values ('IMPROVEMENT'), ('EFFECTIVE'), ('SUITABLE'), ('ADEQUATE')) c (criterion) where m.past;

-- What was decided: six actions at a review, four at a follow-up
insert into decision (point_id, position, text, decided_by, result, changed_by, changed_at)
select p.id, 1, pg_temp.pick(array['minska energianvändningen i laboratorierna', 'ersätta lösningsmedel i kursverksamheten',
           'resa med tåg inom Norden', 'återbruka möbler före nyköp', 'utbilda nya medarbetare i avfallssortering',
           'se över kemikalieförteckningen', 'ställa miljökrav i varje upphandling'], p.id) || ' under ' || p.year, 'head-of-school', 'ACTION',
       p.secretary_id, p.date::timestamptz
from b_point p
where p.past and (p.position in (3, 5, 6, 8) or (p.number = 1 and p.position in (7, 12)));
create temp table b_action as
select d.id as decision_id, d.text, p.meeting_id, p.unit_id, p.n, p.date, p.year, p.position, p.number as meeting_number, p.secretary_id,
       row_number() over (partition by p.unit_id, p.year order by p.date, p.position) as number,
       row_number() over (partition by p.unit_id order by p.date desc, p.position desc) as age
from decision d join b_point p on p.id = d.point_id;
alter table b_action add column due date, add column closed date;
update b_action set due = case when age > 10 then date + 90 + pg_temp.spread(200, decision_id) -- the ten latest are open, four of them late
        when age in (2, 5, 7, 9) then greatest(date, (select today from b_set) - 10 - age::int * 3)
        else (select today from b_set) + 20 * age::int end;
update b_action set closed = least(due - 3, (select today from b_set) - 60) where age > 10;

insert into action (unit_id, year, number, description, kind, responsible_id, due_on, decided_on, origin_type, origin_id, origin_label, origin_path,
    published_at, settled_at, opened_by, opened_at)
select a.unit_id, a.year, a.number, upper(left(a.text, 1)) || substr(a.text, 2), pg_temp.pick(array['IMPROVEMENT', 'IMPROVEMENT', 'CORRECTIVE',
           'PREVENTIVE', 'EMS_CHANGE'], a.decision_id), p.id, a.due, a.date, 'decision', a.decision_id,
       case a.meeting_number when 1 then 'Ledningens genomgång 1-' else 'Ledningens uppföljning 2-' end || a.year || ', § ' || a.position,
       '/meetings/' || a.meeting_id || '#punkt-' || a.position, (a.date + 10)::timestamptz, (a.date + 10)::timestamptz, a.secretary_id,
       a.date::timestamptz + interval '10 hours'
from b_action a join b_person p on p.unit_id = a.unit_id and p.i = 5 + pg_temp.spread(4, a.decision_id)
order by a.date, a.unit_id, a.number;
alter table b_action add column id bigint, add column responsible_id bigint;
update b_action b set id = a.id, responsible_id = a.responsible_id from action a where a.origin_type = 'decision' and a.origin_id = b.decision_id;
insert into action_counter select unit_id, year, max(number) from b_action group by unit_id, year;

-- What was reported: done and accepted where it is closed; two reports wait in every unit
insert into action_report (action_id, number, author, text, asks_closing, reported_by, reported_at)
select id, 1, 'RESPONSIBLE', 'Det mesta är gjort: avtal och information är på plats, och mätningen visar rätt riktning.', closed is not null,
       responsible_id, coalesce(closed - 2, (select today from b_set) - 5)::timestamptz
from b_action where closed is not null or age in (1, 4) order by date, id;
insert into action_report_answer (report_id, accepted, comment, answered_by, answered_at)
select r.id, true, '', h.id, a.closed::timestamptz
from action_report r join b_action a on a.id = r.action_id join b_person h on h.unit_id = a.unit_id and h.i = 1 where a.closed is not null;
insert into action_closure (action_id, outcome, reason, closed_on, closed_by, closed_at)
select a.id, case when pg_temp.spread(12, a.id) = 0 then 'CANCELLED' else 'DONE' end, case when pg_temp.spread(12, a.id) = 0 then 'Inte längre aktuellt.' else '' end,
       a.closed, h.id, a.closed::timestamptz
from b_action a join b_person h on h.unit_id = a.unit_id and h.i = 1 where a.closed is not null order by a.closed, a.id;
update action set waiting_report = 1 where id in (select id from b_action where closed is null and age in (1, 4));

-- Protocols, locked with what was open that day
insert into protocol (meeting_id) select id from b_meeting where past order by date, id;
insert into protocol_version (protocol_id, number, state, opened_by, opened_at)
select p.id, 1, 'RECEIVED', m.secretary_id, m.date::timestamptz from protocol p join b_meeting m on m.id = p.meeting_id order by m.date, m.id;
create temp table b_minutes as
select v.id as version_id, m.id as meeting_id, m.date, m.unit_id,
       jsonb_set(t.minutes, '{points,1,openActions}', coalesce(o.list, '[]'))::text as minutes
from b_meeting m
join protocol p on p.meeting_id = m.id
join protocol_version v on v.protocol_id = p.id
cross join (select s.minutes::jsonb as minutes from protocol_snapshot s order by length(s.minutes) desc limit 1) t
left join lateral (
    select jsonb_agg(jsonb_build_object('id', a.id, 'number', a.year || '-' || a.number, 'description', a.text, 'responsible', r.name, 'dueOn', a.due,
               'late', a.due < m.date, 'secret', false, 'reported', 'NONE') order by a.due, a.id) as list
    from b_action a join b_person r on r.id = a.responsible_id
    where a.unit_id = m.unit_id and a.date < m.date and (a.closed is null or a.closed > m.date)) o on true
where m.past;
insert into protocol_snapshot (protocol_version_id, minutes, content_hash, adjusted_at)
select version_id, minutes, encode(sha256(convert_to(minutes, 'UTF8')), 'hex'), (date + 10)::timestamptz from b_minutes order by date, meeting_id;
insert into protocol_submission (protocol_version_id, submitted_on, submitted_by, submitted_at)
select b.version_id, b.date + 12, m.secretary_id, (b.date + 12)::timestamptz from b_minutes b join b_meeting m on m.id = b.meeting_id;
insert into protocol_receipt (protocol_version_id, received_on, received_by, received_at)
select b.version_id, b.date + 14, m.secretary_id, (b.date + 14)::timestamptz from b_minutes b join b_meeting m on m.id = b.meeting_id;
update meeting set frozen_at = (date + 10)::timestamptz where id in (select id from b_meeting where past);

-- What the journal heard
insert into journal_entry (at, actor_id, module, event, subject_type, subject_id, context_type, context_id, unit_id, details)
select e.at, e.actor, e.module, e.event, e.type, e.id, e.context, e.context_id, e.unit, e.details
from (
    select s.at, s.by_id as actor, 'meeting' as module, initcap(replace(s.step, '_', '')) as event, 'meeting' as type, s.meeting_id as id,
           null as context, null::bigint as context_id, m.unit_id as unit, '{}' as details
    from meeting_step s join b_meeting m on m.id = s.meeting_id
    union all
    select t.changed_at, t.changed_by, 'meeting', 'TextWritten', 'agenda-point', p.id, 'meeting', p.meeting_id, p.unit_id,
           '{"point":"' || p.position || '"}'
    from point_text t join b_point p on p.id = t.point_id
    union all
    select a.date::timestamptz, a.secretary_id, 'action', 'ActionOpened', 'action', a.id, null, null, a.unit_id,
           '{"number":"' || a.year || '-' || a.number || '","dueOn":"' || a.due || '"}' from b_action a
    union all
    select a.closed::timestamptz, a.secretary_id, 'action', 'ReportAccepted', 'action', a.id, null, null, a.unit_id,
           '{"number":"' || a.year || '-' || a.number || '"}' from b_action a where a.closed is not null
) e order by e.at, e.id;

select (select count(*) from b_unit) || ' units, ' || (select count(*) from b_meeting) || ' meetings, ' || (select count(*) from b_point) || ' points, '
    || (select count(*) from b_action) || ' actions, ' || (select count(*) from journal_entry) || ' journal entries';
