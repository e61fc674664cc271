-- The delivered organisation: functions with dated labels, what they let their holder do, and the university's units with dated names.
-- Codes are stable; words change. The sources give the names but seldom the day of a change: days marked "ours" are set by us.

insert into function (code, position, single) values
    ('president', 10, true),
    ('university-director', 20, true),
    ('vice-president', 30, true),
    ('environmental-manager', 40, true),
    ('sustainability-coordinator', 50, false),
    ('head-of-school', 60, true),
    ('head-of-department', 70, true),
    ('administrative-manager', 80, true),
    ('environmental-representative', 90, false),
    ('management-representative', 100, true),
    ('auditor', 110, false);

-- The first label of a function holds for every earlier day as well.
insert into function_label (function_code, valid_from, label_sv, label_en) values
    ('president', '2005-01-01', 'Rektor', 'President'),
    ('university-director', '2005-01-01', 'Förvaltningschef', 'Head of administration'), -- R §4 2016
    ('university-director', '2020-01-01', 'Universitetsdirektör', 'University director'), -- Å 2024; the day is ours
    ('vice-president', '2005-01-01', 'Vice rektor hållbar utveckling', 'Vice president for sustainability'), -- R §5
    ('environmental-manager', '2005-01-01', 'Miljöchef', 'Environmental manager'), -- R §4
    ('environmental-manager', '2021-01-01', 'Hållbarhetschef', 'Head of sustainability'), -- the day is ours
    ('sustainability-coordinator', '2005-01-01', 'Hållbarhetssamordnare', 'Sustainability coordinator'),
    ('head-of-school', '2005-01-01', 'Skolchef', 'Head of school'), -- R §4
    ('head-of-department', '2005-01-01', 'Prefekt', 'Head of department'),
    ('administrative-manager', '2005-01-01', 'Administrativ chef', 'Administrative manager'), -- R §5
    ('environmental-representative', '2005-01-01', 'Miljöombud', 'Environmental representative'), -- R §5
    ('management-representative', '2005-01-01', 'Ledningens representant', 'Management representative'), -- R §3
    ('auditor', '2005-01-01', 'Revisor', 'Auditor');

insert into function_capacity (function_code, unit_kind, capacity) values
    ('president', 'CENTRAL', 'HEAD'),
    ('president', 'CENTRAL', 'STATUS_READER'),
    ('university-director', 'SUPPORT', 'HEAD'), -- R §4: the same person heads the support unit
    ('university-director', 'CENTRAL', 'MEMBER'),
    ('vice-president', 'CENTRAL', 'STATUS_READER'),
    ('environmental-manager', 'CENTRAL', 'MANAGER'),
    ('environmental-manager', 'CENTRAL', 'REPRESENTATIVE'), -- R §4: the environmental manager is the representative centrally
    ('sustainability-coordinator', 'CENTRAL', 'COORDINATOR'),
    ('head-of-school', 'SCHOOL', 'HEAD'),
    ('head-of-department', 'DEPARTMENT', 'HEAD'),
    ('administrative-manager', 'SCHOOL', 'MEMBER'),
    ('administrative-manager', 'SUPPORT', 'MEMBER'),
    ('administrative-manager', 'DEPARTMENT', 'MEMBER'),
    ('environmental-representative', 'SCHOOL', 'MEMBER'),
    ('environmental-representative', 'SUPPORT', 'MEMBER'),
    ('environmental-representative', 'DEPARTMENT', 'MEMBER'),
    ('management-representative', 'SCHOOL', 'REPRESENTATIVE'),
    ('management-representative', 'SUPPORT', 'REPRESENTATIVE'),
    ('management-representative', 'DEPARTMENT', 'REPRESENTATIVE'),
    ('auditor', 'CENTRAL', 'AUDITOR');

insert into unit (code, kind, opened_on, position) values
    ('central', 'CENTRAL', '2014-01-01', 10),
    ('abe', 'SCHOOL', '2014-01-01', 20),
    ('cbh', 'SCHOOL', '2018-01-01', 30),
    ('eecs', 'SCHOOL', '2018-01-01', 40),
    ('itm', 'SCHOOL', '2014-01-01', 50),
    ('sci', 'SCHOOL', '2014-01-01', 60),
    ('vs', 'SUPPORT', '2014-01-01', 70);

insert into unit_name (unit_id, valid_from, short_sv, short_en, name_sv, name_en)
select unit.id, name.valid_from::date, name.short_sv, name.short_en, name.name_sv, name.name_en
from unit
join (values
    ('central', '2014-01-01', 'KTH centralt', 'KTH central', 'KTH centralt, högsta ledningen', 'KTH central, top management'),
    ('abe', '2014-01-01', 'ABE', 'ABE', 'Skolan för arkitektur och samhällsbyggnad', 'School of Architecture and the Built Environment'),
    ('cbh', '2018-01-01', 'CBH', 'CBH', 'Skolan för kemi, bioteknologi och hälsa', 'School of Engineering Sciences in Chemistry, Biotechnology and Health'),
    ('eecs', '2018-01-01', 'EECS', 'EECS', 'Skolan för elektroteknik och datavetenskap', 'School of Electrical Engineering and Computer Science'),
    ('itm', '2014-01-01', 'ITM', 'ITM', 'Skolan för industriell teknik och management', 'School of Industrial Engineering and Management'),
    ('sci', '2014-01-01', 'SCI', 'SCI', 'Skolan för teknikvetenskap', 'School of Engineering Sciences'),
    ('vs', '2014-01-01', 'UF', 'UF', 'Universitetsförvaltningen', 'University Administration'), -- R §3 2016
    ('vs', '2020-01-01', 'GVS', 'GVS', 'Gemensamt verksamhetsstöd', 'Joint Operations Support'), -- the day is ours
    ('vs', '2023-01-01', 'VS', 'VS', 'Verksamhetsstödet', 'Operations Support') -- Å 2024; the day is ours
) as name (code, valid_from, short_sv, short_en, name_sv, name_en) on name.code = unit.code;
