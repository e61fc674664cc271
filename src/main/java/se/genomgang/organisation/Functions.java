package se.genomgang.organisation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.genomgang.kernel.Capacity;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.NotVisible;
import se.genomgang.kernel.UnitKind;

/** The functions an appointment can give, with the words used for them on the day asked for. */
@Service
@Transactional(readOnly = true)
public class Functions {

    private static final String FUNCTIONS =
            """
            select f.code, f.single, l.label_sv, l.label_en,
                   coalesce((select string_agg(c.unit_kind || ':' || c.capacity, ' ')
                             from function_capacity c where c.function_code = f.code), '') capacities
            from function f
            """
                    + DatedWords.FUNCTION_LABEL;

    private final JdbcClient jdbc;

    Functions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every function in the organisation's own order. */
    public List<FunctionView> all(LocalDate on) {
        return jdbc.sql(FUNCTIONS + "order by f.position")
                .param("on", on)
                .query((row, i) -> new FunctionView(
                        row.getString("code"),
                        new Label(row.getString("label_sv"), row.getString("label_en")),
                        row.getBoolean("single"),
                        capacities(row.getString("capacities"))))
                .list();
    }

    public Optional<FunctionView> find(String code, LocalDate on) {
        return all(on).stream().filter(function -> function.code().equals(code)).findFirst();
    }

    /** The word used for a function on a day: the environmental manager was "Miljöchef" in 2016. */
    public Label label(String functionCode, LocalDate on) {
        return find(functionCode, on).orElseThrow(NotVisible::new).label();
    }

    public Map<String, Label> labels(LocalDate on) {
        return all(on).stream().collect(Collectors.toMap(FunctionView::code, FunctionView::label));
    }

    private static Set<FunctionCapacity> capacities(String joined) {
        return Arrays.stream(joined.split(" "))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split(":"))
                .map(pair -> new FunctionCapacity(UnitKind.valueOf(pair[0]), Capacity.valueOf(pair[1])))
                .collect(Collectors.toUnmodifiableSet());
    }
}
