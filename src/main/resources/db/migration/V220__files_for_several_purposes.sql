-- More than one thing is imported from files: one file waits for each person and purpose.
alter table import_upload add column purpose text not null default 'organisation';
alter table import_upload alter column purpose drop default;
alter table import_upload drop constraint import_upload_pkey;
alter table import_upload add primary key (person_id, purpose);
