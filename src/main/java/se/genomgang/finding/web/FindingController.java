package se.genomgang.finding.web;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.genomgang.attachment.Upload;
import se.genomgang.attachment.UploadRefusal;
import se.genomgang.finding.FindingId;
import se.genomgang.finding.FindingSheet;
import se.genomgang.finding.Findings;
import se.genomgang.finding.Treatment.Next;
import se.genomgang.kernel.InvalidField;
import se.genomgang.kernel.Rights;
import se.genomgang.web.Flash;
import se.genomgang.web.SubmissionKey;
import se.genomgang.web.Submissions;

/** One finding: read, worded anew, analysed, with its files. */
@Controller
@RequestMapping("/findings/{id}")
class FindingController {

    private final Findings findings;
    private final FindingPages pages;
    private final Submissions submissions;

    FindingController(Findings findings, FindingPages pages, Submissions submissions) {
        this.findings = findings;
        this.pages = pages;
        this.submissions = submissions;
    }

    @GetMapping
    ModelAndView show(@PathVariable long id, Rights rights) {
        return pages.show(id, rights);
    }

    @GetMapping("/edit")
    ModelAndView edit(@PathVariable long id, Rights rights) {
        ModelAndView page = pages.form(Next.WORD, id, rights);
        return page.addObject("form", WordingForm.from(finding(page)));
    }

    @PostMapping
    ModelAndView change(
            @PathVariable long id,
            @Valid @ModelAttribute("form") WordingForm form,
            BindingResult errors,
            Rights rights,
            RedirectAttributes redirect) {
        return pages.step(Next.WORD, id, errors, rights, () -> {
            findings.change(new FindingId(id), form.toCommand(), rights);
            Flash.done(redirect, "finding.flash.changed");
        });
    }

    @GetMapping("/analysis")
    ModelAndView analysis(@PathVariable long id, Rights rights) {
        ModelAndView page = pages.form(Next.ANALYSE, id, rights);
        return page.addObject("analysis", AnalysisForm.from(finding(page).analysis()));
    }

    @PostMapping("/analysis")
    ModelAndView analyse(
            @PathVariable long id,
            @Valid @ModelAttribute("analysis") AnalysisForm form,
            BindingResult errors,
            Rights rights,
            RedirectAttributes redirect) {
        return pages.step(Next.ANALYSE, id, errors, rights, () -> {
            findings.analyse(new FindingId(id), form.toCommand(), rights);
            Flash.done(redirect, "finding.flash.analysed");
        });
    }

    @PostMapping("/attachments")
    String attach(
            @PathVariable long id,
            @RequestParam("file") MultipartFile file,
            SubmissionKey key,
            Rights rights,
            RedirectAttributes redirect) {
        String back = "/findings/" + id;
        try {
            submissions.once(key, rights.person(), () -> {
                findings.attach(new FindingId(id), Upload.of(file), rights);
                return back;
            });
            Flash.done(redirect, "attachment.flash.added");
        } catch (InvalidField objection) {
            UploadRefusal.show(redirect, back + "/attachments", objection);
        }
        return "redirect:" + back;
    }

    private static FindingSheet finding(ModelAndView page) {
        return (FindingSheet) page.getModel().get("finding");
    }
}
