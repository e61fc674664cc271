package se.genomgang.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A form that its handler takes: what a field of its type holds, unless something else makes sense there. Where everything else is in order, what
 * is hostile comes as far as it can.
 */
final class WellFormed {

    private static final Map<String, String> ACTIVITY = Map.ofEntries(
            Map.entry("theme", "LAW"),
            Map.entry("monthFrom", "3"),
            Map.entry("monthTo", "4"),
            Map.entry("feeds", "performance"),
            Map.entry("steps[0].id", ""),
            Map.entry("steps[0].rhythm", "BY"),
            Map.entry("steps[0].from", ""),
            Map.entry("steps[0].to", "2026-03-20"),
            Map.entry("steps[0].concern", ""),
            Map.entry("steps[0].gone", ""),
            Map.entry("more", ""),
            Map.entry("version", "0"));

    private static final Map<String, Map<String, String>> BY_ADDRESS = Map.ofEntries(
            Map.entry("GET /overview", Map.of("year", "2026", "page", "0")),
            Map.entry(
                    "GET /meetings",
                    Map.of("year", "2026", "unit", "", "kind", "", "stage", "", "older", "", "newer", "")),
            Map.entry("GET /decisions", Map.of("year", "2026", "unit", "", "point", "", "q", "", "before", "")),
            Map.entry(
                    "GET /actions",
                    Map.of(
                            "show",
                            "all",
                            "state",
                            "all",
                            "unit",
                            "",
                            "kind",
                            "",
                            "responsible",
                            "",
                            "q",
                            "",
                            "after",
                            "")),
            Map.entry(
                    "GET /deadlines",
                    Map.of("show", "all", "state", "all", "unit", "", "kind", "", "year", "2026", "page", "1")),
            Map.entry("GET /deadlines/export.csv", Map.of("show", "all", "state", "all", "unit", "", "kind", "")),
            Map.entry("GET /deadlines/export.xlsx", Map.of("show", "all", "state", "all", "unit", "", "kind", "")),
            Map.entry("GET /actions/export.csv", Map.of("show", "all", "kind", "", "responsible", "", "q", "")),
            Map.entry("GET /actions/export.xlsx", Map.of("show", "all", "kind", "", "responsible", "", "q", "")),
            Map.entry(
                    "GET /findings",
                    Map.of("state", "all", "unit", "", "kind", "", "audit", "", "year", "", "q", "", "after", "")),
            Map.entry("GET /findings/export.csv", Map.of("state", "all", "unit", "", "year", "", "q", "")),
            Map.entry("GET /findings/new", Map.of("unit", "abe", "kind", "observation", "audit", "")),
            Map.entry("GET /audits", Map.of("year", "2026")),
            Map.entry("GET /cycle/compare/{year}", Map.of("theme", "", "late", "false")),
            Map.entry("GET /cycle/compare/{year}/export.csv", Map.of("theme", "", "late", "false")),
            Map.entry("GET /audits/new", Map.of("unit", "abe")),
            Map.entry(
                    "GET /mail",
                    Map.of("person", "", "q", "", "kind", "", "state", "", "about", "", "before", "100000")),
            Map.entry("GET /admin/journal", Map.of("person", "", "type", "", "subject", "", "before", "100000")),
            Map.entry("GET /admin/appointments/new", Map.of("unit", "abe", "function", "environmental-representative")),
            Map.entry("GET /meetings/new", Map.of("unit", "abe", "kind", "review", "points", "", "secretary", "")),
            Map.entry(
                    "POST /account/password",
                    Map.of(
                            "current",
                            "Genomgang-2026!",
                            "password",
                            "Ett-nytt-losen-2026",
                            "repeated",
                            "Ett-nytt-losen-2026")),
            Map.entry(
                    "POST /password/{token}",
                    Map.of("password", "Ett-nytt-losen-2026", "repeated", "Ett-nytt-losen-2026")),
            Map.entry("POST /actions/{id}", Map.of("responsible", "anstalld@larosatet.example", "dueOn", "2026-09-01")),
            Map.entry(
                    "POST /actions/{id}/amendment",
                    Map.of("responsible", "anstalld@larosatet.example", "dueOn", "2026-09-01", "reason", "Ett skäl")),
            Map.entry(
                    "POST /cycle/occurrences/{id}",
                    Map.of("state", "UNDER_WAY", "reason", "", "doneOn", "", "note", "", "version", "0")),
            Map.entry("POST /cycle/occurrences/{id}/done", Map.of("version", "0")),
            Map.entry("GET /packages", Map.of("unit", "abe", "before", "100000")),
            Map.entry("POST /compilations/{id}/material", Map.of("into", "1")),
            Map.entry("GET /cycle/{code}/{year}", Map.of("show", "OWN")),
            Map.entry("POST /cycle/{code}/{year}/activities", ACTIVITY),
            Map.entry("POST /cycle/activities/{id}", ACTIVITY),
            Map.entry("POST /admin/units", Map.of("code", "nyenhet", "kind", "DEPARTMENT", "from", "2026-04-01")),
            Map.entry("POST /admin/units/{code}/closing", Map.of("lastDay", "2026-12-31", "successor", "")),
            Map.entry("POST /admin/units/{code}/renaming", Map.of("from", "2026-04-01", "step", "preview")),
            Map.entry(
                    "POST /meetings",
                    Map.of(
                            "unit",
                            "abe",
                            "kind",
                            "review",
                            "endsAt",
                            "10:00",
                            "points",
                            "",
                            "secretary",
                            "",
                            "accepted",
                            "")),
            Map.entry(
                    "POST /meetings/history",
                    Map.of(
                            "unit",
                            "abe",
                            "kind",
                            "review",
                            "date",
                            "2019-03-20",
                            "number",
                            "1",
                            "actions[0].responsible",
                            "anstalld@larosatet.example")),
            Map.entry("POST /meetings/{id}/edit", Map.of("sequence", "0", "endsAt", "10:00", "link", "")),
            Map.entry("POST /meetings/{id}/participants", Map.of("person", "anstalld@larosatet.example")),
            Map.entry("POST /meetings/{id}/participants/guests", Map.of("email", "gast@example.org")),
            Map.entry(
                    "POST /meetings/{meeting}/points/{position}/decisions",
                    Map.of(
                            "other",
                            "anstalld@larosatet.example",
                            "responsible",
                            "",
                            "dueOn",
                            "2026-09-01",
                            "from",
                            "")),
            Map.entry(
                    "POST /meetings/{meeting}/points/{position}/decisions/{decision}",
                    Map.of(
                            "other",
                            "anstalld@larosatet.example",
                            "responsible",
                            "",
                            "dueOn",
                            "2026-09-01",
                            "from",
                            "")),
            Map.entry("POST /meetings/{meeting}/points/included", Map.of("code", "nonconformities")),
            Map.entry("POST /meetings/{meeting}/points/{position}/texts/{kind}", Map.of("code", "", "from", "")),
            Map.entry("POST /routine/{code}/copy", Map.of("code", "2027")),
            Map.entry("POST /routine/{code}/edit/in-force", Map.of("from", "2027-01-01")),
            Map.entry(
                    "POST /routine/{code}/edit/kinds/{kind}/schedules/{unitKind}",
                    Map.of("functions", "head-of-school", "fromMonth", "2", "toMonth", "3", "protocolMonth", "4")),
            Map.entry(
                    "POST /units/{code}/appointments",
                    Map.of("function", "environmental-representative", "former", "", "back", "", "to", "")));

    private WellFormed() {}

    static Map<String, String> values(Handler handler, JdbcClient jdbc) {
        var values = new LinkedHashMap<String, String>();
        List<HandlerField> fields =
                HandlerField.of(handler).stream().filter(field -> !field.path()).toList();
        fields.forEach(field -> values.put(field.name(), field.wellFormed()));
        if (handler.verb() != HttpMethod.GET) {
            values.putAll(MatrixForms.values(handler.verb(), handler.pattern()));
            values.put("_once", UUID.randomUUID().toString());
        }
        if (handler.pattern().startsWith("/routine/")) {
            values.put("version", version(jdbc, "select version from routine_version where code = '2024'"));
        }
        if (handler.pattern().startsWith("/admin/units/")) {
            values.put("version", version(jdbc, "select version from unit where code = 'abe'"));
        }
        values.putAll(BY_ADDRESS.getOrDefault(handler.address(), Map.of()));
        if (handler.verb() == HttpMethod.GET) {
            values.values().removeIf(String::isEmpty);
        }
        return values;
    }

    private static String version(JdbcClient jdbc, String sql) {
        return "" + jdbc.sql(sql).query(Integer.class).single();
    }
}
