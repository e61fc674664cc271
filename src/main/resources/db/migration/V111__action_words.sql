-- Words anywhere in a description are found without reading every one, however many there are.
create extension if not exists pg_trgm;
create index action_by_words on action using gin (description gin_trgm_ops);
