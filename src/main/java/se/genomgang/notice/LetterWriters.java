package se.genomgang.notice;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who writes which kind of letter. */
@Component
class LetterWriters {

    private final ObjectProvider<LetterWriter> writers;

    /** @param writers asked for late: they may post letters themselves */
    LetterWriters(ObjectProvider<LetterWriter> writers) {
        this.writers = writers;
    }

    LetterWriter of(String kind) {
        return all().filter(writer -> writer.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody writes letters of the kind " + kind));
    }

    /** The kinds of letters there are, in alphabetical order. */
    List<String> kinds() {
        return all().map(LetterWriter::kind).sorted().toList();
    }

    private Stream<LetterWriter> all() {
        return writers.stream();
    }
}
