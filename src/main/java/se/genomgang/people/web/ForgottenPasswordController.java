package se.genomgang.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.genomgang.people.ForgottenPasswords;
import se.genomgang.people.TooManyChecks;

/** Lets who has forgotten their password ask for a link, and tells everyone who asks the same. */
@Controller
class ForgottenPasswordController {

    private final ForgottenPasswords forgotten;

    ForgottenPasswordController(ForgottenPasswords forgotten) {
        this.forgotten = forgotten;
    }

    @GetMapping("/password/forgotten")
    String form(@RequestParam(name = "asked", required = false) @Nullable String asked, Model model) {
        model.addAttribute("forgotten", new ForgottenForm(""));
        model.addAttribute("asked", asked != null);
        return page(model);
    }

    @PostMapping("/password/forgotten")
    String ask(
            @Valid @ModelAttribute("forgotten") ForgottenForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!forgotten.possible()) {
            return "redirect:/password/forgotten";
        }
        if (errors.hasErrors()) {
            response.setStatus(422);
            return page(model);
        }
        try {
            forgotten.ask(form.who(), request.getRemoteAddr());
            return "redirect:/password/forgotten?asked";
        } catch (TooManyChecks e) {
            response.setStatus(429);
            response.setHeader("Retry-After", Long.toString(e.seconds()));
            model.addAttribute("minutes", e.minutes());
            return page(model);
        }
    }

    private String page(Model model) {
        model.addAttribute("possible", forgotten.possible());
        return "people/forgotten";
    }
}
