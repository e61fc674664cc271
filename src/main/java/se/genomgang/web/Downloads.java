package se.genomgang.web;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import se.genomgang.tabular.TableFormat;

/** Files that the application makes and a browser keeps. */
public final class Downloads {

    private Downloads() {}

    /** @param name without its ending; letters, digits and hyphens */
    public static ResponseEntity<byte[]> table(String name, TableFormat format, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + "." + format.extension())
                                .build()
                                .toString())
                .body(content);
    }
}
