-- How many were taken off the list after they had been summoned: with the times it was moved it makes the sequence of the meeting in calendars.
alter table meeting add uninvited int not null default 0;

-- What a letter about a meeting said, as it was last written: so that nobody is told the same twice, or an old time after a new one.
create table invitation_told (
    mail_id    bigint      not null primary key references mail,
    meeting_id bigint      not null references meeting,
    person_id  bigint      not null references person,
    method     text        not null check (method in ('REQUEST', 'CANCEL')),
    sequence   int         not null,
    date       date        not null,
    starts_at  time        not null,
    ends_at    time,
    place      text        not null,
    link       text        not null,
    material   boolean     not null,
    at         timestamptz not null
);
create index invitation_told_meeting on invitation_told (meeting_id, person_id);
