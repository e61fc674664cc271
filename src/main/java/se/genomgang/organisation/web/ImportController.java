package se.genomgang.organisation.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.organisation.ImportResult;
import se.genomgang.organisation.Imports;
import se.genomgang.people.PasswordLinks;
import se.genomgang.tabular.TableFormat;
import se.genomgang.tabular.UnreadableTable;
import se.genomgang.web.Downloads;
import se.genomgang.web.Flash;
import se.genomgang.web.SubmissionKey;
import se.genomgang.web.Submissions;

/** Persons, appointments and accounts from a file: choose it, look at what it will do, import. */
@Controller
@RequestMapping("/admin/import")
class ImportController {

    private final Imports imports;
    private final Submissions submissions;
    private final MessageSource messages;

    ImportController(Imports imports, Submissions submissions, MessageSource messages) {
        this.imports = imports;
        this.submissions = submissions;
        this.messages = messages;
    }

    @GetMapping
    String show(Rights rights, Model model) {
        AdminController.mustKeep(rights);
        imports.preview(rights).ifPresent(preview -> model.addAttribute("preview", preview));
        return "organisation/admin-import";
    }

    @PostMapping
    ModelAndView upload(@RequestParam(required = false) @Nullable MultipartFile file, Rights rights, Locale locale)
            throws IOException {
        AdminController.mustKeep(rights);
        try {
            if (file == null || file.isEmpty()) {
                throw new UnreadableTable(UnreadableTable.Reason.EMPTY, 0).at("file");
            }
            imports.upload(String.valueOf(file.getOriginalFilename()), file.getBytes(), rights);
            return new ModelAndView("redirect:/admin/import");
        } catch (InvalidField objection) {
            String error = messages.getMessage(
                    objection.messageKey(), objection.arguments().toArray(), locale);
            return new ModelAndView("organisation/admin-import", HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("error", error);
        }
    }

    /** Where accounts were opened the answer is the page itself and not a redirect, so that their links are shown once and stored nowhere. */
    @PostMapping("/confirmation")
    String confirm(
            @RequestParam(defaultValue = "") String fingerprint,
            SubmissionKey key,
            Rights rights,
            Model model,
            RedirectAttributes redirect) {
        AdminController.mustKeep(rights);
        try {
            String next = submissions.once(key, rights.person(), () -> {
                ImportResult result = imports.confirm(fingerprint, rights);
                model.addAttribute("preview", result.preview());
                model.addAttribute("links", links(result));
                Flash.done(
                        redirect,
                        "organisation.flash.imported",
                        result.preview().newPersons(),
                        result.preview().newAppointments());
                return "/admin/appointments";
            });
            if (model.getAttribute("links") instanceof List<?> links && !links.isEmpty()) {
                model.addAttribute("hours", PasswordLinks.VALID.toHours());
                return "organisation/admin-import-links";
            }
            return "redirect:" + next;
        } catch (Refused refusal) {
            Flash.problem(redirect, refusal.messageKey());
            return "redirect:/admin/import";
        }
    }

    private static List<ImportResult.OpenedAccount> links(ImportResult result) {
        var here = ServletUriComponentsBuilder.fromCurrentContextPath().build();
        return result.accounts().stream()
                .map(account -> new ImportResult.OpenedAccount(
                        account.name(), account.username(), here.toUriString() + account.path()))
                .toList();
    }

    @PostMapping("/cancellation")
    String forget(Rights rights) {
        AdminController.mustKeep(rights);
        imports.forget(rights);
        return "redirect:/admin/import";
    }

    @GetMapping("/template.csv")
    ResponseEntity<byte[]> template(Rights rights) {
        return template(TableFormat.CSV, rights);
    }

    @GetMapping("/template.xlsx")
    ResponseEntity<byte[]> workbook(Rights rights) {
        return template(TableFormat.XLSX, rights);
    }

    private ResponseEntity<byte[]> template(TableFormat format, Rights rights) {
        AdminController.mustKeep(rights);
        return Downloads.table("personer-och-uppdrag", format, imports.template(format));
    }
}
