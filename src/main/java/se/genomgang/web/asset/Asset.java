package se.genomgang.web.asset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/**
 * One file the browser fetches, named after its content so that it can be kept for ever.
 *
 * @param name file name with the content's hash in it
 * @param type media type
 * @param bytes the content
 * @param packed the content, gzipped
 */
record Asset(String name, String type, byte[] bytes, byte[] packed) {

    static Asset of(String stem, String extension, String type, byte[] bytes) {
        return new Asset(stem + "-" + hash(bytes) + "." + extension, type, bytes, gzip(bytes));
    }

    String address() {
        return Assets.PATH + name;
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
