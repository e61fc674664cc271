package se.genomgang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The table of expected answers, {@code matrix/handlers.txt}, and how it is read. */
final class MatrixTable {

    /** In the order of the answers in a line. */
    static final List<String> ROLES = List.of(
            "-",
            "representant.abe",
            "chef.abe",
            "adminchef.abe",
            "miljoombud.abe",
            "ansvarig.abe",
            "representant.cbh",
            "chef.cbh",
            "miljochef",
            "samordnare",
            "rektor",
            "vicerektor",
            "revisor",
            "anstalld",
            "admin");

    private MatrixTable() {}

    /** Answers by method, address and state. */
    static Map<String, String> expected() {
        try (var stream = MatrixTable.class.getResourceAsStream("/matrix/handlers.txt")) {
            assertThat(stream).isNotNull();
            var expected = new TreeMap<String, String>();
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> expected.put(
                            line.substring(0, line.lastIndexOf(' ')), line.substring(line.lastIndexOf(' ') + 1)));
            return expected;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The roles that the table lets through to an address in a state. */
    static List<String> letThrough(String address, String state) {
        String answers = expected().getOrDefault(address + " " + state, "");
        return ROLES.stream()
                .filter(role -> answers.length() > ROLES.indexOf(role) && answers.charAt(ROLES.indexOf(role)) == '+')
                .toList();
    }
}
