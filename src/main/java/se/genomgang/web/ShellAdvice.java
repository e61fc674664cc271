package se.genomgang.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import se.genomgang.web.form.FormTypes;
import se.genomgang.web.form.PlainText;

/** Puts the shell into every page's model and reads every typed text the same way. */
@ControllerAdvice
class ShellAdvice {

    private final Shells shells;

    ShellAdvice(Shells shells) {
        this.shells = shells;
    }

    @ModelAttribute("shell")
    Shell shell(HttpServletRequest request) {
        return shells.around(request);
    }

    @InitBinder
    void editors(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new PlainText());
        FormTypes.remember(binder);
    }
}
