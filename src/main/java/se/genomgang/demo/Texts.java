package se.genomgang.demo;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import se.genomgang.database.ConditionalOnDemonstrationMode;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the people of the demonstration write. */
@Component
@ConditionalOnDemonstrationMode
class Texts {

    /** What is written under a point. */
    record Written(String material, String proposal, String conclusion) {

        Written at(String unit, String head, String next) {
            return new Written(
                    fill(material, unit, head, next),
                    fill(proposal, unit, head, next),
                    fill(conclusion, unit, head, next));
        }

        private static String fill(String text, String unit, String head, String next) {
            return text.replace("{unit}", unit).replace("{head}", head).replace("{next}", next);
        }
    }

    /**
     * @param by the function that does it, or {@code responsible}
     * @param days days from the meeting to the due date
     */
    record Decided(String point, String text, String kind, String by, int days) {}

    private final Map<String, List<Written>> points;
    private final List<Decided> decisions;

    Texts(JsonMapper json) throws IOException {
        points = read(json, "demo/points.json", new TypeReference<>() {});
        decisions = read(json, "demo/decisions.json", new TypeReference<>() {});
    }

    private static <T> T read(JsonMapper json, String path, TypeReference<T> type) throws IOException {
        try (InputStream stream = new ClassPathResource(path).getInputStream()) {
            return json.readValue(stream, type);
        }
    }

    /** One of the variants for the point, always the same for the same turn. */
    Written point(String code, int turn) {
        List<Written> variants = points.getOrDefault(code, List.of(new Written("", "", "")));
        return variants.get(Math.floorMod(turn, variants.size()));
    }

    /** Three decisions, different ones for different turns. */
    List<Decided> decisions(int turn) {
        int first = Math.floorMod(turn * 3, decisions.size());
        return List.of(
                decisions.get(first),
                decisions.get((first + 4) % decisions.size()),
                decisions.get((first + 7) % decisions.size()));
    }
}
