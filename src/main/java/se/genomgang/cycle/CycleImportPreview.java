package se.genomgang.cycle;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a file of activities would do, line by line.
 *
 * @param fileName as it was sent
 * @param begins whether the unit has no cycle of the year yet, so that a draft is begun with these activities alone
 * @param ignored titles of columns that are not read
 */
public record CycleImportPreview(String fileName, boolean begins, List<CycleImportStep> steps, List<String> ignored) {

    public boolean importable() {
        return faults() == 0 && added() > 0;
    }

    public long faults() {
        return steps.stream().filter(CycleImportStep::faulty).count();
    }

    /** How many activities would be added. */
    public long added() {
        return steps.stream().filter(CycleImportStep::addsActivity).count();
    }

    /** How many lines would be passed over. */
    public long skipped() {
        return steps.stream().filter(step -> !step.faulty() && !step.adds()).count();
    }

    /** Tells whether what is about to be imported is what was shown. */
    public String fingerprint() {
        return UUID.nameUUIDFromBytes(
                        (begins + steps.stream().map(CycleImportStep::inShort).collect(Collectors.joining("\n")))
                                .getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
