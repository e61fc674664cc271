package se.genomgang.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.genomgang.kernel.InvalidField;
import se.genomgang.people.OwnAccount;
import se.genomgang.people.SignedIn;
import se.genomgang.people.TooManyChecks;
import se.genomgang.web.FieldErrors;
import se.genomgang.web.Flash;

/** Change of one's own password. */
@Controller
class OwnPasswordController {

    private final OwnAccount account;

    OwnPasswordController(OwnAccount account) {
        this.account = account;
    }

    @GetMapping("/account/password")
    String form(Model model, HttpServletRequest request) {
        model.addAttribute("change", new ChangedPassword("", "", ""));
        return page(model, request);
    }

    @PostMapping("/account/password")
    String change(
            @Valid @ModelAttribute("change") ChangedPassword form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        NewPassword.requireSame(form.password(), form.repeated(), errors);
        if (!errors.hasErrors()) {
            try {
                account.changePassword(
                        who,
                        form.current(),
                        form.password(),
                        request.getRemoteAddr(),
                        request.getSession().getId());
                request.changeSessionId();
                Flash.done(redirect, "people.flash.passwordChanged");
                return "redirect:/account/password";
            } catch (InvalidField e) {
                FieldErrors.reject(errors, e);
            } catch (TooManyChecks e) {
                response.setStatus(429);
                response.setHeader("Retry-After", Long.toString(e.seconds()));
                model.addAttribute("minutes", e.minutes());
                return page(model, request);
            }
        }
        response.setStatus(422);
        return page(model, request);
    }

    private static String page(Model model, HttpServletRequest request) {
        model.addAttribute(
                "username",
                StandingFilter.of(request).map(standing -> standing.username()).orElse(""));
        return "people/own-password";
    }
}
