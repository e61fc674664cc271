package se.genomgang.attachment;

import java.util.Set;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;
import se.genomgang.kernel.InvalidField;

/**
 * Takes in only files whose name and content agree on being one of the allowed kinds, without programs in them, and of a size that can be kept.
 */
@Component
class FileCheck {

    private static final Set<String> ACTIVE_TEXT = Set.of(
            "text/html",
            "application/xhtml+xml",
            "image/svg+xml",
            "application/xml",
            "text/xml",
            "application/x-sh",
            "application/x-bat",
            "application/javascript",
            "text/javascript");

    private final Tika tika = new Tika();
    private final ContainerCheck containers = new ContainerCheck();

    CheckedFile check(Upload upload) {
        FileName name = FileName.of(upload.fileName());
        byte[] content = upload.content();
        if (upload.fileName().isBlank() && content.length == 0) {
            throw invalid("attachment.invalid.none");
        }
        if (content.length == 0) {
            throw invalid("attachment.invalid.empty");
        }
        if (content.length > Upload.LARGEST) {
            throw invalid("attachment.invalid.size", Upload.LARGEST / 1024 / 1024);
        }
        FileKind kind = FileKind.ofExtension(name.extension())
                .orElseThrow(() -> invalid(FileKind.refusal(name.extension()), FileKind.extensions()));
        switch (kind.form()) {
            case MAGIC -> requireMagic(kind, content);
            case TEXT -> requireText(content);
            case OOXML, ODF -> containers.check(kind, content);
        }
        return CheckedFile.of(name.toString(), kind.mediaType(), content);
    }

    private void requireMagic(FileKind kind, byte[] content) {
        if (!tika.detect(content).equals(kind.mediaType())) {
            throw mismatch(kind);
        }
    }

    /** Text in whatever encoding of eight bits: nothing that controls a machine, and no page or script. */
    private void requireText(byte[] content) {
        if (ACTIVE_TEXT.contains(tika.detect(content))) {
            throw invalid("attachment.invalid.program", FileKind.extensions());
        }
        for (byte b : content) {
            if (b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' || b == 0x7f) {
                throw mismatch(FileKind.TXT);
            }
        }
    }

    static InvalidField mismatch(FileKind kind) {
        return invalid("attachment.invalid.mismatch", kind.extension());
    }

    static InvalidField invalid(String key, Object... arguments) {
        return new InvalidField("file", key, arguments);
    }
}
