package org.suivi.cooperation.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.cooperation.DeskNotes;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.web.AsPart;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.Notice;

/** What the desk notes of a record or a project: a few lines on its page. */
@Controller
@RequestMapping(DeskNoteController.HERE + "/{kind:need|offer|challenge|practice|project}/{id:[0-9]{1,18}}")
class DeskNoteController {

    static final String HERE = "/clearing-house/desk-notes";
    private static final String SECTION = "cooperation/web/desk-notes";

    private final DeskNotes notes;
    private final Notice notice;

    DeskNoteController(DeskNotes notes, Notice notice) {
        this.notes = notes;
        this.notice = notice;
    }

    /** What is noted. */
    record NoteForm(String text) {}

    @GetMapping
    @Needs(Permission.READ_ASSISTANCE)
    ModelAndView show(Actor actor, @PathVariable("kind") String kind, @PathVariable("id") long id, AsPart asked) {
        return page(actor, kind, id, asked, HttpStatus.OK);
    }

    @PostMapping
    @Needs(Permission.RUN_CLEARING_HOUSE)
    ModelAndView write(
            Actor actor,
            Language language,
            @PathVariable("kind") String kind,
            @PathVariable("id") long id,
            @ModelAttribute("form") NoteForm form,
            BindingResult errors,
            RedirectAttributes next) {
        String text = form.text() == null ? "" : form.text();
        HttpStatus status = Attempt.of(errors, () -> notes.write(actor, kind, id, text));
        if (status != HttpStatus.OK) {
            return page(actor, kind, id, new AsPart(false), status).addObject("text", text);
        }
        notice.say(next, language, "desk-note.kept");
        return new ModelAndView("redirect:" + HERE + "/" + kind + "/" + id);
    }

    @PostMapping("/{note:[0-9]{1,18}}/taken-back")
    @Needs(Permission.RUN_CLEARING_HOUSE)
    String takeBack(
            Actor actor,
            Language language,
            @PathVariable("kind") String kind,
            @PathVariable("id") long id,
            @PathVariable("note") long note,
            RedirectAttributes next) {
        notes.takeBack(actor, kind, id, note);
        notice.say(next, language, "desk-note.gone");
        return "redirect:" + HERE + "/" + kind + "/" + id;
    }

    private ModelAndView page(Actor actor, String kind, long id, AsPart asked, HttpStatus status) {
        return new ModelAndView(asked.template(SECTION), status).addObject("seen", notes.of(actor, kind, id));
    }
}
