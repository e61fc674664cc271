package se.genomgang.meeting.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** An earlier meeting, typed. */
public record HistoryForm(
        @NotBlank @Size(max = 40) String unit,
        @NotBlank @Size(max = 60) String kind,
        @NotNull LocalDate date,
        @NotNull Integer number,
        @Nullable MultipartFile file,
        @Nullable List<@Valid Item> actions,
        @Nullable Boolean more) {

    /** Rows that an action can be written on in one form. */
    static final int MOST = 60;

    private static final int FIRST = 2;
    private static final int MORE = 5;

    /** Rows that were skipped are empty. */
    public HistoryForm {
        actions = actions == null
                ? null
                : actions.stream().map(item -> item == null ? Item.EMPTY : item).toList();
    }

    /** @param responsible name or e-mail address, as typed */
    public record Item(
            @Nullable @Size(max = 2000) String description,
            @Nullable @Size(max = 300) String responsible,
            @Nullable LocalDate due) {

        static final Item EMPTY = new Item("", "", null);

        boolean empty() {
            return (description == null || description.isBlank())
                    && (responsible == null || responsible.isBlank())
                    && due == null;
        }
    }

    static HistoryForm empty(String unit, String kind) {
        return new HistoryForm(unit, kind, null, null, null, rows(List.of(), FIRST), false);
    }

    /** The same with more rows to write actions on. */
    HistoryForm withMore() {
        return new HistoryForm(unit, kind, date, number, null, rows(items(), MORE), false);
    }

    /** The rows there are. */
    public List<Item> items() {
        return actions == null ? List.of() : actions;
    }

    /** The row of the action that is this many from the first of those filled in. */
    int rowOf(int given) {
        return IntStream.range(0, items().size())
                .filter(row -> !items().get(row).empty())
                .skip(given)
                .findFirst()
                .orElseThrow();
    }

    private static List<Item> rows(List<Item> items, int more) {
        return Stream.concat(items.stream(), Stream.generate(() -> Item.EMPTY).limit(more))
                .limit(MOST)
                .toList();
    }
}
