package org.suivi.indicators.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.indicators.DoneWithoutChange;
import org.suivi.recommendations.Labels;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;

/** What a plan completed while no outcome moved. */
@Controller
class UnchangedController {

    private final DoneWithoutChange done;
    private final Labels labels;

    UnchangedController(DoneWithoutChange done, Labels labels) {
        this.done = done;
        this.labels = labels;
    }

    @GetMapping("/{system:[a-z]{3}}/indicators/done-without-change")
    @Needs(Permission.READ)
    String show(Actor actor, @RequestParam(name = "plan", defaultValue = "0") long plan, Model model) {
        model.addAttribute("plan", plan);
        model.addAttribute("lines", done.in(actor, plan));
        model.addAttribute("labels", labels);
        return "indicators/web/done-without-change";
    }
}
