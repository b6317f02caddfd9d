package org.suivi.mechanisms.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.mechanisms.Document;
import org.suivi.mechanisms.Documents;
import org.suivi.mechanisms.Mechanism;
import org.suivi.mechanisms.Mechanisms;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.shared.web.SystemHead;

/**
 * What is known of one document. Its page is the editors' alone, because what stands in it may be confidential; readers find the
 * same beside each recommendation that they may see.
 */
@Controller
class DocumentController {

    private final Documents documents;
    private final Mechanisms mechanisms;
    private final Notice notice;

    DocumentController(Documents documents, Mechanisms mechanisms, Notice notice) {
        this.documents = documents;
        this.mechanisms = mechanisms;
        this.notice = notice;
    }

    @GetMapping("/{system:[a-z]{3}}/documents/{id:[0-9]{1,18}}")
    @Needs(Permission.EDIT_RECORDS)
    String edit(Actor actor, @PathVariable("id") long id, Model model) {
        Document document = one(actor, id);
        return page(model, document, DocumentForm.of(document), false);
    }

    /** A stale save is shown beside what was saved meanwhile; saving again takes what was entered. */
    @PostMapping("/{system:[a-z]{3}}/documents/{id:[0-9]{1,18}}")
    @Needs(Permission.EDIT_RECORDS)
    String change(
            Actor actor,
            Language language,
            SystemHead system,
            @PathVariable("id") long id,
            @ModelAttribute("form") DocumentForm form,
            BindingResult errors,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        if (!Attempt.works(response, errors, () -> documents.change(actor, form.toCommand(id)))) {
            Document now = one(actor, id);
            boolean isStale = response.getStatus() == HttpStatus.CONFLICT.value();
            return page(model, now, isStale ? form.onVersion(now.version()) : form, isStale);
        }
        notice.say(next, language, "document.saved");
        return "redirect:" + system.path() + "/documents/" + id;
    }

    private Document one(Actor actor, long id) {
        return documents.withId(actor.inSystem(), id).orElseThrow(() -> new NotFound("problem.not-found"));
    }

    private String page(Model model, Document document, DocumentForm form, boolean isStale) {
        model.addAttribute("document", document);
        model.addAttribute(
                "mechanism",
                mechanisms
                        .directory()
                        .mechanism(document.mechanism())
                        .map(Mechanism::name)
                        .orElse(LocalizedText.EMPTY));
        model.addAttribute("form", form);
        model.addAttribute("isStale", isStale);
        return "mechanisms/web/document";
    }
}
