-- What stands is asked for at every visit to the start page: the meetings under way, among all there ever were.
create index meeting_under_way on meeting (stage, unit_id)
    where stage in ('PLANNED', 'SUMMONED', 'HELD', 'ADJUSTMENT', 'ADJUSTED', 'SUBMITTED');
create index adjustment_call_by_person on adjustment_call (person_id, round_id);
