package se.genomgang.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the matrix types into forms and fills into addresses: well-formed, so that an answer tells of rights and not of typing errors. */
final class MatrixForms {

    private static final Map<String, String> VALUES = new LinkedHashMap<>();

    static {
        VALUES.put("version", "0");
        VALUES.put("text", "Text");
        VALUES.put("title", "Egen punkt");
        VALUES.put("titleEn", "Own point");
        VALUES.put("up", "true");
        VALUES.put("secret", "true");
        VALUES.put("reason", "Ett skäl");
        VALUES.put("note", "Ett skäl");
        VALUES.put("comment", "En kommentar");
        VALUES.put("cover", "Välkommen");
        VALUES.put("criterion", "SUITABLE");
        VALUES.put("answer", "YES");
        VALUES.put("grounds", "Ett skäl");
        VALUES.put("role", "INVITED");
        VALUES.put("reply", "COMING");
        VALUES.put("words", "Några ord");
        VALUES.put("name", "Gäst Gästsson");
        VALUES.put("hash", "0");
        VALUES.put("other", "");
        VALUES.put("from", "1");
        VALUES.put("to", "1");
        VALUES.put("into", "0");
        VALUES.put("theme", "dark");
        VALUES.put("language", "sv");
        VALUES.put("direction", "up");
        VALUES.put("username", "ny.person");
        VALUES.put("givenName", "Ny");
        VALUES.put("familyName", "Exempelsson");
        VALUES.put("workEmail", "ny.person@larosatet.example");
        VALUES.put("description", "Något ska göras");
        VALUES.put("result", "OTHER");
        VALUES.put("decision", "anta planen");
    }

    private MatrixForms() {}

    /** The values of a request; a page that is only read is asked for without a form. */
    static Map<String, String> values(HttpMethod method, String path) {
        var values = new LinkedHashMap<String, String>();
        if (method == HttpMethod.GET) {
            values.put("from", "1");
            values.put("to", "1");
        } else {
            values.putAll(VALUES);
            values.put("_once", UUID.randomUUID().toString());
        }
        if (path.endsWith("/points/included")) {
            values.put("code", "nonconformities");
        }
        if (method != HttpMethod.GET && path.startsWith("/findings")) {
            values.putAll(Map.of("unit", "abe", "kind", "NONCONFORMITY", "foundOn", "2026-03-02", "audit", ""));
            values.putAll(Map.of("effective", "true", "checkedOn", "2026-03-02"));
        }
        if (method != HttpMethod.GET && path.contains("/actions") && path.startsWith("/findings")) {
            values.putAll(
                    Map.of("responsible", "anstalld@larosatet.example", "dueOn", "2026-09-01", "kind", "CORRECTIVE"));
        }
        if (method != HttpMethod.GET && path.startsWith("/audits")) {
            values.putAll(Map.of("unit", "abe", "kind", "INTERNAL", "scope", "Avfall", "auditor", "Ett team"));
            values.putAll(Map.of("from", "2026-02-02", "to", "2026-02-03"));
        }
        if (method != HttpMethod.GET && path.startsWith("/cycle/") && path.contains("/activities")) {
            values.putAll(Map.of("theme", "LAW", "steps[0].rhythm", "CONTINUOUS", "version", "0"));
        }
        if (method != HttpMethod.GET && path.startsWith("/cycle/")) {
            values.putAll(Map.of("central", "1", "centralVersion", "0"));
        }
        if (method != HttpMethod.GET && (path.endsWith("/assignment") || path.endsWith("/assignments"))) {
            values.put("to", "");
        }
        if (path.equals("/packages")) {
            values.putAll(Map.of("unit", "abe", "from", "2025-01-01", "to", "2025-12-31"));
        }
        if (path.startsWith("/cycle/occurrences")) {
            values.putAll(Map.of("state", "UNDER_WAY", "version", "0"));
        }
        if (path.contains("/appointments")) {
            values.put("function", "management-representative");
            values.put("from", "2026-03-02");
            values.put("lastDay", "2026-03-31");
            values.put("person", "anstalld@larosatet.example");
            values.remove("to");
        }
        return values;
    }

    /** Replaces what is left of an address's variables by things that exist. */
    static String fill(String path, JdbcClient jdbc, long meeting) {
        return path.replace("{position}", "5")
                .replace("/ladders/{kind}", "/ladders/action.due")
                .replace(
                        "{kind}",
                        path.startsWith("/meetings")
                                ? "CONCLUSION"
                                : path.startsWith("/compilations") ? "review" : "spring-review")
                .replace(
                        "{decision}",
                        ""
                                + first(
                                        jdbc,
                                        "select min(d.id) from decision d join agenda_point p on p.id = d.point_id where p.position = 5 and p.meeting_id = "
                                                + meeting))
                .replace(
                        "{participant}",
                        "" + first(jdbc, "select min(id) from participant where meeting_id = " + meeting))
                .replace("{number}", "1")
                .replace("{unitKind}", "SCHOOL")
                .replace("{point}", "other")
                .replace("{pointCode}", "other")
                .replace("{year}", "2026")
                .replace("{series}", "1")
                .replace("{code}", path.startsWith("/routine") ? "2024" : "abe")
                .replace("{token}", "not-a-token")
                .replace("{hash}", "none")
                .replace("{name}", "none")
                .replace("{id}", "" + first(jdbc, id(path)));
    }

    private static String id(String path) {
        if (path.startsWith("/admin/people")) {
            return "select person_id from account where username = 'anstalld'";
        }
        if (path.startsWith("/account/calendar/")) {
            return calendar("anstalld");
        }
        if (path.startsWith("/compilations")) {
            return "select max(id) from compilation";
        }
        if (path.startsWith("/packages/")) {
            return ordered("chef.abe");
        }
        if (path.startsWith("/cycle/occurrences")) {
            return "select min(o.id) from cycle_occurrence o join cycle_step s on s.id = o.step_id join cycle_activity a on a.id = s.activity_id "
                    + "join cycle c on c.id = a.cycle_id join unit u on u.id = c.unit_id where u.code = 'abe' and c.year = 2026";
        }
        if (path.startsWith("/cycle/activities")) {
            return "select min(a.id) from cycle_activity a join cycle c on c.id = a.cycle_id join unit u on u.id = c.unit_id "
                    + "where u.code = 'abe' and c.year = 2026";
        }
        if (path.contains("/appointments/")) {
            return "select min(a.id) from appointment a join unit u on u.id = a.unit_id where u.code = 'abe' and a.function_code = 'management-representative'";
        }
        return "select 0";
    }

    /** A package that the account has ordered. */
    static String ordered(String username) {
        return "select max(o.id) from package_order o join account a on a.person_id = o.ordered_by where a.username = '"
                + username + "'";
    }

    /** A calendar that the account subscribes to. */
    static String calendar(String username) {
        return "select max(c.id) from calendar_subscription c join account a on a.person_id = c.person_id where a.username = '"
                + username + "'";
    }

    private static long first(JdbcClient jdbc, String sql) {
        return jdbc.sql("select coalesce((" + sql + "), 0)::bigint")
                .query(Long.class)
                .single();
    }
}
