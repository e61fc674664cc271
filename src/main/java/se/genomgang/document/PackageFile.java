package se.genomgang.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.core.io.AbstractResource;

/** A finished package as a file: its pieces are read one at a time, each by itself, so that a slow reader keeps no hold on the database. */
public class PackageFile extends AbstractResource {

    private final PackageOrder order;
    private final PackageStore store;

    PackageFile(PackageOrder order, PackageStore store) {
        this.order = order;
        this.store = store;
    }

    @Override
    public String getFilename() {
        return order.fileName();
    }

    @Override
    public String getDescription() {
        return "package " + order.id();
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public long contentLength() {
        Long size = order.size();
        return size == null ? 0 : size;
    }

    @Override
    public long lastModified() throws IOException {
        throw new IOException("not told");
    }

    @Override
    public InputStream getInputStream() {
        return new SequenceInputStream(new Pieces());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PackageFile file && file.order.equals(order);
    }

    @Override
    public int hashCode() {
        return order.hashCode();
    }

    private final class Pieces implements Enumeration<InputStream> {

        private int number;
        private Optional<byte[]> next = Optional.empty();

        @Override
        public boolean hasMoreElements() {
            if (next.isEmpty()) {
                next = store.part(order, number);
            }
            return next.isPresent();
        }

        @Override
        public InputStream nextElement() {
            if (!hasMoreElements()) {
                throw new NoSuchElementException();
            }
            byte[] piece = next.orElseThrow();
            next = Optional.empty();
            number++;
            return new ByteArrayInputStream(piece);
        }
    }
}
