package se.genomgang.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import se.genomgang.tabular.UnreadableTable.Reason;

/**
 * Looks into a workbook, which is an archive, before anything reads it: what would burst, is locked or carries programs goes no further. The sizes
 * that the archive tells are held against the limits before it is unpacked, and those that come out as it is; it is opened as the reader opens it.
 */
final class WorkbookGuard {

    static final int MOST_ENTRIES = 500;
    /** How many times larger the content may be than the largest file. */
    static final int GREATEST_RATIO = 40;

    private static final Pattern ACTIVE = Pattern.compile("(?i)(.*/)?(vba[^/]*\\.(bin|xml)|activex/.*|macrosheets/.*)");

    private final Limits limits;
    private long unpacked;

    private WorkbookGuard(Limits limits) {
        this.limits = limits;
    }

    /** @throws UnreadableTable when it is not to be read */
    static void check(byte[] content, Limits limits) {
        if (content.length > limits.bytes()) {
            throw new UnreadableTable(Reason.TOO_LARGE, limits.bytes());
        }
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            new WorkbookGuard(limits).check(zip, Collections.list(zip.getEntries()));
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableTable(Reason.NOT_WORKBOOK, 0);
        }
    }

    private void check(ZipFile zip, List<ZipArchiveEntry> entries) throws IOException {
        if (entries.size() > MOST_ENTRIES) {
            throw bursts();
        }
        long told = 0;
        for (ZipArchiveEntry entry : entries) {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new UnreadableTable(Reason.OLD_OR_LOCKED, 0);
            }
            if (ACTIVE.matcher(entry.getName()).matches()) {
                throw new UnreadableTable(Reason.MACROS, 0);
            }
            told += Math.max(0, entry.getSize());
            requireRoom(told);
        }
        if (zip.getEntry("xl/workbook.xml") == null) {
            throw new UnreadableTable(Reason.NOT_WORKBOOK, 0);
        }
        for (ZipArchiveEntry entry : entries) {
            try (InputStream in = new Counted(zip.getInputStream(entry))) {
                new PartGuard().check(in);
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
        }
    }

    private void requireRoom(long size) {
        if (size > (long) limits.bytes() * GREATEST_RATIO) {
            throw bursts();
        }
    }

    private static UnreadableTable bursts() {
        return new UnreadableTable(Reason.BURSTS, 0);
    }

    /** What has been unpacked is counted as it is read. */
    private final class Counted extends java.io.FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            unpacked += read;
            requireRoom(unpacked);
        }
    }
}
