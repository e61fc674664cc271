-- A covering text that nobody has written yet is another thing than one that was emptied on purpose.
alter table meeting
    alter column summons_cover drop not null,
    alter column summons_cover drop default;
update meeting set summons_cover = null where summons_cover = '';
