package se.genomgang.action.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import se.genomgang.attachment.Upload;

/**
 * The form in which the one responsible reports.
 *
 * @param done whether the action is said to be done
 */
record ReportForm(@Nullable String text, @Nullable Boolean done, @Nullable List<MultipartFile> file) {

    boolean saysDone() {
        return Boolean.TRUE.equals(done);
    }

    String words() {
        return text == null ? "" : text;
    }

    /** The files chosen; a field left empty sends a file without a name. */
    List<Upload> files() {
        return file == null
                ? List.of()
                : file.stream().filter(each -> !each.isEmpty()).map(Upload::of).toList();
    }
}
