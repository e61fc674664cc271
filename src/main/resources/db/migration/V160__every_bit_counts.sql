-- Nothing that the journal says can be changed without its hash telling: an empty value and none, and where one value ends and the next begins.
create or replace function journal_hash(entry journal_entry) returns text
    language sql immutable as
$$
select encode(sha256(convert_to(jsonb_build_array(entry.id, extract(epoch from entry.at)::numeric(20, 6), entry.actor_id, entry.module, entry.event,
        entry.subject_type, entry.subject_id, entry.context_type, entry.context_id, entry.unit_id, entry.details, entry.previous_hash)::text,
        'UTF8')), 'hex')
$$;

-- What has been written so far is chained anew: once, by the owner, while nobody else works.
alter table journal_entry disable trigger journal_append_only;
do $$
declare
    entry journal_entry;
    last  text := repeat('0', 64);
begin
    for entry in select * from journal_entry order by id loop
        entry.previous_hash := last;
        last := journal_hash(entry);
        update journal_entry set previous_hash = entry.previous_hash, hash = last where id = entry.id;
    end loop;
end
$$;
alter table journal_entry enable trigger journal_append_only;

-- The archive is whole when its chain is and when every file that an adjusted version lists is there, to the byte.
create or replace function protocol_snapshot_first_broken() returns bigint
    language sql stable as
$$
select least((select min(chain)
              from (select s.chain,
                           s.content_hash = encode(sha256(convert_to(s.minutes, 'UTF8')), 'hex')
                               and s.hash = protocol_snapshot_hash(s)
                               and s.previous_hash = coalesce(lag(s.hash) over (order by s.chain), repeat('0', 64))
                               and s.chain = row_number() over (order by s.chain) as whole
                    from protocol_snapshot s) chain_
              where not whole),
             (select min(s.chain)
              from protocol_snapshot s
              cross join lateral jsonb_path_query(case when s.minutes is json then s.minutes::jsonb else '{}' end, '$.points[*].attachments[*]') f
              left join attachment a on a.id = (f ->> 'id')::bigint
              left join attachment_content c on c.sha256 = a.sha256
              where a.file_name is distinct from f ->> 'fileName'
                 or encode(sha256(c.content), 'hex') is distinct from f ->> 'sha256'))
$$;

-- What is only added to cannot be emptied either.
create trigger attachment_content_not_truncated before truncate on attachment_content for each statement execute function refuse_change();
create trigger attachment_not_truncated before truncate on attachment for each statement execute function refuse_change();
create trigger attachment_removal_not_truncated before truncate on attachment_removal for each statement execute function refuse_change();
create trigger protocol_version_not_truncated before truncate on protocol_version for each statement execute function refuse_change();
create trigger adjustment_round_not_truncated before truncate on adjustment_round for each statement execute function refuse_change();
create trigger adjustment_answer_not_truncated before truncate on adjustment_answer for each statement execute function refuse_change();
create trigger protocol_submission_not_truncated before truncate on protocol_submission for each statement execute function refuse_change();
create trigger protocol_receipt_not_truncated before truncate on protocol_receipt for each statement execute function refuse_change();
create trigger protocol_registration_not_truncated before truncate on protocol_registration for each statement execute function refuse_change();
