package se.genomgang.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.genomgang.kernel.InvalidField;

/** For which points somebody was there: {@code 3-5, 8}; empty for the whole meeting. */
final class PointRange {

    private static final Pattern PART = Pattern.compile("(\\d{1,3})(?:\\s*[-\u2013]\\s*(\\d{1,3}))?");

    private PointRange() {}

    /**
     * The range in its one form.
     *
     * @param field where it was typed
     * @param last number of the last point
     */
    static String of(String field, String typed, int last) {
        List<String> parts = new ArrayList<>();
        for (String part : typed.strip().split("\\s*[,;]\\s*")) {
            if (!part.isEmpty()) {
                parts.add(part(field, part.strip(), last));
            }
        }
        return String.join(", ", parts);
    }

    private static String part(String field, String part, int last) {
        Matcher numbers = PART.matcher(part);
        if (!numbers.matches()) {
            throw new InvalidField(field, "meeting.invalid.points", last);
        }
        int from = Integer.parseInt(numbers.group(1));
        int to = numbers.group(2) == null ? from : Integer.parseInt(numbers.group(2));
        if (from < 1 || to < from || to > last) {
            throw new InvalidField(field, "meeting.invalid.points", last);
        }
        return from == to ? String.valueOf(from) : from + "-" + to;
    }
}
