-- From where an account has been signed in to lately. Only a hash of account and network address, to tell its person from strangers
-- when passwords are tried; forgotten when it has not been used for a while.
create table familiar_address (
    account_id   bigint      not null references account,
    address_hash text        not null,
    last_at      timestamptz not null,
    primary key (account_id, address_hash)
);
create index familiar_address_last on familiar_address (last_at);
