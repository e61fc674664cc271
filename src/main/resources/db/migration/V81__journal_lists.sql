-- The journal is read by person and by day as well as by subject.
create index journal_actor on journal_entry (actor_id, id desc);
create index journal_at on journal_entry (at);
