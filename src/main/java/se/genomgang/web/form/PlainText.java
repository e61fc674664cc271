package se.genomgang.web.form;

import java.beans.PropertyEditorSupport;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Typed text in one form: line ends as a single line feed, letters composed (NFC), so that å is å whatever keyboard wrote it. */
public class PlainText extends PropertyEditorSupport {

    @Override
    public void setAsText(@Nullable String text) {
        setValue(text == null ? null : of(text));
    }

    @Override
    public String getAsText() {
        return getValue() == null ? "" : getValue().toString();
    }

    /** The text in its one form. */
    public static String of(String text) {
        return Normalizer.normalize(
                text.replace("\0", "").replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC);
    }
}
