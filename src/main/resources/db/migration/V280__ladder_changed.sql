-- Who last changed a ladder, for whoever saves over it; null: as delivered.
alter table ladder add column changed_by bigint references person;
alter table ladder add column changed_at timestamptz;
alter table ladder add constraint ladder_changed check ((changed_by is null) = (changed_at is null));
