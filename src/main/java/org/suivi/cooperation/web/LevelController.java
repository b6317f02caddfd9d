package org.suivi.cooperation.web;

import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.Level;
import org.suivi.cooperation.Levels;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Attempt;
import org.suivi.shared.web.Needs;

/** Who sees a need, a challenge, an offer or a practice. */
@Controller
@RequestMapping("/clearing-house/{records:needs|offers|challenges|practices}/{id:[0-9]{1,18}}/level")
class LevelController {

    private final Levels levels;
    private final HouseLooks looks;

    LevelController(Levels levels, HouseLooks looks) {
        this.levels = levels;
        this.looks = looks;
    }

    @GetMapping
    @Needs(Permission.OWN_ACCOUNT)
    ModelAndView form(Actor actor, @PathVariable("records") String records, @PathVariable("id") long id) {
        Levels.Seen seen = levels.of(actor, Entity.ofSection(records), id);
        return page(seen, seen.record().level(), Set.copyOf(seen.named()), HttpStatus.OK);
    }

    @PostMapping
    @Needs(Permission.OWN_ACCOUNT)
    ModelAndView show(
            Actor actor,
            @PathVariable("records") String records,
            @PathVariable("id") long id,
            @ModelAttribute("form") LevelForm form,
            BindingResult errors) {
        Entity entity = Entity.ofSection(records);
        HttpStatus status =
                Attempt.of(errors, () -> levels.show(actor, entity, id, form.version(), form.level(), form.parties()));
        return status == HttpStatus.OK
                ? new ModelAndView("redirect:" + entity.path() + "/" + id)
                : page(levels.of(actor, entity, id), form.level(), form.parties(), status);
    }

    private ModelAndView page(Levels.Seen seen, Level level, Set<Long> named, HttpStatus status) {
        var page = new ModelAndView("cooperation/web/level", status);
        page.addObject("seen", seen);
        page.addObject("level", level);
        page.addObject("named", named);
        page.addObject("look", looks.now());
        return page;
    }
}
