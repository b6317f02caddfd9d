package org.suivi.statements.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.suivi.shared.Language;
import org.suivi.shared.NotFound;
import org.suivi.shared.Refused;
import org.suivi.shared.web.Attachment;
import org.suivi.shared.web.Notice;
import org.suivi.statements.BoothSignals;
import org.suivi.statements.Statement;
import org.suivi.statements.Statements;

/** What the pages of statements do, the same for who is signed in and for who came by a link. */
@Component
class StatementPages {

    private final StatementScreens screens;
    private final Statements statements;
    private final BoothSignals signals;
    private final Notice notice;

    StatementPages(StatementScreens screens, Statements statements, BoothSignals signals, Notice notice) {
        this.screens = screens;
        this.statements = statements;
        this.signals = signals;
        this.notice = notice;
    }

    /** What a delegation reads of its statements on its own page, and what booths signal while it speaks. */
    ModelAndView own(StatementScreens.Place place) {
        ModelAndView page = screens.show(place, "own");
        page.addObject("signals", signals.now(place.seat().panel()));
        return page;
    }

    ModelAndView one(StatementScreens.Place place, long id) {
        ModelAndView page = screens.show(place, "statement");
        StatementScreen at = (StatementScreen) page.getModel().get("at");
        Statement statement = at == null ? null : find(at, id);
        if (statement == null || statement.versions().isEmpty()) {
            throw new NotFound("problem.not-found");
        }
        page.addObject("statement", statement);
        return page;
    }

    private static @Nullable Statement find(StatementScreen at, long id) {
        return at.now().statements().values().stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElse(null);
    }

    /** Never shown by the browser itself, whatever it is. */
    ResponseEntity<FileSystemResource> file(StatementScreens.Place place, long id, String language) {
        Language of = Language.of(language).orElseThrow(() -> new NotFound("problem.not-found"));
        Statements.Kept kept = statements.file(place.seat(), id, of);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(kept.name()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store, private")
                .body(new FileSystemResource(kept.content()));
    }

    ModelAndView take(
            StatementScreens.Place place,
            StatementForm form,
            BindingResult errors,
            Language language,
            RedirectAttributes next) {
        try {
            if (errors.hasErrors()) {
                throw new Refused("panel.command.unreadable");
            }
            take(place, form);
        } catch (Refused refused) {
            return screens.refused(place, "statements", refused, language);
        }
        notice.say(next, language, "statement.saved");
        return new ModelAndView("redirect:" + place.here() + "/statements#entry-" + form.number());
    }

    private void take(StatementScreens.Place place, StatementForm form) {
        if (form.is("give")) {
            statements.give(place.seat(), form.upload());
        } else if (form.is("settle")) {
            statements.settle(place.seat(), form.number(), form.settled());
        } else if (form.is("post")) {
            statements.post(place.seat(), form.number());
        } else {
            throw new Refused("panel.command.unreadable");
        }
    }
}
