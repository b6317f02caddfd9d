package org.suivi.coordination.web;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.coordination.WorkSheet;
import org.suivi.coordination.WorkSheets;
import org.suivi.identity.Organisations;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;
import org.suivi.shared.web.Messages;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;
import org.suivi.shared.web.SystemHead;
import org.suivi.steps.Steps;

/** What a work sheet that came back would change, what a person must decide, and doing it as a whole. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/work-sheets/{id}")
class WorkSheetPreviewController {

    private static final String CHOICE = "choice.";

    private final WorkSheets sheets;
    private final Organisations organisations;
    private final Messages messages;
    private final Notice notice;

    WorkSheetPreviewController(WorkSheets sheets, Organisations organisations, Messages messages, Notice notice) {
        this.sheets = sheets;
        this.organisations = organisations;
        this.messages = messages;
        this.notice = notice;
    }

    @GetMapping
    @Needs(Permission.CONTRIBUTE)
    ModelAndView show(Actor actor, @PathVariable("id") long id) {
        return preview(actor, id, Set.of(), "", HttpStatus.OK);
    }

    @PostMapping
    @Needs(Permission.CONTRIBUTE)
    ModelAndView apply(
            Actor actor,
            Language language,
            SystemHead system,
            @PathVariable("id") long id,
            @RequestParam(name = "stamp", defaultValue = "") String stamp,
            @RequestParam(name = "then", defaultValue = "save") String then,
            @RequestParam Map<String, String> sent,
            RedirectAttributes next) {
        Set<String> choices = sent.entrySet().stream()
                .filter(each -> each.getKey().startsWith(CHOICE))
                .map(each -> each.getKey().substring(CHOICE.length()) + "=" + each.getValue())
                .collect(Collectors.toSet());
        try {
            Steps.Taken<Integer> taken = sheets.apply(actor, id, stamp, choices, then.equals("clear"));
            notice.sayWithUndo(next, language, taken.wayBack(), "sheet.applied", taken.result());
            return new ModelAndView("redirect:" + system.path() + "/work-sheets/" + id);
        } catch (Stale changed) {
            return preview(actor, id, choices, messages.text(language, "sheet.stale"), HttpStatus.CONFLICT);
        } catch (Refused refused) {
            String words =
                    messages.text(language, refused.code(), refused.arguments().toArray());
            return preview(actor, id, choices, words, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ModelAndView preview(Actor actor, long id, Set<String> choices, String refusal, HttpStatus status) {
        WorkSheet sheet = sheets.one(actor, id);
        var page = new ModelAndView("coordination/web/work-sheet-preview", status);
        page.addObject("sheet", sheet);
        page.addObject("institution", organisations.get(actor.inSystem(), sheet.organisation()));
        page.addObject("preview", sheets.preview(actor, id));
        page.addObject("choices", choices);
        page.addObject("refusal", refusal);
        return page;
    }
}
