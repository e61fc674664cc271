package se.genomgang.people.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.Refused;
import se.genomgang.people.FirstAdministrator;
import se.genomgang.web.FieldErrors;

/** Lets whoever holds the link from the log become the first administrator. */
@Controller
class SetupController {

    private final FirstAdministrator first;

    SetupController(FirstAdministrator first) {
        this.first = first;
    }

    @GetMapping("/setup/{token}")
    String form(@PathVariable String token, HttpServletResponse response, Model model) {
        model.addAttribute("setup", new SetupForm("", "", "", "", "", ""));
        return page(token, response, model);
    }

    @PostMapping("/setup/{token}")
    String create(
            @PathVariable String token,
            @Valid @ModelAttribute("setup") SetupForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        NewPassword.requireSame(form.password(), form.repeated(), errors);
        if (!errors.hasErrors()) {
            try {
                first.create(token, form.toCommand(), form.username(), form.password());
                return "redirect:/login?passwordSet";
            } catch (InvalidField e) {
                FieldErrors.reject(errors, e);
            } catch (Refused e) {
                return page("", response, model);
            }
        }
        response.setStatus(422);
        return page(token, response, model);
    }

    private String page(String token, HttpServletResponse response, Model model) {
        if (!first.isOffered(token)) {
            response.setStatus(404);
            model.addAttribute("reason", "people.refused.setup");
            return "people/no-link";
        }
        model.addAttribute("action", "/setup/" + token);
        return "people/setup";
    }
}
