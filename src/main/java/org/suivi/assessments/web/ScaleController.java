package org.suivi.assessments.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.assessments.GradeScaleVersions;
import org.suivi.assessments.GradeScales;
import org.suivi.recommendations.Labels;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;

/** The scales of mechanisms for the administrator: each as it is, and the form for the version that takes over. */
@Controller
@RequestMapping("/admin/grade-scales")
class ScaleController {

    private final GradeScales scales;
    private final GradeScaleVersions versions;
    private final Labels labels;
    private final Notice notice;

    ScaleController(GradeScales scales, GradeScaleVersions versions, Labels labels, Notice notice) {
        this.scales = scales;
        this.versions = versions;
        this.labels = labels;
        this.notice = notice;
    }

    @GetMapping
    @Needs(Permission.ADMINISTER)
    String all(Language language, Model model) {
        model.addAttribute("scales", scales.all());
        model.addAttribute("view", new AssessmentView(labels, language));
        return "assessments/web/scale-list";
    }

    /** @param of code of the scale it takes over from */
    @GetMapping("/new")
    @Needs(Permission.ADMINISTER)
    String form(@RequestParam(name = "of", defaultValue = "") String of, Model model) {
        model.addAttribute(
                "form",
                scales.all().stream()
                        .filter(scale -> scale.code().equals(of))
                        .findFirst()
                        .map(ScaleForm::after)
                        .orElse(ScaleForm.EMPTY));
        return "assessments/web/scale-form";
    }

    @PostMapping
    @Needs(Permission.ADMINISTER)
    String begin(
            Actor actor,
            Language language,
            @ModelAttribute("form") ScaleForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (!errors.hasErrors()) {
            try {
                versions.begin(actor, form.toCommand());
                notice.say(next, language, "grade-scale.begun");
                return "redirect:/admin/grade-scales";
            } catch (Refused refused) {
                errors.reject(refused.code(), refused.arguments().toArray(), refused.code());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "assessments/web/scale-form";
    }
}
