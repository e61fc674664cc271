-- What of the annual cycle fed a meeting, as it stood on its day: written down when the protocol is sent for adjustment, so that what the adjusters approve
-- stays the same whatever is said of the cycle meanwhile. Taken away when the protocol becomes a draft again, until it has been adjusted once: then
-- it stays, for corrections too.
create table meeting_input (
    meeting_id bigint primary key references meeting,
    gathered   jsonb       not null, -- rows as cycle.Inputs gathers them
    kept_at    timestamptz not null
);
