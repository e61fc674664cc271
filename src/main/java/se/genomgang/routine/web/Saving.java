package se.genomgang.routine.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Stale;
import se.genomgang.web.FieldErrors;

/** Saves a form of a draft, or says on the same form why not: what was typed stays, what stands is shown beside it. */
final class Saving {

    private Saving() {}

    /** Whether it was saved; otherwise the answer is 422 for what was typed, or 409 when somebody else was first. */
    static boolean done(BindingResult errors, Model model, HttpServletResponse response, Runnable save) {
        if (!errors.hasErrors()) {
            try {
                save.run();
                return true;
            } catch (InvalidField objection) {
                FieldErrors.reject(errors, objection);
            } catch (Stale stale) {
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("stale", stale);
                return false;
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return false;
    }

    /** What a button does to a draft; somebody else having been first is told in words, for there is no form to come back to. */
    static void press(Runnable change) {
        try {
            change.run();
        } catch (Stale stale) {
            throw new Refused("routine.refused.overtaken", stale.theirsBy());
        }
    }
}
