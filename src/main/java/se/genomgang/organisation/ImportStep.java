package se.genomgang.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.genomgang.tabular.LineProblem;

/**
 * What one line of an import will do.
 *
 * @param line number in the file
 * @param email the person's work e-mail, which tells persons apart
 * @param username what the person is to sign in with; empty: the line says nothing of an account
 * @param assignment what the person is to hold; null when the line names a person only, or cannot be understood
 * @param former who leaves the day before; null: nobody
 * @param errors why the line cannot be imported
 * @param remarks what it leaves as it is
 */
public record ImportStep(
        long line,
        String givenName,
        String familyName,
        String email,
        String username,
        @Nullable Assignment assignment,
        PersonEffect person,
        AppointmentEffect appointment,
        AccountEffect account,
        @Nullable String former,
        List<LineProblem> errors,
        List<LineProblem> remarks) {

    /**
     * @param from first day, inclusive
     * @param to last day, inclusive; null: until further notice
     */
    public record Assignment(
            UnitView unit, FunctionView function, boolean deputy, LocalDate from, @Nullable LocalDate to) {}

    /** What happens to the register of persons. */
    public enum PersonEffect {
        NEW,
        EXISTS
    }

    /** What happens to the appointments. */
    public enum AppointmentEffect {
        NONE,
        NEW,
        UNCHANGED
    }

    /** What happens to the accounts. */
    public enum AccountEffect {
        NONE,
        NEW,
        UNCHANGED
    }

    public boolean faulty() {
        return !errors.isEmpty();
    }

    /** Everything that it does, the same in every run of the application. */
    String inShort() {
        String what = assignment == null
                ? ""
                : String.join(
                        "|",
                        assignment.unit().code(),
                        assignment.function().code(),
                        String.valueOf(assignment.deputy()),
                        String.valueOf(assignment.from()),
                        String.valueOf(assignment.to()));
        return String.join(
                "|",
                givenName,
                familyName,
                email,
                username,
                what,
                person.name(),
                appointment.name(),
                account.name(),
                String.valueOf(former),
                String.valueOf(faulty()));
    }

    public boolean changesSomething() {
        return person == PersonEffect.NEW || appointment == AppointmentEffect.NEW || account == AccountEffect.NEW;
    }
}
