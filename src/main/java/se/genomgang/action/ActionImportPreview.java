package se.genomgang.action;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a file of actions would do, line by line.
 *
 * @param fileName as it was sent
 * @param ignored titles of columns that are not read
 */
public record ActionImportPreview(String fileName, List<ActionImportStep> steps, List<String> ignored) {

    public boolean importable() {
        return faults() == 0 && opened() > 0;
    }

    public long faults() {
        return steps.stream().filter(ActionImportStep::faulty).count();
    }

    /** How many actions would be opened. */
    public long opened() {
        return steps.stream().filter(ActionImportStep::opens).count();
    }

    /** How many lines would be passed over. */
    public long skipped() {
        return steps.size() - faults() - opened();
    }

    /** Tells whether what is about to be imported is what was shown. */
    public String fingerprint() {
        return UUID.nameUUIDFromBytes(steps.stream()
                        .map(ActionImportStep::inShort)
                        .collect(Collectors.joining("\n"))
                        .getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
