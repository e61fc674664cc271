package se.genomgang.demo;

import java.util.List;
import java.util.regex.Pattern;

/** What somebody who means harm, or a broken program, may write into a field. */
final class Hostile {

    /** What template expressions among the values would come to. */
    static final String EVALUATED = "6788561407";

    /** What must never stand in a page. */
    static final Pattern LIVE = Pattern.compile(
            "<script>alert\\(|<img src=x|<svg/onload|(?:href|src|action|formaction)\\s*=\\s*[\"']?\\s*javascript:");

    /** A megabyte. */
    static final String HUGE = "lång text ".repeat(100_000);

    static final List<String> VALUES = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "'><svg/onload=alert(1)>",
            "[klicka](javascript:alert(1)) <script>alert(2)</script>",
            "${73939*91813}",
            "*{73939*91813} [[${73939*91813}]]",
            "__${73939*91813}__::.x",
            "~{::73939*91813} #{${73939*91813}} @{${73939*91813}} {0} {0,number} ' {",
            "' OR 1=1 --",
            "'; drop table meeting; -- %_\\",
            "=HYPERLINK(\"http://x\")",
            "\u00e5\r\nBcc: x@x",
            "a\nEND:VEVENT\nBEGIN:VEVENT",
            "fdp.txt\u202Etxt.exe",
            "a\u0000b",
            "\uD800",
            "\uFFFE\uFFFF\u0001\u0008\u001F\u0085\u2028",
            "9223372036854775808",
            "-9223372036854775808",
            "2147483648",
            "-1",
            "1e309",
            "+999999999-12-31",
            "-999999999-01-01",
            "0000-00-00",
            "0001-01-01",
            "9999-12-31",
            "2026-02-30",
            "25:99",
            "NOT_A_CONSTANT",
            "../../../etc/passwd",
            "//evil.example/x",
            "",
            "   ",
            HUGE);

    private Hostile() {}

    /** Whether the input filter turns it away before anything reads it: no text contains it. */
    static boolean noText(String value) {
        return value.contains("\u0000") || value.contains("\uD800");
    }

    /** How a value is called in a report. */
    static String name(String value) {
        return value == HUGE ? "1 MB" : value.replace("\u0000", "NUL").replace("\uD800", "SURROGATE");
    }
}
