-- A file that somebody has uploaded and not yet confirmed: what is imported is what was looked at, never what a form sends back.
create table import_upload (
    person_id   bigint primary key references person,
    file_name   text        not null,
    content     bytea       not null check (octet_length(content) <= 1048576),
    uploaded_at timestamptz not null
);
