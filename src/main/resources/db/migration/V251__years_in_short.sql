-- A year of all units is read from one index: whether each is late, and how earlier years went.

-- Whether the first protocol came by the day set when it was sent; null until it is sent. A correction does not change it.
alter table meeting add column sent_in_time boolean;

create function protocol_sent_in_time() returns trigger
    language plpgsql as
$$
begin
    update meeting m
    set sent_in_time = new.submitted_on <= coalesce(new.due_on, new.submitted_on)
    from protocol_version v
    join protocol p on p.id = v.protocol_id
    where v.id = new.protocol_version_id and v.number = 1 and m.id = p.meeting_id;
    return null;
end
$$;
create trigger protocol_sent_in_time after insert on protocol_submission for each row execute function protocol_sent_in_time();

update meeting m
set sent_in_time = s.submitted_on <= coalesce(s.due_on, s.submitted_on)
from protocol p
join protocol_version v on v.protocol_id = p.id and v.number = 1
join protocol_submission s on s.protocol_version_id = v.id
where p.meeting_id = m.id;

drop index meeting_by_year;
create index meeting_by_year on meeting (year, unit_id, date)
    include (id, number, kind_id, stage, historical, held_on, submitted_on, received_on, sent_in_time);

-- The meetings of a unit before and after a day.
create index meeting_by_unit on meeting (unit_id, date, id);
