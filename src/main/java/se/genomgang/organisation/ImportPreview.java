package se.genomgang.organisation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What an uploaded file would do, line by line.
 *
 * @param fileName as it was uploaded
 * @param ignored titles of columns that are not read
 */
public record ImportPreview(String fileName, List<ImportStep> steps, List<String> ignored) {

    public boolean importable() {
        return steps.stream().noneMatch(ImportStep::faulty) && changes() > 0;
    }

    public long faults() {
        return steps.stream().filter(ImportStep::faulty).count();
    }

    public long newPersons() {
        return steps.stream()
                .filter(step -> step.person() == ImportStep.PersonEffect.NEW)
                .map(step -> step.email().toLowerCase(Locale.ROOT))
                .distinct()
                .count();
    }

    public long newAppointments() {
        return steps.stream()
                .filter(step -> step.appointment() == ImportStep.AppointmentEffect.NEW)
                .count();
    }

    public long newAccounts() {
        return steps.stream()
                .filter(step -> step.account() == ImportStep.AccountEffect.NEW)
                .count();
    }

    public long changes() {
        return steps.stream().filter(ImportStep::changesSomething).count();
    }

    /** Tells whether what is about to be imported is what was shown. */
    public String fingerprint() {
        return UUID.nameUUIDFromBytes(steps.stream()
                        .map(ImportStep::inShort)
                        .collect(Collectors.joining("\n"))
                        .getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
