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
import org.suivi.coordination.ProgressUpdate;
import org.suivi.coordination.Sketch;
import org.suivi.coordination.ToldOn;
import org.suivi.coordination.UpdateSketches;
import org.suivi.coordination.UpdateState;
import org.suivi.coordination.Updates;
import org.suivi.coordination.WriteUpdate;
import org.suivi.plans.Action;
import org.suivi.plans.Actions;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.Ref;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** Writing updates; what is refused or stale comes back with everything that was entered. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/updates")
class UpdateWritingController {

    private final Updates updates;
    private final UpdateSketches sketches;
    private final Actions actions;
    private final Mentions mentions;
    private final Clock clock;

    UpdateWritingController(Updates updates, UpdateSketches sketches, Actions actions, Mentions mentions, Clock clock) {
        this.updates = updates;
        this.sketches = sketches;
        this.actions = actions;
        this.mentions = mentions;
        this.clock = clock;
    }

    /** What surrounds the form: what it is told on, and in whose name it is written. */
    private record Place(
            ToldOn on,
            @Nullable Long organisation,
            @Nullable ProgressUpdate saved) {

        Ref sketched() {
            return saved == null ? UpdateSketches.of(on) : UpdateSketches.of(saved);
        }
    }

    @GetMapping("/new")
    @Needs(Permission.CONTRIBUTE)
    ModelAndView begin(
            Actor actor,
            Language language,
            @RequestParam(name = "recommendation", required = false) @Nullable Long recommendation,
            @RequestParam(name = "action", required = false) @Nullable Long action,
            @RequestParam(name = "organisation", required = false) @Nullable Long organisation) {
        var place = new Place(ToldOn.of(recommendation, action), organisation, null);
        return taken(actor, language, place, UpdateForm.empty(LocalDate.now(clock)));
    }

    @PostMapping
    @Needs(Permission.CONTRIBUTE)
    ModelAndView write(
            Actor actor,
            Language language,
            SystemHead system,
            @RequestParam(name = "recommendation", required = false) @Nullable Long recommendation,
            @RequestParam(name = "action", required = false) @Nullable Long action,
            @RequestParam(name = "organisation", required = false) @Nullable Long organisation,
            @RequestParam(name = "from", defaultValue = "") String from,
            @Valid @ModelAttribute("form") UpdateForm form,
            BindingResult errors) {
        var place = new Place(ToldOn.of(recommendation, action), organisation, null);
        Attempt<Long> written = Attempt.making(errors, () -> write(actor, place, form));
        return written.worked()
                ? next(system, written.result(), from)
                : form(actor, language, place, form, written.status());
    }

    private long write(Actor actor, Place place, UpdateForm form) {
        var update = new WriteUpdate(place.on(), place.organisation(), form.toTold(), form.asksClearance());
        long id = updates.write(actor, update);
        if (form.clears()) {
            updates.move(actor, id, 0, UpdateState.CLEARED, "");
        }
        sketches.drop(actor, place.sketched());
        return id;
    }

    @GetMapping("/{id}/edit")
    @Needs(Permission.CONTRIBUTE)
    ModelAndView edit(Actor actor, Language language, @PathVariable("id") long id) {
        ProgressUpdate update = updates.withId(actor, id);
        return taken(actor, language, place(update), UpdateForm.of(update));
    }

    /** The form with what the person had entered last and not saved, when there is anything. */
    private ModelAndView taken(Actor actor, Language language, Place place, UpdateForm fresh) {
        Sketch sketch = sketches.find(actor, place.sketched()).orElse(null);
        ModelAndView page = form(actor, language, place, sketch == null ? fresh : UpdateForm.of(sketch), HttpStatus.OK);
        page.addObject("sketch", sketch);
        return page;
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
        HttpStatus status = Attempt.of(errors, () -> rewrite(actor, id, form));
        if (status == HttpStatus.OK) {
            return next(system, id, from);
        }
        ProgressUpdate saved = updates.withId(actor, id);
        return form(actor, language, place(saved), status == HttpStatus.CONFLICT ? form.over(saved) : form, status);
    }

    private void rewrite(Actor actor, long id, UpdateForm form) {
        updates.rewrite(actor, id, form.version(), form.toTold(), form.asksClearance());
        if (form.clears()) {
            updates.move(actor, id, form.version() + 1, UpdateState.CLEARED, "");
        }
        sketches.drop(actor, new Ref("update", id));
    }

    private static Place place(ProgressUpdate update) {
        return new Place(update.on(), update.organisation(), update);
    }

    private static ModelAndView next(SystemHead system, long id, String from) {
        return new ModelAndView("redirect:" + system.path() + (from.equals("my-work") ? "/my-work" : "/updates/" + id));
    }

    private ModelAndView form(Actor actor, Language language, Place place, UpdateForm form, HttpStatus status) {
        Long action = place.on().action();
        Action planned = action == null ? null : actions.one(actor, action);
        var page = new ModelAndView("coordination/web/update-form", status);
        page.addObject("form", form);
        page.addObject("on", place.on());
        page.addObject("action", planned);
        page.addObject("organisation", place.organisation());
        page.addObject("saved", place.saved());
        page.addObject("isStale", status == HttpStatus.CONFLICT);
        page.addObject(
                "institutions",
                actor.may(Permission.EDIT_RECORDS) ? updates.institutions(actor, place.on()) : List.of());
        page.addObject("view", mentions.of(actor, language, place.on()));
        return page;
    }
}
