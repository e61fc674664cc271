package se.genomgang.journal;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.genomgang.kernel.DomainEvent;

/** One of every event there is, and of each with every choice that it can tell of. */
final class ToldEvents {

    /** What a person writes in free text; looks like an address, since some of it must be one. */
    static final String TEXT = "/fritext";

    private ToldEvents() {}

    static List<Class<?>> types() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("se.genomgang").stream()
                        .filter(type -> type.isAssignableTo(DomainEvent.class))
                        .filter(type ->
                                !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    static String module(Class<?> event) {
        return event.getPackageName().replace("se.genomgang.", "").replaceFirst("\\..*", "");
    }

    static Stream<DomainEvent> each(Class<?> event) {
        return made(event).stream().map(DomainEvent.class::cast);
    }

    /** Every choice of each component in turn, the others standing at their first. */
    private static List<Object> made(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        List<List<Object>> choices = Arrays.stream(components)
                .map(component -> choices(component.getType()))
                .toList();
        List<Object> made = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            for (Object choice : choices.get(i)) {
                Object[] values = choices.stream().map(each -> each.get(0)).toArray();
                values[i] = choice;
                made.add(construct(type, components, values));
            }
        }
        return made;
    }

    private static List<Object> choices(Class<?> type) {
        if (type.isEnum()) {
            return List.of(type.getEnumConstants());
        }
        if (type.isRecord()) {
            return made(type);
        }
        return switch (type.getSimpleName()) {
            case "boolean" -> List.of(true, false);
            case "int" -> List.of(1);
            case "long" -> List.of(1L);
            case "String" -> List.of(TEXT);
            case "LocalDate" -> List.of(LocalDate.of(2026, 3, 2));
            case "Integer" -> List.of(1);
            case "List" -> List.of(List.of());
            case "Map" -> List.of(Map.of());
            default -> throw new IllegalStateException("Teach this test to make a " + type);
        };
    }

    private static Object construct(Class<?> type, RecordComponent[] components, Object[] values) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make " + type, e);
        }
    }
}
