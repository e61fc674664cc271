package se.genomgang.people.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.Refused;
import se.genomgang.people.PasswordLinks;
import se.genomgang.web.FieldErrors;

/** Sets a password through a one-time link. A link that does not work says the same, whatever the reason. */
@Controller
class PasswordLinkController {

    private final PasswordLinks links;

    PasswordLinkController(PasswordLinks links) {
        this.links = links;
    }

    @GetMapping("/password/{token}")
    String form(@PathVariable String token, HttpServletResponse response, Model model) {
        model.addAttribute("choice", new NewPassword("", ""));
        return page(token, links.username(token), response, model);
    }

    @PostMapping("/password/{token}")
    String set(
            @PathVariable String token,
            @Valid @ModelAttribute("choice") NewPassword form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        form.requireSame(errors);
        if (!errors.hasErrors()) {
            try {
                links.setPassword(token, form.password());
                return "redirect:/login?passwordSet";
            } catch (InvalidField e) {
                FieldErrors.reject(errors, e);
            } catch (Refused e) {
                return page(token, Optional.empty(), response, model);
            }
        }
        response.setStatus(422);
        return page(token, links.username(token), response, model);
    }

    private static String page(String token, Optional<String> username, HttpServletResponse response, Model model) {
        if (username.isEmpty()) {
            response.setStatus(404);
            model.addAttribute("reason", "people.refused.link");
            return "people/no-link";
        }
        model.addAttribute("username", username.get());
        model.addAttribute("action", "/password/" + token);
        return "people/set-password";
    }
}
