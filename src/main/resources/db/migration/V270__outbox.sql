-- What is to be done apart from any request: db-scheduler's own table, as its version 16 wants it.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);

-- A letter to one person. Put here by the transaction of its cause, together with the task that delivers it. What it says is written when it is
-- sent, and kept as it was sent, one-time links left out.
create table mail (
    id            bigint      generated always as identity primary key,
    kind          text        not null,
    person_id     bigint      not null references person,
    about_type    text,
    about_id      bigint,
    why_key       text        not null,
    why_arguments text        not null,
    urgency       text        not null check (urgency in ('AT_ONCE', 'WORKING_HOURS')),
    message_id    text        not null unique,
    again_of      bigint      references mail,
    posted_at     timestamptz not null,
    posted_by     bigint      references person,
    state         text        not null default 'WAITING' check (state in ('WAITING', 'SENT', 'KEPT', 'WITHDRAWN', 'SET_ASIDE', 'DROPPED')),
    state_at      timestamptz not null,
    next_at       timestamptz,
    address       text,
    subject       text,
    body          text,
    html          text,
    check ((about_type is null) = (about_id is null)),
    check (state <> 'SENT' or subject is not null)
);
create index mail_person on mail (person_id, id);
create index mail_about on mail (about_type, about_id, id);
create index mail_state on mail (state, id);

-- Each time a letter was handed to the mail server, or the handing over failed. One that has not ended was interrupted.
create table mail_attempt (
    mail_id  bigint      not null references mail,
    number   int         not null,
    begun_at timestamptz not null,
    ended_at timestamptz,
    outcome  text        check (outcome in ('SENT', 'AWAY', 'LOST', 'DEFERRED', 'REFUSED', 'UNWRITABLE')),
    answer   text,
    primary key (mail_id, number),
    check ((ended_at is null) = (outcome is null))
);

-- The database and address that letters are sent from. One that is restored elsewhere sends nothing until somebody says that it may.
create table mail_origin (
    only_one    boolean     primary key default true check (only_one),
    fingerprint text        not null,
    since       timestamptz not null,
    released_by bigint      references person
);
