package org.suivi.assessments.web;

import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.assessments.Assessment;
import org.suivi.assessments.AssessmentFiles;
import org.suivi.assessments.AssessmentPages;
import org.suivi.assessments.Assessments;
import org.suivi.assessments.AssessorKind;
import org.suivi.recommendations.Brief;
import org.suivi.recommendations.Labels;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.shared.web.SystemHead;

/** The form in which an organisation assesses a recommendation in its own name. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/assessments/of-recommendation/{id}/new")
class AssessController {

    private final Assessments assessments;
    private final AssessmentPages pages;
    private final AssessmentFiles files;
    private final Labels labels;
    private final Notice notice;

    AssessController(
            Assessments assessments, AssessmentPages pages, AssessmentFiles files, Labels labels, Notice notice) {
        this.assessments = assessments;
        this.pages = pages;
        this.files = files;
        this.labels = labels;
        this.notice = notice;
    }

    @GetMapping
    @Needs(Permission.ASSESS)
    ModelAndView form(Actor actor, Language language, @PathVariable("id") long id) {
        Brief brief = pages.brief(actor, id);
        var latest = pages.latest(actor, id, own(actor));
        return form(language, brief, AssessmentForm.of(latest), HttpStatus.OK);
    }

    @PostMapping
    @Needs(Permission.ASSESS)
    ModelAndView save(
            Actor actor,
            Language language,
            SystemHead system,
            @PathVariable("id") long id,
            @Valid @ModelAttribute("form") AssessmentForm form,
            BindingResult errors,
            RedirectAttributes next) {
        Brief brief = pages.brief(actor, id);
        Attempt<Long> draft =
                Attempt.making(errors, () -> assessments.draft(actor, form.toCommand(id, filesOf(actor, id))));
        if (draft.worked()) {
            notice.say(next, language, "assessments.drafted");
            return new ModelAndView("redirect:" + system.path() + "/assessments/" + draft.result());
        }
        if (draft.status() == HttpStatus.CONFLICT) {
            return stale(actor, language, brief, form);
        }
        return form(language, brief, form, draft.status());
    }

    private EvidenceForm.Files filesOf(Actor actor, long recommendation) {
        return new EvidenceForm.Files() {
            @Override
            public String store(MultipartFile file) {
                try (InputStream content = file.getInputStream()) {
                    return files.store(actor, content);
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            }

            @Override
            public String again(String kept) {
                return files.again(actor, recommendation, own(actor), kept);
            }
        };
    }

    /** What the organisation saved meanwhile stands above one's own; saving again takes its place. */
    private ModelAndView stale(Actor actor, Language language, Brief brief, AssessmentForm form) {
        Assessment now = pages.latest(actor, brief.id(), own(actor)).orElse(null);
        long draft = AssessmentForm.of(Optional.ofNullable(now)).replaces();
        var again = new AssessmentForm(
                draft,
                form.result(),
                form.confidence(),
                form.cutOff(),
                form.method(),
                form.methodVersion(),
                form.rationale(),
                form.evidence());
        ModelAndView page = form(language, brief, again, HttpStatus.CONFLICT);
        page.addObject("now", now);
        return page;
    }

    private ModelAndView form(Language language, Brief brief, AssessmentForm form, HttpStatus status) {
        var page = new ModelAndView("assessments/web/assessment-form", status);
        page.addObject("recommendation", brief);
        page.addObject("form", form);
        page.addObject("isStale", status == HttpStatus.CONFLICT);
        page.addObject("view", new AssessmentView(labels, language));
        return page;
    }

    private static AssessorKind own(Actor actor) {
        return Assessments.voice(actor).orElseThrow(() -> new NotAllowed("assessment.not-yours"));
    }
}
