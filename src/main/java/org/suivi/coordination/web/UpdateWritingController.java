package org.suivi.coordination.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.suivi.coordination.Assignment;
import org.suivi.coordination.Assignments;
import org.suivi.coordination.ProgressUpdate;
import org.suivi.coordination.UpdateState;
import org.suivi.coordination.Updates;
import org.suivi.coordination.WriteUpdate;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** Writing updates; what is refused or stale comes back with everything that was entered. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/updates")
class UpdateWritingController {

    private final Updates updates;
    private final Assignments assignments;
    private final Mentions mentions;
    private final Clock clock;

    UpdateWritingController(Updates updates, Assignments assignments, Mentions mentions, Clock clock) {
        this.updates = updates;
        this.assignments = assignments;
        this.mentions = mentions;
        this.clock = clock;
    }

    /** What surrounds the form: the recommendation, and in whose name it is written. */
    private record Place(
            long recommendation,
            @Nullable Long organisation,
            @Nullable ProgressUpdate saved) {}

    @GetMapping("/new")
    @Needs(Permission.CONTRIBUTE)
    ModelAndView begin(
            Actor actor,
            Language language,
            @RequestParam("recommendation") long recommendation,
            @RequestParam(name = "organisation", required = false) @Nullable Long organisation) {
        var place = new Place(recommendation, organisation, null);
        return form(actor, language, place, UpdateForm.empty(LocalDate.now(clock)), HttpStatus.OK);
    }

    @PostMapping
    @Needs(Permission.CONTRIBUTE)
    ModelAndView write(
            Actor actor,
            Language language,
            SystemHead system,
            @RequestParam("recommendation") long recommendation,
            @RequestParam(name = "organisation", required = false) @Nullable Long organisation,
            @RequestParam(name = "from", defaultValue = "") String from,
            @Valid @ModelAttribute("form") UpdateForm form,
            BindingResult errors) {
        if (!errors.hasErrors()) {
            try {
                long id = updates.write(
                        actor, new WriteUpdate(recommendation, organisation, form.toTold(), form.asksClearance()));
                if (form.clears()) {
                    updates.move(actor, id, 0, UpdateState.CLEARED, "");
                }
                return next(system, id, from);
            } catch (Refused refused) {
                errors.reject(refused.code(), refused.arguments().toArray(), refused.code());
            }
        }
        var place = new Place(recommendation, organisation, null);
        return form(actor, language, place, form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{id}/edit")
    @Needs(Permission.CONTRIBUTE)
    ModelAndView edit(Actor actor, Language language, @PathVariable("id") long id) {
        ProgressUpdate update = updates.withId(actor, id);
        return form(actor, language, place(update), UpdateForm.of(update), HttpStatus.OK);
    }

    @PostMapping("/{id}")
    @Needs(Permission.CONTRIBUTE)
    ModelAndView rewrite(
            Actor actor,
            Language language,
            SystemHead system,
            @PathVariable("id") long id,
            @RequestParam(name = "from", defaultValue = "") String from,
            @Valid @ModelAttribute("form") UpdateForm form,
            BindingResult errors) {
        if (!errors.hasErrors()) {
            try {
                updates.rewrite(actor, id, form.version(), form.toTold(), form.asksClearance());
                if (form.clears()) {
                    updates.move(actor, id, form.version() + 1, UpdateState.CLEARED, "");
                }
                return next(system, id, from);
            } catch (Refused refused) {
                errors.reject(refused.code(), refused.arguments().toArray(), refused.code());
            } catch (Stale stale) {
                ProgressUpdate saved = updates.withId(actor, id);
                return form(actor, language, place(saved), form.over(saved), HttpStatus.CONFLICT);
            }
        }
        return form(actor, language, place(updates.withId(actor, id)), form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Place place(ProgressUpdate update) {
        return new Place(update.recommendation(), update.organisation(), update);
    }

    private static ModelAndView next(SystemHead system, long id, String from) {
        return new ModelAndView("redirect:" + system.path() + (from.equals("my-work") ? "/my-work" : "/updates/" + id));
    }

    private ModelAndView form(Actor actor, Language language, Place place, UpdateForm form, HttpStatus status) {
        List<Assignment> present = assignments.of(actor, place.recommendation()).stream()
                .filter(Assignment::isPresent)
                .toList();
        var page = new ModelAndView("coordination/web/update-form", status);
        page.addObject("form", form);
        page.addObject("recommendation", place.recommendation());
        page.addObject("organisation", place.organisation());
        page.addObject("saved", place.saved());
        page.addObject("isStale", status == HttpStatus.CONFLICT);
        page.addObject(
                "institutions",
                actor.may(Permission.EDIT_RECORDS)
                        ? present.stream()
                                .map(Assignment::organisation)
                                .distinct()
                                .toList()
                        : List.of());
        page.addObject("view", mentions.of(actor, language, place.recommendation()));
        return page;
    }
}
