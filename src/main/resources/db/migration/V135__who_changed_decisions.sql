-- Who last worded a decision or answered a question of the verdict: told to whoever comes second.
alter table decision
    add column changed_by bigint      not null references person,
    add column changed_at timestamptz not null;
alter table verdict
    add column changed_by bigint      not null references person,
    add column changed_at timestamptz not null;
