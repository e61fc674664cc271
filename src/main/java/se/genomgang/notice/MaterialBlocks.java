package se.genomgang.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import se.genomgang.attachment.AttachmentView;
import se.genomgang.attachment.Attachments;
import se.genomgang.kernel.Rights;
import se.genomgang.meeting.Invited;
import se.genomgang.web.Markdown;

/**
 * The agenda of a meeting in a letter, with its material: texts in the letter and files along with it, as far as that is sane; otherwise the letter leads to
 * them. Files are read with the rights of one who takes part and holds nothing else.
 */
@Component
class MaterialBlocks {

    /** In bytes, before they are encoded: with that third added, what most mail servers still take. */
    static final long MOST_ENCLOSED = 10 * 1024 * 1024;

    /** In characters, all points together. */
    static final int MOST_TEXT = 60_000;

    private final Attachments attachments;
    private final Markdown markdown;
    private final MessageSource messages;

    MaterialBlocks(Attachments attachments, Markdown markdown, MessageSource messages) {
        this.attachments = attachments;
        this.markdown = markdown;
        this.messages = messages;
    }

    /**
     * The agenda as it goes.
     *
     * @param note what is said below it; may be empty
     */
    record Enclosed(Block agenda, List<Enclosure> files, String note) {}

    /** @param brings whether the material goes along; otherwise only the agenda's titles do */
    Enclosed of(Invited meeting, boolean brings, Addressee to) {
        Locale language = to.language();
        List<AttachmentView> files = meeting.agenda().stream()
                .flatMap(point -> point.files().stream())
                .toList();
        boolean encloses =
                brings && files.stream().mapToLong(AttachmentView::size).sum() <= MOST_ENCLOSED;
        boolean spells = meeting.agenda().stream()
                        .mapToInt(point ->
                                point.material().length() + point.proposal().length())
                        .sum()
                <= MOST_TEXT;
        List<Block.Item> items = new ArrayList<>();
        List<Enclosure> enclosed = new ArrayList<>();
        for (Invited.Point point : meeting.agenda()) {
            List<String> lines = new ArrayList<>();
            if (brings) {
                tell(point, spells, lines, language);
                for (AttachmentView file : point.files()) {
                    String name = name(point, file, language);
                    lines.add(name);
                    if (encloses) {
                        enclosed.add(new Enclosure(name, file.mediaType(), read(file, to)));
                    }
                }
            }
            items.add(new Block.Item(
                    point.number() + ". " + point.title().in(language),
                    lines.isEmpty() ? null : String.join("\n", lines),
                    lines.isEmpty() ? null : meeting.path() + "#punkt-" + point.number()));
        }
        return new Enclosed(
                new Block.Items(items),
                enclosed,
                !brings || files.isEmpty() ? "" : said(encloses ? "enclosed" : "notEnclosed", language));
    }

    private void tell(Invited.Point point, boolean spells, List<String> lines, Locale language) {
        if (point.secret()) {
            lines.add(said("secret", language));
        } else if (!spells && !(point.material() + point.proposal()).isBlank()) {
            lines.add(said("readThere", language));
        } else {
            if (!point.material().isBlank()) {
                lines.add(markdown.plain(point.material()));
            }
            if (!point.proposal().isBlank()) {
                lines.add(said("proposal", language, markdown.plain(point.proposal())));
            }
        }
    }

    private byte[] read(AttachmentView file, Addressee to) {
        Rights participant = new Rights(to.person(), to.name(), false, Set.of());
        return attachments.read(file.id(), participant).content();
    }

    private String name(Invited.Point point, AttachmentView file, Locale language) {
        return said("attachment", language, point.number() + "." + file.position(), file.fileName());
    }

    private String said(String what, Locale language, Object... arguments) {
        return messages.getMessage("notice.summons." + what, arguments, language);
    }
}
