package se.genomgang.organisation;

/** The SQL that finds the words valid on a day, {@code :on}. A day before the first word gets the first. */
final class DatedWords {

    /** Joins the name {@code n} of the unit {@code u}. */
    static final String UNIT_NAME =
            """
            cross join lateral (select short_sv, short_en, name_sv, name_en from unit_name
                where unit_id = u.id
                order by valid_from > cast(:on as date), abs(valid_from - cast(:on as date)) limit 1) n
            """;

    /** The same for many units at once: all the names are looked through, instead of those of each unit in its turn. */
    static final String EVERY_UNIT_NAME =
            """
            join (select distinct on (unit_id) unit_id, short_sv, short_en, name_sv, name_en from unit_name
                order by unit_id, valid_from > cast(:on as date), abs(valid_from - cast(:on as date))) n on n.unit_id = u.id
            """;

    /** Joins the label {@code l} of the function {@code f}. */
    static final String FUNCTION_LABEL =
            """
            cross join lateral (select label_sv, label_en from function_label
                where function_code = f.code
                order by valid_from > cast(:on as date), abs(valid_from - cast(:on as date)) limit 1) l
            """;

    private DatedWords() {}
}
