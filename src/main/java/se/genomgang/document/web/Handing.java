package se.genomgang.document.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import se.genomgang.document.Made;
import se.genomgang.document.Printing;
import se.genomgang.kernel.Rights;

/** Hands over a document, or a page that waits for it: no request is held for more than a second. */
@Component
class Handing {

    private static final String SECONDS_TO_WAIT = "2";

    private final Printing printing;

    Handing(Printing printing) {
        this.printing = printing;
    }

    /**
     * The document, or the page.
     *
     * @param address where the document is asked for, and asked for again
     * @param state of what it is made from: another state is another document
     * @param work that makes it, from values alone
     * @param finish what remains to be done with it when it has been made, by the request that hands it over
     */
    Object over(
            String address,
            String state,
            Rights rights,
            HttpServletResponse response,
            Supplier<Made> work,
            UnaryOperator<Made> finish) {
        Optional<Made> made = printing.print(rights.person(), address + " " + state, work);
        if (made.isPresent()) {
            return file(finish.apply(made.get()));
        }
        response.setHeader("Refresh", SECONDS_TO_WAIT + "; url=" + address);
        return new ModelAndView(
                "document/waiting", Map.of("address", address, "back", page(address)), HttpStatus.ACCEPTED);
    }

    /** The page of what the document is about: its address without the last part. */
    private static String page(String address) {
        String path = UriComponentsBuilder.fromUriString(address).build().getPath();
        return path.substring(0, path.lastIndexOf('/'));
    }

    /** A file that a browser keeps and never shows in place. */
    ResponseEntity<byte[]> file(Made made) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(made.format().mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(made.fileName())
                                .build()
                                .toString())
                .body(made.content());
    }
}
