package se.genomgang.protocol.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import se.genomgang.testing.DemonstrationReader;
import se.genomgang.testing.DemonstrationTest;

@DemonstrationTest
@DisplayName("The list of protocols as a file")
class ProtocolTableTests {

    private static final Pattern ROW = Pattern.compile("href=\"/(?:protocols|meetings)/\\d+\">([^<]+)</a>");

    private DemonstrationReader reader;

    @BeforeEach
    void reader(@Autowired BeanFactory beans) {
        reader = new DemonstrationReader(beans);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "?year=2025", "?unit=abe", "?unregistered=true", "?year=2025&unit=abe&unregistered=true"})
    @DisplayName("says what its page says, in the same order")
    void same_as_the_page(String filter) {
        List<String> shown = ROW.matcher(reader.read("miljochef", "/protocols" + filter))
                .results()
                .map(found -> found.group(1))
                .toList();
        byte[] file = reader.open("miljochef", "/protocols/export.csv" + filter)
                .getResponse()
                .getContentAsByteArray();
        String csv = new String(file, StandardCharsets.UTF_8);

        assertThat(csv).startsWith("\uFEFF").contains("Enhet;Möte;Nummer;Mötesdag;Justerat;Läge;Diarienummer");
        assertThat(csv.lines().skip(1).map(line -> line.split(";", -1)).map(cells -> cells[1] + " " + cells[2]))
                .isEqualTo(shown);
        assertThat(reader.open("miljochef", "/protocols/export.xlsx" + filter)).hasStatusOk();
    }
}
