package org.suivi.coordination.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.suivi.coordination.ToldOn;
import org.suivi.coordination.UpdateFilter;
import org.suivi.coordination.Updates;
import org.suivi.plans.Actions;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.web.AsPart;
import org.suivi.shared.web.Needs;

/** What institutions told on one action: a page of its own, and a part of the action's page. */
@Controller
class ActionFollowUpController {

    private static final int SHOWN = 5;

    private final Updates updates;
    private final Actions actions;

    ActionFollowUpController(Updates updates, Actions actions) {
        this.updates = updates;
        this.actions = actions;
    }

    @GetMapping("/{system:[a-z]{3}}/follow-up/of-action/{id}")
    @Needs(Permission.READ)
    String of(Actor actor, @PathVariable("id") long id, AsPart asked, Model model) {
        ToldOn on = ToldOn.action(id);
        model.addAttribute("action", actions.one(actor, id));
        model.addAttribute("updates", updates.page(actor, UpdateFilter.of(on), 1, SHOWN));
        model.addAttribute("mayWrite", updates.mayWrite(actor, on));
        return asked.template("coordination/web/action-follow-up");
    }
}
