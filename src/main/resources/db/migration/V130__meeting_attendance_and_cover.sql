-- Attendance is one sheet: whoever saves it over another's is told, with both. The covering text is kept while the summons is prepared.
alter table meeting
    add column attendance_version int not null default 0,
    add column attendance_by      bigint references person,
    add column attendance_at      timestamptz,
    add column summons_cover      text not null default '';
