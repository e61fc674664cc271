-- Each one asked in a round, with the answer and with the function that made the person one to ask: as noted for the meeting for an adjuster,
-- otherwise the appointment that held the day of the answer (of the sending, while there is none); its label is that of the meeting's date.
create view adjustment_asked as
select r.protocol_version_id, c.round_id, r.number as round_number, r.sent_at, c.person_id, c.role,
       p.given_name || ' ' || p.family_name as name, p.family_name, coalesce(s.function_sv, '') as function_sv,
       coalesce(s.function_en, '') as function_en, coalesce(s.deputy, false) as deputy, a.answer, coalesce(a.comment, '') as comment,
       a.content_hash, a.answered_at
from adjustment_call c
join adjustment_round r on r.id = c.round_id
join protocol_version v on v.id = r.protocol_version_id
join protocol o on o.id = v.protocol_id
join meeting m on m.id = o.meeting_id
join unit u on u.id = m.unit_id
join person p on p.id = c.person_id
left join adjustment_answer a on a.round_id = c.round_id and a.person_id = c.person_id
cross join lateral (select cast(coalesce(a.answered_at, r.sent_at) at time zone 'Europe/Stockholm' as date) as day) d
left join lateral (
    select held.function_sv, held.function_en, held.deputy from (
        select t.function_sv, t.function_en, t.as_deputy as deputy, 0 as rank, 0 as place from participant t
        where c.role = 'ADJUSTER' and t.meeting_id = m.id and t.person_id = c.person_id and t.function_sv <> ''
        union all
        select l.label_sv, l.label_en, x.deputy, case when x.unit_id = m.unit_id then 1 else 2 end, f.position
        from appointment x
        join function f on f.code = x.function_code
        join lateral (select y.label_sv, y.label_en from function_label y where y.function_code = f.code
                      order by y.valid_from > m.date, abs(y.valid_from - m.date) limit 1) l on true
        where x.person_id = c.person_id and x.from_on <= d.day and (x.to_on is null or x.to_on >= d.day)
          and (c.role = 'ADJUSTER' or (x.unit_id = m.unit_id and exists (
              select from function_capacity k where k.function_code = f.code and k.unit_kind = u.kind and k.capacity = 'HEAD')))
    ) held order by held.rank, held.deputy, held.place limit 1) s on true;

-- Who approved the text that was locked, called as they were that day. Stands beside the snapshot: what they approved is its very hash.
alter table protocol_snapshot add unique (protocol_version_id, content_hash);
create table protocol_approval (
    protocol_version_id bigint      not null,
    person_id           bigint      not null references person,
    role                text        not null check (role in ('HEAD', 'ADJUSTER')),
    name                text        not null check (name <> ''),
    function_sv         text        not null default '',
    function_en         text        not null default '',
    deputy              boolean     not null, -- approved as the function's named deputy
    content_hash        text        not null,
    approved_at         timestamptz not null,
    primary key (protocol_version_id, person_id),
    foreign key (protocol_version_id, content_hash) references protocol_snapshot (protocol_version_id, content_hash)
);
insert into protocol_approval
select a.protocol_version_id, a.person_id, a.role, a.name, a.function_sv, a.function_en, a.deputy, a.content_hash, a.answered_at
from adjustment_asked a
join protocol_snapshot s on s.protocol_version_id = a.protocol_version_id and s.content_hash = a.content_hash
where a.answer = 'APPROVED'
  and a.round_number = (select max(r.number) from adjustment_round r where r.protocol_version_id = a.protocol_version_id);
create trigger protocol_approval_append_only before update or delete on protocol_approval for each row execute function refuse_change();
create trigger protocol_approval_not_truncated before truncate on protocol_approval for each statement execute function refuse_change();

-- Why a round ended without the protocol being locked, who ended it and when: the answers given in it no longer hold.
create table adjustment_end (
    round_id bigint primary key references adjustment_round,
    cause    text        not null check (cause in ('RETURNED', 'TEXT_CHANGED', 'WITHDRAWN')),
    ended_by bigint      not null references person,
    ended_at timestamptz not null
);
create trigger adjustment_end_append_only before update or delete on adjustment_end for each row execute function refuse_change();
