package se.genomgang.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.Wording;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the arguments of a {@link Wording} as JSON: a text and a number as they are, a label by its languages, a day by its name. */
@Component
class KeptWording {

    private final JsonMapper json;

    KeptWording(JsonMapper json) {
        this.json = json;
    }

    String write(List<?> arguments) {
        return json.writeValueAsString(arguments.stream().map(KeptWording::kept).toList());
    }

    private static Object kept(Object argument) {
        if (argument instanceof Label label) {
            return Map.of("sv", label.sv(), "en", label.en());
        }
        if (argument instanceof LocalDate day) {
            return Map.of("day", day.toString());
        }
        return argument instanceof Number ? argument : argument.toString();
    }

    List<?> read(String arguments) {
        List<Object> read = new ArrayList<>();
        json.readTree(arguments).forEach(node -> read.add(argument(node)));
        return read;
    }

    private static Object argument(JsonNode node) {
        if (node.has("day")) {
            return LocalDate.parse(node.get("day").asString());
        }
        if (node.has("sv")) {
            return new Label(node.get("sv").asString(), node.get("en").asString());
        }
        return node.isNumber() ? node.numberValue() : node.asString();
    }
}
