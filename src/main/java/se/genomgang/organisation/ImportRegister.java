package se.genomgang.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.genomgang.kernel.Label;
import se.genomgang.kernel.UnitId;
import se.genomgang.people.PersonView;

/** What an import meets: persons, units, functions and who holds what, growing by each line that has been planned. */
final class ImportRegister {

    /**
     * @param holder e-mail in small letters
     * @param to last day, inclusive; null: until further notice
     */
    record Held(
            UnitId unit,
            String function,
            boolean deputy,
            String holder,
            String name,
            LocalDate from,
            @Nullable LocalDate to) {

        boolean overlaps(LocalDate first, @Nullable LocalDate last) {
            return (to == null || !to.isBefore(first)) && (last == null || !from.isAfter(last));
        }

        boolean isSame(Held other) {
            return sameOffice(other)
                    && holder.equals(other.holder)
                    && from.equals(other.from)
                    && Objects.equals(to, other.to);
        }

        boolean sameOffice(Held other) {
            return unit.equals(other.unit) && function.equals(other.function) && deputy == other.deputy;
        }
    }

    private final Map<String, PersonView> persons = new HashMap<>();
    private final Map<String, String> announced = new HashMap<>();
    private final UnitWords units;
    private final List<FunctionView> functions;
    private final Map<String, List<Label>> functionWords;
    private final List<Held> held;

    ImportRegister(
            List<PersonView> persons,
            UnitWords units,
            List<FunctionView> functions,
            Map<String, List<Label>> functionWords,
            List<Held> held) {
        persons.forEach(person -> this.persons.put(small(person.workEmail()), person));
        this.units = units;
        this.functions = functions;
        this.functionWords = functionWords;
        this.held = new ArrayList<>(held);
    }

    Optional<PersonView> person(String email) {
        return Optional.ofNullable(persons.get(small(email)));
    }

    /** The name that an earlier line gave a new person; the first line decides. */
    String announce(String email, String name) {
        String earlier = announced.putIfAbsent(small(email), name);
        return earlier == null ? name : earlier;
    }

    /** By code, or by a name it has or has had. */
    Optional<UnitView> unit(String typed) {
        return units.find(typed);
    }

    /** By code, or by a word it is or has been called. */
    Optional<FunctionView> function(String typed) {
        return functions.stream()
                .filter(each -> each.code().equals(small(typed))
                        || functionWords.getOrDefault(each.code(), List.of()).stream()
                                .anyMatch(label -> small(label.sv()).equals(small(typed))
                                        || small(label.en()).equals(small(typed))))
                .findFirst();
    }

    List<Held> sameOfficeAs(Held wanted) {
        return held.stream().filter(each -> each.sameOffice(wanted)).toList();
    }

    void add(Held taken) {
        held.add(taken);
    }

    void end(Held former, LocalDate lastDay) {
        held.remove(former);
        held.add(new Held(
                former.unit(),
                former.function(),
                former.deputy(),
                former.holder(),
                former.name(),
                former.from(),
                lastDay));
    }

    static String small(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
