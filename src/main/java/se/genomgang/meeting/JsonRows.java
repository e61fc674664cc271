package se.genomgang.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Rows that the database gathers into one column, so that a whole meeting is read in a fixed number of statements. */
final class JsonRows {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private JsonRows() {}

    static <T> List<T> read(ResultSet row, String column, Class<T> type) throws SQLException {
        String json = row.getString(column);
        return json == null
                ? List.of()
                : JSON.readValue(json, JSON.getTypeFactory().constructCollectionType(List.class, type));
    }
}
