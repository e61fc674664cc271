package se.genomgang.demo;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import se.genomgang.action.ActionKind;
import se.genomgang.database.ConditionalOnDemonstrationMode;
import se.genomgang.finding.FindingKind;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is found in the demonstration, in words. */
@Component
@ConditionalOnDemonstrationMode
class Discoveries {

    /**
     * Something found. A nonconformity has cause, correction, action and grounds; the others an answer, and those from interested parties a source.
     *
     * @param kind what the action is meant to do
     */
    record Discovery(
            String title,
            String description,
            String requirement,
            @Nullable String source,
            @Nullable String cause,
            @Nullable String correction,
            @Nullable String action,
            @Nullable ActionKind kind,
            @Nullable String grounds,
            @Nullable String answer) {

        static String said(@Nullable String words) {
            return words == null ? "" : words;
        }
    }

    private final Map<FindingKind, List<Discovery>> all;

    Discoveries(JsonMapper json) throws IOException {
        try (InputStream stream = new ClassPathResource("demo/findings.json").getInputStream()) {
            all = json.readValue(stream, new TypeReference<>() {});
        }
    }

    /** One of the kind, always the same for the same turn. */
    Discovery of(FindingKind kind, int turn) {
        List<Discovery> some = all.getOrDefault(kind, List.of());
        return some.get(Math.floorMod(turn, some.size()));
    }
}
