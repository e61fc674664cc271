package se.genomgang.action.web;

import java.io.IOException;
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
import se.genomgang.action.ActionImports;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.Refused;
import se.genomgang.kernel.Rights;
import se.genomgang.tabular.TableFormat;
import se.genomgang.tabular.UnreadableTable;
import se.genomgang.web.Downloads;
import se.genomgang.web.Flash;
import se.genomgang.web.SubmissionKey;
import se.genomgang.web.Submissions;

/** Actions from a file, for those who write for a unit: choose it, look at what it will open, import. */
@Controller
@RequestMapping("/actions/import")
class ActionImportController {

    private final ActionImports imports;
    private final Submissions submissions;
    private final MessageSource messages;

    ActionImportController(ActionImports imports, Submissions submissions, MessageSource messages) {
        this.imports = imports;
        this.submissions = submissions;
        this.messages = messages;
    }

    @GetMapping
    String show(Rights rights, Model model) {
        imports.preview(rights).ifPresent(preview -> model.addAttribute("preview", preview));
        return "action/import";
    }

    @PostMapping
    ModelAndView upload(@RequestParam(required = false) @Nullable MultipartFile file, Rights rights, Locale locale)
            throws IOException {
        ActionImports.mustWrite(rights);
        try {
            if (file == null || file.isEmpty()) {
                throw new UnreadableTable(UnreadableTable.Reason.EMPTY, 0).at("file");
            }
            imports.upload(String.valueOf(file.getOriginalFilename()), file.getBytes(), rights);
            return new ModelAndView("redirect:/actions/import");
        } catch (InvalidField objection) {
            String error = messages.getMessage(
                    objection.messageKey(), objection.arguments().toArray(), locale);
            return new ModelAndView("action/import", HttpStatus.UNPROCESSABLE_CONTENT).addObject("error", error);
        }
    }

    @PostMapping("/confirmation")
    String confirm(
            @RequestParam(defaultValue = "") String fingerprint,
            SubmissionKey key,
            Rights rights,
            RedirectAttributes redirect) {
        ActionImports.mustWrite(rights);
        try {
            return "redirect:"
                    + submissions.once(key, rights.person(), () -> {
                        Flash.done(
                                redirect,
                                "action.flash.imported",
                                imports.confirm(fingerprint, rights).opened());
                        return "/actions?show=all";
                    });
        } catch (Refused refusal) {
            Flash.problem(redirect, refusal.messageKey());
            return "redirect:/actions/import";
        }
    }

    @PostMapping("/cancellation")
    String forget(Rights rights) {
        imports.forget(rights);
        return "redirect:/actions/import";
    }

    @GetMapping("/template.csv")
    ResponseEntity<byte[]> template(Rights rights) {
        return Downloads.table("atgarder-mall", TableFormat.CSV, imports.template(TableFormat.CSV, rights));
    }

    @GetMapping("/template.xlsx")
    ResponseEntity<byte[]> workbook(Rights rights) {
        return Downloads.table("atgarder-mall", TableFormat.XLSX, imports.template(TableFormat.XLSX, rights));
    }
}
