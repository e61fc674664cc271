package se.genomgang.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file as it arrived, not yet believed.
 *
 * @param fileName as the sender calls it
 * @param declaredType as the sender declares it; never trusted
 */
public record Upload(String fileName, byte[] content, @Nullable String declaredType) {

    /** The largest file taken in, in bytes. */
    public static final int LARGEST = 20 * 1024 * 1024;

    /** The file of a form. */
    public static Upload of(MultipartFile file) {
        try {
            String name = file.getOriginalFilename();
            return new Upload(name == null ? "" : name, file.getBytes(), file.getContentType());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
