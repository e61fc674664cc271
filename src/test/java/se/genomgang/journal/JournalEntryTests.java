package se.genomgang.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Subject;

class JournalEntryTests {

    @ParameterizedTest
    @ValueSource(strings = {"wording", "title", "reason", "comment", "fileName", "sha256"})
    void what_somebody_wrote_is_not_for_the_administrator(String detail) {
        assertThat(with(Map.of(detail, "Det som skrevs", "number", "2026-7"))
                        .withoutContent()
                        .details())
                .isEqualTo(Map.of("number", "2026-7"));
    }

    @Test
    void that_it_was_done_and_by_whom_is() {
        JournalEntry entry = with(Map.of("comment", "Skriv om § 5"));
        assertThat(entry.withoutContent())
                .usingRecursiveComparison()
                .ignoringFields("details")
                .isEqualTo(entry);
    }

    private static JournalEntry with(Map<String, String> details) {
        return new JournalEntry(
                1,
                Instant.EPOCH,
                new PersonId(1),
                "Test Testsson",
                "protocol",
                "ProtocolReturned",
                new Subject("protocol", 1),
                "",
                null,
                details);
    }
}
