package se.genomgang.action.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import se.genomgang.kernel.InvalidField;

/**
 * What was typed into one of the small forms beside an action and is wrong: shown again at its field.
 *
 * @param text as typed
 * @param done as chosen, where the form asks
 */
public record Typed(String text, boolean done) {

    /** The action's page again, answered as 422. */
    ModelAndView again(ModelAndView page, InvalidField objection) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("typed", this)
                .addObject("invalid", objection.field())
                .addObject("invalidKey", objection.messageKey())
                .addObject("invalidArguments", objection.arguments().toArray());
    }
}
