package se.genomgang.organisation;

import org.springframework.stereotype.Component;
import se.genomgang.people.RightsSource;

/** Rights follow from appointments current on the day, deputies' included, in units open on the day: a closed unit gives nothing. */
@Component
class AppointmentRights implements RightsSource {

    private static final String GRANTS =
            """
            select distinct fc.capacity, a.unit_id, l.label_sv as function_sv, l.label_en as function_en,
                   n.short_sv as unit_sv, n.short_en as unit_en
            from appointment a
            join unit u on u.id = a.unit_id
            join function f on f.code = a.function_code
            join function_capacity fc on fc.function_code = a.function_code and fc.unit_kind = u.kind
            left join unit_closure c on c.unit_id = u.id
            """
                    + DatedWords.UNIT_NAME
                    + DatedWords.FUNCTION_LABEL
                    + """
                    where a.person_id = :person
                      and a.from_on <= :on and (a.to_on is null or a.to_on >= :on)
                      and u.opened_on <= :on and (c.last_day is null or c.last_day >= :on)
                    """;

    @Override
    public String grantsQuery() {
        return GRANTS.replace(":on", ":today");
    }
}
