package se.genomgang.web;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A message for the page that a redirect leads to: {@code Flash.done(redirect, "meeting.flash.planned")}.
 *
 * @param kind {@code done}, {@code warning} or {@code problem}
 * @param key message key
 * @param arguments its arguments
 */
public record Flash(String kind, String key, List<? extends Serializable> arguments) implements Serializable {

    public Flash {
        arguments = List.copyOf(arguments);
    }

    /** Something was done. */
    public static void done(RedirectAttributes redirect, String key, Serializable... arguments) {
        add(redirect, "done", key, arguments);
    }

    /** It was done, but there is something to mind. */
    public static void warning(RedirectAttributes redirect, String key, Serializable... arguments) {
        add(redirect, "warning", key, arguments);
    }

    /** It was not done. */
    public static void problem(RedirectAttributes redirect, String key, Serializable... arguments) {
        add(redirect, "problem", key, arguments);
    }

    private static void add(RedirectAttributes redirect, String kind, String key, Serializable... arguments) {
        redirect.addFlashAttribute("flash", new Flash(kind, key, Arrays.asList(arguments)));
    }
}
