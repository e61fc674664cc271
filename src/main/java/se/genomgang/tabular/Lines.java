package se.genomgang.tabular;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table being written, line by line; the first line names the columns. */
public interface Lines {

    /**
     * Writes one line.
     *
     * @param cells text, whole numbers and days ({@link java.time.LocalDate}); null leaves a cell empty. Text is text, whatever it begins with
     */
    void line(List<? extends @Nullable Object> cells);
}
