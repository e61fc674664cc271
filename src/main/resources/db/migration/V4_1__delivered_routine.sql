-- Every rule quotes where it is written: R = the routine of 2016, Å = the annual cycle of 2024 with the month's heading, ISO = ISO 14001:2015,
-- product = this product's own default. A lead time and a schedule hold more than one rule, each with its own source.
alter table routine_meeting_kind
    add column summons_source  text not null default '',
    add column material_source text not null default '';
alter table routine_schedule
    add column protocol_source   text not null default '',
    add column attendance_source text not null default '';
-- Who saved a draft last, for the one whose own change came too late.
alter table routine_version
    add column changed_by bigint references person,
    add column changed_at timestamptz;

insert into routine_version (code, dated, state, in_force_from, change_sv, change_en)
values ('00', '2014-09-03', 'LOG_ONLY', null, 'Ny rutin', 'New routine'),
       ('01', '2015-03-27', 'LOG_ONLY', null, 'Begreppet miljöpolicy har ändrats till KTH:s policy för hållbar utveckling',
        'The term environmental policy has become KTH''s policy for sustainable development'),
       -- The source misprints the year of this line as 206.
       ('02', '2016-01-20', 'IN_FORCE', '2016-01-20', 'Skillnaden mellan ledningens genomgång och ledningens uppföljning har förtydligats',
        'The difference between management review and follow-up has been made clear'),
       ('2024', '2024-04-17', 'DRAFT', null, 'Två fullständiga genomgångar om året enligt årscykeln 2024, vår och höst, och nya namn',
        'Two full reviews a year as in the annual cycle of 2024, spring and autumn, and new names');

-- "In good time" has no number in R: the days before the summons are this product's default.
insert into routine_meeting_kind (routine_id, code, nature, name_sv, name_en, position, source,
                                  summons_days, summons_strength, summons_source, material_days, material_strength, material_source)
select v.id, k.code, k.nature, k.name_sv, k.name_en, k.position, k.source, 14, 'SHALL', 'R §5, product', 7, 'SHOULD', 'R §5'
from routine_version v
         join (values ('02', 'review', 'REVIEW', 'Ledningens genomgång', 'Management review', 1, 'R §5'),
                      ('02', 'follow-up', 'FOLLOW_UP', 'Ledningens uppföljning', 'Management follow-up', 2, 'R §5'),
                      ('2024', 'spring-review', 'REVIEW', 'Ledningens genomgång, vår', 'Management review, spring', 1, 'R §5'),
                      ('2024', 'autumn-review', 'REVIEW', 'Ledningens genomgång, höst', 'Management review, autumn', 2, 'R §5'))
    as k (version, code, nature, name_sv, name_en, position, source) on k.version = v.code;

insert into routine_schedule (kind_id, unit_kind, occurrence_strength, window_from, window_to, window_strength, source,
                              protocol_due, protocol_source, attendance_strength, attendance_source)
select k.id, s.unit_kind, 'SHALL', s.window_from, s.window_to, s.window_strength, s.source, s.protocol_due, s.protocol_source,
       s.attendance_strength, s.attendance_source
from routine_meeting_kind k
         join routine_version v on v.id = k.routine_id
         join (values ('review', 'SCHOOL', '02-01', '03-31', 'SHALL', 'R §5', '03-31', 'R §5', 'SHALL', 'R §5'),
                      ('review', 'SUPPORT', '02-01', '03-31', 'SHALL', 'R §5', '03-31', 'R §5', 'SHALL', 'R §5'),
                      ('review', 'CENTRAL', '04-01', '04-30', 'SHALL', 'R §5', null, '', 'SHALL', 'R §5'),
                      ('follow-up', 'SCHOOL', null, '10-31', 'SHOULD', 'R §5', '10-31', 'R §5', 'SHOULD', 'R §5'),
                      ('follow-up', 'SUPPORT', null, '10-31', 'SHOULD', 'R §5', '10-31', 'R §5', 'SHOULD', 'R §5'),
                      ('follow-up', 'CENTRAL', null, '11-30', 'SHOULD', 'R §5', null, '', 'SHOULD', 'R §5'),
                      ('spring-review', 'SCHOOL', '03-01', '03-31', 'SHALL', 'Å Mars', null, '', 'SHALL', 'R §5'),
                      ('spring-review', 'SUPPORT', '03-01', '03-31', 'SHALL', 'Å Mars', null, '', 'SHALL', 'R §5'),
                      ('spring-review', 'CENTRAL', '04-01', '04-30', 'SHALL', 'Å April', null, '', 'SHALL', 'Å April'),
                      ('autumn-review', 'SCHOOL', null, '12-15', 'SHALL', 'Å November', null, '', 'SHALL', 'R §5'),
                      ('autumn-review', 'SUPPORT', null, '12-15', 'SHALL', 'Å November', null, '', 'SHALL', 'R §5'),
                      ('autumn-review', 'CENTRAL', null, '12-31', 'SHALL', 'Å December', null, '', 'SHALL', 'Å December'))
    as s (kind, unit_kind, window_from, window_to, window_strength, source, protocol_due, protocol_source, attendance_strength, attendance_source)
              on s.kind = k.code;

insert into routine_required_function (schedule_id, function_code, position)
select s.id, f.code, f.position
from routine_schedule s
         join routine_meeting_kind k on k.id = s.kind_id
         join (values ('SCHOOL', null, 'head-of-school', 1),
                      ('SCHOOL', null, 'administrative-manager', 2),
                      ('SCHOOL', null, 'environmental-representative', 3),
                      ('SUPPORT', null, 'university-director', 1),
                      ('SUPPORT', null, 'administrative-manager', 2),
                      ('SUPPORT', null, 'environmental-representative', 3),
                      ('CENTRAL', 'review', 'president', 1),
                      ('CENTRAL', 'review', 'university-director', 2),
                      ('CENTRAL', 'review', 'vice-president', 3),
                      ('CENTRAL', 'review', 'environmental-manager', 4),
                      ('CENTRAL', 'follow-up', 'president', 1),
                      ('CENTRAL', 'follow-up', 'university-director', 2),
                      ('CENTRAL', 'follow-up', 'vice-president', 3),
                      ('CENTRAL', 'follow-up', 'environmental-manager', 4),
                      ('CENTRAL', 'spring-review', 'president', 1),
                      ('CENTRAL', 'spring-review', 'university-director', 2),
                      ('CENTRAL', 'autumn-review', 'president', 1))
    as f (unit_kind, kind, code, position) on f.unit_kind = s.unit_kind and (f.kind is null or f.kind = k.code);

-- The titles are R's own. On a follow-up the points are chosen as needed; decided actions and objectives always, open nonconformities must be included.
insert into routine_point (kind_id, code, position, title_sv, title_en, formal, inclusion, source, clause, fed_by_sv, fed_by_en)
select k.id, p.code, p.position, p.title_sv, p.title_en, p.formal,
       case when k.nature = 'REVIEW' or p.formal or p.code in ('previous', 'objectives', 'nonconformities') then 'MANDATORY' else 'CHOSEN' end,
       'R §5', p.clause, p.fed_by_sv, p.fed_by_en
from routine_meeting_kind k
         cross join (values
    ('introduction', 1, true, '', 'Inledning', 'Introduction',
     'närvaro, justerare, godkänd dagordning', 'attendance, adjusters, agenda approved'),
    ('previous', 2, false, '9.3 a', 'Föregående möte och tidigare beslutade åtgärder', 'Previous meeting and actions decided earlier',
     'enhetens alla öppna åtgärder, föregående protokoll', 'every open action of the unit, previous protocol'),
    ('audits', 3, false, '9.3 d4', 'Resultat från interna och externa revisioner', 'Results of internal and external audits',
     'revisionerna och det de har funnit', 'audits and their findings'),
    ('interested-parties', 4, false, '9.3 b2, f', 'Information från externa intressenter inklusive klagomål',
     'Information from external interested parties, including complaints', 'klagomål, annan kommunikation utifrån', 'complaints, communications'),
    ('compliance', 5, false, '9.3 d3', 'Resultat från utvärdering av hur lagar och andra krav uppfylls',
     'Results of evaluating how legal and other requirements are met', 'genomgångarna av laglistan', 'legal register reviews'),
    ('performance', 6, false, '9.3 d2', 'Uppföljning av miljöprestanda', 'Follow-up of environmental performance',
     'indikatorerna och deras historia', 'indicators and their history'),
    ('objectives', 7, false, '9.3 c', 'Uppfyllande av övergripande och detaljerade mål', 'Fulfilment of objectives and targets',
     'övergripande mål, detaljerade mål, handlingsplaner', 'objectives, targets, action plans'),
    ('nonconformities', 8, false, '9.3 d1', 'Status för avvikelser, korrigerande och förebyggande åtgärder',
     'Status of nonconformities, corrective and preventive actions', 'avvikelserna', 'nonconformities'),
    ('changes', 9, false, '9.3 b1–b4',
     'Förändrade förhållanden, inklusive utveckling av lagar och andra krav som kan relatera till KTH:s miljöaspekter',
     'Changed circumstances, including developments in legal and other requirements that may relate to KTH''s environmental aspects',
     'frågorna nedan', 'the questions below'),
    ('policy', 10, false, '', 'KTH:s policy för hållbar utvecklings relevans', 'The relevance of KTH''s policy for sustainable development',
     'policyn', 'the policy'),
    ('organisation', 11, false, '9.3 e', 'Miljöorganisation och resurser', 'Environmental organisation and resources',
     'uppdrag och vakanser', 'appointments, vacancies'),
    ('recommendations', 12, false, '9.3 g', 'Rekommendationer/förslag till vidare arbete och förbättringar',
     'Recommendations and proposals for further work and improvements', 'frågorna nedan och bedömningen av systemet',
     'the questions below and the verdict on the system'),
    ('other', 13, true, '', 'Övrigt', 'Other matters', '', ''),
    ('next-meeting', 14, true, '9.3', 'Nästa möte för ledningens genomgång', 'Next management review meeting',
     'nästa planerade möte', 'planned next meeting'),
    ('closing', 15, true, '', 'Mötet avslutas', 'Meeting closed', 'sluttiden', 'end time'))
    as p (code, position, formal, clause, title_sv, title_en, fed_by_sv, fed_by_en);

insert into routine_prompt (point_id, code, position, text_sv, text_en, source)
select p.id, q.code, q.position, q.text_sv, q.text_en, q.source
from routine_point p
         join (values
    ('changes', 'external-internal-issues', 1, 'Vilka externa och interna frågor har ändrats?', 'Which external and internal issues have changed?', 'ISO 9.3 b1'),
    ('changes', 'interested-parties-needs', 2, 'Vad har ändrats i intressenters behov och förväntningar, bindande krav inräknade?',
     'What has changed in the needs and expectations of interested parties, including compliance obligations?', 'ISO 9.3 b2'),
    ('changes', 'environmental-aspects', 3, 'Vilka betydande miljöaspekter har ändrats?', 'Which significant environmental aspects have changed?', 'ISO 9.3 b3'),
    ('changes', 'risks-and-opportunities', 4, 'Vilka risker och möjligheter har ändrats?', 'Which risks and opportunities have changed?', 'ISO 9.3 b4'),
    ('changes', 'climate', 5, 'Vad betyder klimatförändringen för verksamheten och för det intressenter kräver?',
     'What does climate change mean for the organisation and for what interested parties require?', 'ISO 4.1, 4.2 Amd 1:2024'),
    ('recommendations', 'integration', 1, 'Hur kan miljöledningen bli en tydligare del av verksamhetens övriga processer?',
     'How can environmental management become a clearer part of the other processes?', 'ISO 9.3'),
    ('recommendations', 'strategic-direction', 2, 'Vad betyder resultatet för organisationens strategiska inriktning?',
     'What does the outcome mean for the organisation''s strategic direction?', 'ISO 9.3'))
    as q (point, code, position, text_sv, text_en, source) on q.point = p.code;

insert into routine_record_rule (routine_id, code, strength, source)
select v.id, r.code, 'SHALL', r.source
from routine_version v
         cross join (values ('CONCLUSION_PER_POINT', 'R §5'),
                            ('PROPOSAL_PER_POINT', 'R §5'),
                            ('ATTENDANCE', 'R §5'),
                            ('VERDICT', 'R §5'),
                            ('DECISIONS', 'R §5'),
                            ('ADJUSTMENT', 'product'),
                            ('PROTOCOL_WRITER', 'R §5'),
                            ('KEPT', 'R §6')) as r (code, source)
where v.code in ('02', '2024');

-- From here on a version in force, and what is known of those before it, stays as it is.
create trigger routine_kind_fixed before insert or update or delete on routine_meeting_kind for each row execute function routine_in_force_is_fixed();
create trigger routine_schedule_fixed before insert or update or delete on routine_schedule for each row execute function routine_in_force_is_fixed();
create trigger routine_function_fixed before insert or update or delete on routine_required_function for each row execute function routine_in_force_is_fixed();
create trigger routine_point_fixed before insert or update or delete on routine_point for each row execute function routine_in_force_is_fixed();
create trigger routine_prompt_fixed before insert or update or delete on routine_prompt for each row execute function routine_in_force_is_fixed();
create trigger routine_record_fixed before insert or update or delete on routine_record_rule for each row execute function routine_in_force_is_fixed();

create function routine_version_is_fixed() returns trigger
    language plpgsql as
$$
begin
    if old.state <> 'DRAFT' then
        raise exception 'a routine in force is fixed: % on % is refused', tg_op, tg_table_name using errcode = 'GG002';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger routine_version_fixed before update or delete on routine_version for each row execute function routine_version_is_fixed();

-- No part moves from one version to another: it would leave a version in force without being deleted from it.
create trigger routine_kind_stays before update of routine_id on routine_meeting_kind for each row execute function refuse_change();
create trigger routine_schedule_stays before update of kind_id on routine_schedule for each row execute function refuse_change();
create trigger routine_function_stays before update of schedule_id on routine_required_function for each row execute function refuse_change();
create trigger routine_point_stays before update of kind_id on routine_point for each row execute function refuse_change();
create trigger routine_prompt_stays before update of point_id on routine_prompt for each row execute function refuse_change();
create trigger routine_record_stays before update of routine_id on routine_record_rule for each row execute function refuse_change();
