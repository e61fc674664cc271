package se.genomgang.attachment;

import java.io.Serializable;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.genomgang.kernel.InvalidField;

/**
 * Why a file was not taken in, shown at the very field it was sent from: by the upload fragment, on the page shown at once or after a redirect.
 *
 * @param action the address the form posts to, which tells one field from another on a page with many
 */
public record UploadRefusal(String action, String key, List<? extends Serializable> arguments) implements Serializable {

    private static final String MODEL = "uploadRefusal";

    private static UploadRefusal of(String action, InvalidField objection) {
        return new UploadRefusal(
                action,
                objection.messageKey(),
                objection.arguments().stream().map(Object::toString).toList());
    }

    /** On the page about to be shown, which the caller answers as 422. */
    public static void show(Model model, String action, InvalidField objection) {
        model.addAttribute(MODEL, of(action, objection));
    }

    /** On the page that the redirect leads to. */
    public static void show(RedirectAttributes redirect, String action, InvalidField objection) {
        redirect.addFlashAttribute(MODEL, of(action, objection));
    }
}
