package se.genomgang.attachment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file that has been found to be what it says it is. */
record CheckedFile(String fileName, String mediaType, byte[] content, String sha256) {

    static CheckedFile of(String fileName, String mediaType, byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return new CheckedFile(fileName, mediaType, content, HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
