package se.genomgang.notice.web;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.genomgang.kernel.Rights;
import se.genomgang.notice.NoticeSettings;
import se.genomgang.web.Choice;
import se.genomgang.web.Flash;

/** How one is told of what is due. */
@Controller
@RequestMapping("/account/notices")
class NoticeSettingController {

    private final NoticeSettings settings;

    NoticeSettingController(NoticeSettings settings) {
        this.settings = settings;
    }

    @ModelAttribute("whens")
    List<Choice> whens() {
        return Arrays.stream(NoticeSettingForm.When.values())
                .map(when -> Choice.keyed(when, "notice.setting." + when))
                .toList();
    }

    @GetMapping
    ModelAndView form(Rights rights) {
        return new ModelAndView("notice/setting")
                .addObject("noticeSettingForm", NoticeSettingForm.from(settings.of(rights)));
    }

    @PostMapping
    ModelAndView choose(
            @Valid @ModelAttribute("noticeSettingForm") NoticeSettingForm form,
            BindingResult errors,
            Rights rights,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            ModelAndView again = new ModelAndView("notice/setting");
            again.addAllObjects(errors.getModel());
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        settings.choose(form.toSetting(), rights);
        Flash.done(redirect, "notice.flash.settingChosen");
        return new ModelAndView("redirect:/account/notices");
    }
}
