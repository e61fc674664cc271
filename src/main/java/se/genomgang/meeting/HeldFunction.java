package se.genomgang.meeting;

/** SQL that finds the function a person held at a meeting {@code m}, with the label valid on its date. */
final class HeldFunction {

    /** {@link #lapsed} as a column of the participant entity. */
    static final String LAPSED_SEAT =
            """
            (function_code is not null and not exists (select 1 from appointment la join meeting lm on lm.unit_id = la.unit_id
                where lm.id = meeting_id and la.person_id = person_id and la.function_code = function_code
                  and la.from_on <= lm.date and (la.to_on is null or la.to_on >= lm.date)))
            """;

    private HeldFunction() {}

    /**
     * A lateral join with the columns {@code label_sv} and {@code label_en}: as noted for the meeting, otherwise an appointment in the unit that
     * day, otherwise one elsewhere.
     */
    static String join(String person, String alias) {
        return """
                left join lateral (
                    select held.label_sv, held.label_en from (
                        select h.function_sv as label_sv, h.function_en as label_en, 0 as rank, 0 as place from participant h
                        where h.meeting_id = m.id and h.person_id = %1$s and h.function_sv <> '' and not %4$s
                        union all
                        select l.label_sv, l.label_en, case when a.unit_id = m.unit_id then 1 else 2 end, f.position
                        from appointment a join function f on f.code = a.function_code
                        join lateral (%3$s) l on true
                        where a.person_id = %1$s and a.from_on <= m.date and (a.to_on is null or a.to_on >= m.date)
                    ) held order by held.rank, held.place limit 1) %2$s on true
                """
                .formatted(person, alias, label("f.code"), lapsed("h"));
    }

    /**
     * Whether a participant was seated in a function that the person does not hold in the unit on the meeting's date: appointments may end after the
     * seats were proposed, and a function that is not held is not represented (R §5).
     */
    static String lapsed(String participant) {
        return """
                (%1$s.function_code is not null and not exists (select 1 from appointment la
                    where la.unit_id = m.unit_id and la.person_id = %1$s.person_id and la.function_code = %1$s.function_code
                      and la.from_on <= m.date and (la.to_on is null or la.to_on >= m.date)))
                """
                .formatted(participant);
    }

    /** The row of a function's label valid on the meeting's date; before the first, the first. */
    static String label(String functionCode) {
        return """
                select x.label_sv, x.label_en from function_label x where x.function_code = %s
                order by x.valid_from <= m.date desc, abs(x.valid_from - m.date) limit 1
                """
                .formatted(functionCode);
    }
}
