package se.genomgang.document;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP file whose last entry is the list of the SHA-256 sums of the others, as {@code sha256sum -c} reads it. */
final class PackageZip implements Closeable {

    static final String SUMS = "SHA256SUMS";

    private final ZipOutputStream zip;
    private final LocalDateTime madeAt;
    private final Map<String, String> sums = new TreeMap<>();

    /** @param madeAt what every entry is dated */
    PackageZip(OutputStream to, LocalDateTime madeAt) {
        this.zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        this.madeAt = madeAt;
    }

    /** @return the sum of the content */
    String add(String path, byte[] content) {
        String sum = Sums.of(content);
        if (sums.put(path, sum) != null) {
            throw new IllegalArgumentException("Twice in a package: " + path);
        }
        put(path, content);
        return sum;
    }

    private void put(String path, byte[] content) {
        try {
            var entry = new ZipEntry(path);
            entry.setTimeLocal(madeAt);
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Adds the list of sums. */
    void seal() {
        var list = new StringBuilder();
        sums.forEach((path, sum) -> list.append(sum).append("  ").append(path).append('\n'));
        put(SUMS, list.toString().getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
