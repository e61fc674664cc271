package se.genomgang.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import se.genomgang.kernel.InvalidField;

/** Opens office documents, which are archives, and refuses those that would burst, carry programs or are not the document they say they are. */
class ContainerCheck {

    static final int MOST_ENTRIES = 5_000;
    static final long LARGEST_UNPACKED = 250L * 1024 * 1024;
    /** How many times larger the content may be than the file, once it is larger than {@link #LARGE_ENOUGH}. */
    static final int GREATEST_RATIO = 100;

    private static final long LARGE_ENOUGH = 10L * 1024 * 1024;

    private static final Pattern ACTIVE = Pattern.compile(
            "(?i)(.*/)?(vbaproject[^/]*|vbadata\\.xml|activex/.*|macrosheets/.*|oleobject[^/]*|basic/.*|scripts/.*)");
    private static final Pattern ACTIVE_TYPE = Pattern.compile("(?i)macroEnabled|vbaProject|activeX");

    void check(FileKind kind, byte[] content) {
        Path unpacked = null;
        try {
            unpacked = Files.createTempFile("attachment", ".tmp");
            Files.write(unpacked, content);
            try (var zip = new ZipFile(unpacked.toFile(), StandardCharsets.UTF_8)) {
                check(kind, zip, content.length);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw FileCheck.mismatch(kind);
        } finally {
            delete(unpacked);
        }
    }

    private void check(FileKind kind, ZipFile zip, long packed) throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            throw bomb();
        }
        requireKind(kind, zip);
        long unpacked = 0;
        byte[] buffer = new byte[64 * 1024];
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            requireHarmless(entry.getName());
            try (InputStream in = zip.getInputStream(entry)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    unpacked += read;
                    if (unpacked > LARGEST_UNPACKED || unpacked > LARGE_ENOUGH && unpacked / packed > GREATEST_RATIO) {
                        throw bomb();
                    }
                }
            }
        }
    }

    private static void requireKind(FileKind kind, ZipFile zip) throws IOException {
        if (kind.form() == FileKind.Form.ODF) {
            if (!start(zip, "mimetype", 200).strip().equals(kind.mediaType())) {
                throw FileCheck.mismatch(kind);
            }
            return;
        }
        String types = start(zip, "[Content_Types].xml", 2 * 1024 * 1024);
        if (ACTIVE_TYPE.matcher(types).find()) {
            throw FileCheck.invalid("attachment.invalid.macro", FileKind.extensions());
        }
        if (!types.contains(kind.mediaType() + ".main+xml")) {
            throw FileCheck.mismatch(kind);
        }
    }

    private static void requireHarmless(String entry) {
        if (ACTIVE.matcher(entry).matches()) {
            throw FileCheck.invalid("attachment.invalid.macro", FileKind.extensions());
        }
        int dot = entry.lastIndexOf('.');
        if (dot >= 0 && FileKind.foreignInside(entry.substring(dot + 1).toLowerCase(Locale.ROOT))) {
            throw FileCheck.invalid("attachment.invalid.inside", FileKind.extensions());
        }
    }

    private static String start(ZipFile zip, String name, int most) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(most), StandardCharsets.UTF_8);
        }
    }

    private static InvalidField bomb() {
        return FileCheck.invalid("attachment.invalid.bomb");
    }

    private static void delete(@org.jspecify.annotations.Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}
