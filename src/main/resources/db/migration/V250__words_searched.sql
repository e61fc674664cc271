-- What is searched for words, in small letters already: a row is looked through in a tenth of the time that it takes to fold its letters too.
-- A word of three letters or more is found by the index. It is kept up to date at once: a list of what is not in it yet would be read by each search.
drop index action_by_words;
alter table action add column words text generated always as (lower(description)) stored;
create index action_by_words on action using gin (words gin_trgm_ops) with (fastupdate = off);

alter table finding add column words text generated always as (lower(title || E'\n' || description || E'\n' || requirement)) stored;
create index finding_by_words on finding using gin (words gin_trgm_ops) with (fastupdate = off);

-- How common a word is decides how it is looked for: the database takes stock now, not only when a tenth of the rows have changed.
analyze action;
analyze finding;
