package se.genomgang.tabular;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import se.genomgang.tabular.UnreadableTable.Reason;

/** Finds how a text is encoded: what its byte order mark says, otherwise UTF-8, otherwise what spreadsheets on Windows write. */
final class TextEncoding {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private TextEncoding() {}

    static String decode(byte[] content) {
        String text = begins(content, 0xFF, 0xFE) || begins(content, 0xFE, 0xFF)
                ? new String(content, StandardCharsets.UTF_16)
                : eightBit(content);
        if (text.indexOf('\0') >= 0) {
            throw new UnreadableTable(Reason.NOT_TEXT, 0);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String eightBit(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(content, WINDOWS);
        }
    }

    private static boolean begins(byte[] content, int first, int second) {
        return content.length > 1 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }
}
