-- A decision can say that an open action of the unit is cancelled. Nothing happens until its protocol is adjusted; the closure then says by what.
alter table decision
    add column cancels_id bigint references action;
create index decision_by_cancelled on decision (cancels_id) where cancels_id is not null;

alter table action_closure
    add column by_type  text, -- 'decision'; null when a person closed it
    add column by_id    bigint,
    add column by_label text, -- 'Ledningens genomgång 1-2026, § 2'
    add column by_path  text,
    add check (num_nulls(by_type, by_id, by_label, by_path) in (0, 4));
