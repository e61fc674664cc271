package se.genomgang.demo;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.genomgang.routine.RecordRule;
import se.genomgang.web.SubmissionKey;

/**
 * One thing that whoever asks a handler may write: a variable of the address, a parameter, a component of the form that is bound.
 *
 * @param name as it is sent, {@code lines[0].deputy}
 * @param path whether it stands in the address
 * @param type what it is read as
 */
record HandlerField(String name, boolean path, Class<?> type) {

    /** What is read from a map of everything sent, by handler method. */
    private static final Map<String, List<String>> READ_FROM_A_MAP = Map.ofEntries(
            Map.entry(
                    "ActionController.list",
                    List.of("show", "state", "unit", "kind", "responsible", "year", "q", "after")),
            Map.entry("ActionController.csv", List.of("show", "state", "unit", "kind", "responsible", "year", "q")),
            Map.entry(
                    "ActionController.workbook", List.of("show", "state", "unit", "kind", "responsible", "year", "q")),
            Map.entry("DeadlineController.list", List.of("show", "state", "unit", "kind", "year", "page")),
            Map.entry("DeadlineController.csv", List.of("show", "state", "unit", "kind", "year")),
            Map.entry("DeadlineController.workbook", List.of("show", "state", "unit", "kind", "year")),
            Map.entry(
                    "DraftController.saveRecord",
                    Arrays.stream(RecordRule.values()).map(Enum::name).toList()),
            Map.entry("FindingListController.list", List.of("state", "unit", "kind", "audit", "year", "q", "after")),
            Map.entry("FindingListController.workbook", List.of("state", "unit", "kind", "audit", "year", "q")),
            Map.entry("FindingListController.csv", List.of("state", "unit", "kind", "audit", "year", "q")),
            Map.entry("HistoryController.suggest", List.of("actions[0].responsible")));

    private static final Set<String> SENT_ALONG = Set.of(
            "_once",
            "accepted",
            "agendaOf",
            "back",
            "cancels",
            "current",
            "feeds",
            "from",
            "function",
            "functions",
            "kind",
            "code",
            "password",
            "points",
            "repeated",
            "responsible",
            "result",
            "seen",
            "step",
            "successor",
            "to",
            "unit",
            "version",
            "actionVersion",
            "absences[0].function",
            "rows[0].to");

    /** Everything a handler reads, found in its parameters and in the records they bind. */
    static List<HandlerField> of(Handler handler) {
        var fields = new ArrayList<HandlerField>();
        for (Parameter parameter : handler.code().getMethod().getParameters()) {
            PathVariable variable = parameter.getAnnotation(PathVariable.class);
            RequestParam typed = parameter.getAnnotation(RequestParam.class);
            if (variable != null) {
                fields.add(new HandlerField(named(variable.value(), parameter), true, parameter.getType()));
            } else if (typed != null && parameter.getType() == Map.class) {
                fromAMap(handler.code().getMethod())
                        .forEach(name -> fields.add(new HandlerField(name, false, String.class)));
            } else if (typed != null) {
                add(
                        named(typed.name().isEmpty() ? typed.value() : typed.name(), parameter),
                        parameter.getParameterizedType(),
                        fields);
            } else if (parameter.isAnnotationPresent(ModelAttribute.class)) {
                components("", parameter.getType(), fields);
            } else if (parameter.getType() == SubmissionKey.class) {
                fields.add(new HandlerField("_once", false, String.class));
            }
        }
        return fields;
    }

    private static List<String> fromAMap(Method method) {
        String name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        List<String> fields = READ_FROM_A_MAP.get(name);
        if (fields == null) {
            throw new AssertionError(name + " reads a map: say in READ_FROM_A_MAP what it looks for");
        }
        return fields;
    }

    private static String named(String given, Parameter parameter) {
        return given.isEmpty() ? parameter.getName() : given;
    }

    private static void components(String prefix, Class<?> form, List<HandlerField> fields) {
        for (RecordComponent component : form.getRecordComponents()) {
            add(prefix + component.getName(), component.getGenericType(), fields);
        }
    }

    private static void add(String name, Type type, List<HandlerField> fields) {
        if (type instanceof ParameterizedType many
                && many.getRawType() instanceof Class<?> raw
                && Collection.class.isAssignableFrom(raw)) {
            Class<?> element = (Class<?>) many.getActualTypeArguments()[0];
            if (element.isRecord()) {
                components(name + "[0].", element, fields);
            } else {
                fields.add(new HandlerField(name, false, element));
            }
        } else if (type instanceof Class<?> plain && plain.isRecord()) {
            components(name + ".", plain, fields);
        } else if (type instanceof Class<?> plain && plain != MultipartFile.class) {
            fields.add(new HandlerField(name, false, plain.isArray() ? plain.getComponentType() : plain));
        }
    }

    /** Whether somebody writes it, and would miss it: no choice from a list, nothing the page itself sends along, no password. */
    boolean prose() {
        return type == String.class && !path && !SENT_ALONG.contains(name);
    }

    /** Something of its type that makes sense, for a field that the matrix has no word for. */
    String wellFormed() {
        if (type.isEnum()) {
            return ((Enum<?>) type.getEnumConstants()[0]).name();
        }
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "2026-03-20";
            case "LocalTime" -> "09:00";
            case "int", "Integer", "long", "Long" -> "1";
            case "boolean", "Boolean" -> "false";
            default ->
                Stream.of("unit", "kind", "link", "email", "back", "successor", "to", "after", "before")
                                .anyMatch(name::equals)
                        ? ""
                        : "Text";
        };
    }
}
