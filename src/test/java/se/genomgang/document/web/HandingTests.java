package se.genomgang.document.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;
import se.genomgang.document.Made;
import se.genomgang.document.Printing;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;

@DisplayName("Handing over a document")
class HandingTests {

    private final Printing printing = new Printing();
    private final CountDownLatch held = new CountDownLatch(1);

    @AfterEach
    void stop() {
        held.countDown();
        printing.destroy();
    }

    @ParameterizedTest
    @CsvSource({"/protocols/7/protocol.pdf?version=2, /protocols/7", "/meetings/9/summons.docx, /meetings/9"})
    @DisplayName("that takes long shows a page that fetches it by itself and leads back to where it was asked for")
    void waits(String address, String back) {
        var response = new MockHttpServletResponse();

        Object page = new Handing(printing)
                .over(
                        address,
                        "",
                        new Rights(new PersonId(1), "", false, Set.of()),
                        response,
                        this::slowly,
                        UnaryOperator.identity());

        assertThat(response.getHeader("Refresh")).isEqualTo("2; url=" + address);
        assertThat(page).isInstanceOfSatisfying(ModelAndView.class, shown -> {
            assertThat(shown.getStatus()).isEqualTo(HttpStatus.ACCEPTED);
            assertThat(shown.getModel()).containsEntry("address", address).containsEntry("back", back);
        });
    }

    private Made slowly() {
        try {
            held.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("nobody waits for it");
    }
}
