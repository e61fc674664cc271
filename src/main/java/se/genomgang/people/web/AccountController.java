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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.NotAllowed;
import se.genomgang.kernel.PersonId;
import se.genomgang.kernel.Rights;
import se.genomgang.people.AccountState;
import se.genomgang.people.Accounts;
import se.genomgang.people.OpenAccount;
import se.genomgang.people.PasswordLinks;
import se.genomgang.people.Register;
import se.genomgang.people.RegisterEntry;
import se.genomgang.web.FieldErrors;
import se.genomgang.web.Flash;

/** What an administrator does with a person's account. */
@Controller
@RequestMapping("/admin/people/{id}")
class AccountController {

    private final Accounts accounts;
    private final Register register;

    AccountController(Accounts accounts, Register register) {
        this.accounts = accounts;
        this.register = register;
    }

    @GetMapping("/account")
    String form(@PathVariable long id, Rights rights, Model model) {
        RegisterEntry entry = register.get(new PersonId(id), rights);
        if (!rights.administrator()) {
            throw new NotAllowed("people.notAllowed.account");
        }
        model.addAttribute("entry", entry);
        model.addAttribute("account", new AccountForm(entry.username() == null ? "" : entry.username(), false));
        return "people/account";
    }

    @PostMapping("/account")
    String save(
            @PathVariable long id,
            @Valid @ModelAttribute("account") AccountForm form,
            BindingResult errors,
            Rights rights,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        RegisterEntry entry = register.get(new PersonId(id), rights);
        if (!errors.hasErrors()) {
            try {
                if (entry.state() == AccountState.NONE) {
                    accounts.open(new OpenAccount(entry.person().id(), form.username(), form.marked()), rights);
                } else {
                    accounts.rename(entry.person().id(), form.username(), rights);
                }
                return back(id, entry.state() == AccountState.NONE ? "opened" : "saved", redirect);
            } catch (InvalidField e) {
                FieldErrors.reject(errors, e);
            }
        }
        response.setStatus(422);
        model.addAttribute("entry", entry);
        return "people/account";
    }

    @PostMapping("/closure")
    String close(@PathVariable long id, Rights rights, RedirectAttributes redirect) {
        accounts.close(new PersonId(id), rights);
        return back(id, "closed", redirect);
    }

    @PostMapping("/reopening")
    String reopen(@PathVariable long id, Rights rights, RedirectAttributes redirect) {
        accounts.reopen(new PersonId(id), rights);
        return back(id, "reopened", redirect);
    }

    @PostMapping("/administrator")
    String mark(@PathVariable long id, Rights rights, RedirectAttributes redirect) {
        accounts.mark(new PersonId(id), rights);
        return back(id, "marked", redirect);
    }

    @PostMapping("/administrator/removal")
    String unmark(@PathVariable long id, Rights rights, RedirectAttributes redirect) {
        accounts.unmark(new PersonId(id), rights);
        return back(id, "unmarked", redirect);
    }

    /** Answers with the page itself and not a redirect, so that the link is shown once and stored nowhere. */
    @PostMapping("/password-link")
    String issueLink(@PathVariable long id, Rights rights, Model model) {
        String path = accounts.issuePasswordLink(new PersonId(id), rights);
        model.addAttribute("entry", register.get(new PersonId(id), rights));
        model.addAttribute("hours", PasswordLinks.VALID.toHours());
        model.addAttribute(
                "link",
                ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString());
        return "people/password-link";
    }

    private static String back(long id, String done, RedirectAttributes redirect) {
        Flash.done(redirect, "people.flash." + done);
        return "redirect:/admin/people/" + id;
    }
}
