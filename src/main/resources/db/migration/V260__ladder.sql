-- The ladder of each kind of obligation: when the one who is to meet it is told, and who is told when it is late. Data, which the environmental manager may
-- change. Where neither routine nor decision sets a last day, the kind may give a number of days: this product's own default.
create table ladder (
    kind         text primary key,
    position     int     not null,
    allowed_days int     check (allowed_days between 0 and 365),
    copied       boolean not null default false,
    version      int     not null default 0
);

create table ladder_rung (
    kind text not null references ladder,
    rung text not null check (rung in ('ARISEN', 'EARLY', 'REMINDER', 'DUE', 'OVERDUE', 'HEAD', 'MANAGER')),
    days int  not null check (days between -365 and 365),
    primary key (kind, rung),
    check (case rung when 'ARISEN' then days >= 0
                     when 'EARLY' then days < 0
                     when 'REMINDER' then days < 0
                     when 'DUE' then days = 0
                     else days > 0 end)
);

insert into ladder (kind, position, allowed_days, copied) values
    ('meeting.plan', 1, null, false),
    ('meeting.summons', 2, null, false),
    ('meeting.material', 3, null, false),
    ('meeting.attend', 4, null, false),
    ('meeting.hold', 5, null, false),
    ('protocol.minutes', 6, 14, false),
    ('protocol.adjustment', 7, 7, false),
    ('protocol.submission', 8, null, false),
    ('protocol.receipt', 9, 14, false),
    ('action.due', 10, null, true),
    ('action.judge', 11, 14, false),
    ('finding.cause', 12, null, false),
    ('finding.again', 13, 30, false),
    ('finding.check', 14, 90, false),
    ('finding.close', 15, 30, false),
    ('organisation.vacancy', 16, 30, false);

insert into ladder_rung (kind, rung, days) values
    ('meeting.plan', 'EARLY', -42), ('meeting.plan', 'REMINDER', -21), ('meeting.plan', 'DUE', 0),
    ('meeting.plan', 'OVERDUE', 1), ('meeting.plan', 'HEAD', 8), ('meeting.plan', 'MANAGER', 15),
    ('meeting.summons', 'EARLY', -7), ('meeting.summons', 'REMINDER', -2), ('meeting.summons', 'DUE', 0),
    ('meeting.summons', 'OVERDUE', 1), ('meeting.summons', 'HEAD', 3), ('meeting.summons', 'MANAGER', 7),
    ('meeting.material', 'EARLY', -7), ('meeting.material', 'REMINDER', -2), ('meeting.material', 'DUE', 0),
    ('meeting.material', 'OVERDUE', 1), ('meeting.material', 'HEAD', 3),
    ('meeting.hold', 'OVERDUE', 1), ('meeting.hold', 'HEAD', 8), ('meeting.hold', 'MANAGER', 15),
    ('protocol.minutes', 'EARLY', -7), ('protocol.minutes', 'REMINDER', -2), ('protocol.minutes', 'DUE', 0), ('protocol.minutes', 'OVERDUE', 1),
    ('protocol.adjustment', 'ARISEN', 0), ('protocol.adjustment', 'REMINDER', -2), ('protocol.adjustment', 'DUE', 0),
    ('protocol.adjustment', 'OVERDUE', 1),
    ('protocol.submission', 'EARLY', -14), ('protocol.submission', 'REMINDER', -3), ('protocol.submission', 'DUE', 0),
    ('protocol.submission', 'OVERDUE', 1), ('protocol.submission', 'HEAD', 3), ('protocol.submission', 'MANAGER', 7),
    ('protocol.receipt', 'ARISEN', 0), ('protocol.receipt', 'REMINDER', -3), ('protocol.receipt', 'OVERDUE', 1),
    ('action.due', 'ARISEN', 0), ('action.due', 'EARLY', -30), ('action.due', 'REMINDER', -7), ('action.due', 'DUE', 0),
    ('action.due', 'OVERDUE', 1), ('action.due', 'HEAD', 8), ('action.due', 'MANAGER', 30),
    ('action.judge', 'ARISEN', 0), ('action.judge', 'REMINDER', -4), ('action.judge', 'OVERDUE', 1), ('action.judge', 'MANAGER', 15),
    ('finding.cause', 'EARLY', -14), ('finding.cause', 'REMINDER', -3), ('finding.cause', 'DUE', 0), ('finding.cause', 'OVERDUE', 1),
    ('finding.cause', 'HEAD', 8), ('finding.cause', 'MANAGER', 30),
    ('finding.again', 'ARISEN', 0), ('finding.again', 'OVERDUE', 1),
    ('finding.check', 'ARISEN', 0), ('finding.check', 'REMINDER', -14), ('finding.check', 'OVERDUE', 1), ('finding.check', 'HEAD', 30),
    ('finding.close', 'ARISEN', 0), ('finding.close', 'OVERDUE', 1),
    ('organisation.vacancy', 'ARISEN', 0), ('organisation.vacancy', 'OVERDUE', 1), ('organisation.vacancy', 'MANAGER', 30);
