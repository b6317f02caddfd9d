package org.suivi.indicators.web;

import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.indicators.Figure;
import org.suivi.indicators.Target;
import org.suivi.indicators.TargetOperator;
import org.suivi.indicators.Targets;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** Where an indicator stood at first and is to stand. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/indicators/{id:\\d+}")
class TargetController {

    private final Targets targets;

    TargetController(Targets targets) {
        this.targets = targets;
    }

    @PostMapping("/baseline")
    @Needs(Permission.EDIT_RECORDS)
    String chooseBaseline(
            Actor actor,
            SystemHead system,
            @PathVariable("id") long id,
            @RequestParam("value") long value,
            @RequestParam(name = "reason", defaultValue = "") String reason) {
        targets.chooseBaseline(actor, id, value, reason);
        return back(system, id);
    }

    @PostMapping("/targets")
    @Needs(Permission.EDIT_RECORDS)
    String set(
            Actor actor,
            SystemHead system,
            @PathVariable("id") long id,
            @RequestParam("operator") TargetOperator operator,
            @RequestParam("value") String value,
            @RequestParam("due") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate due,
            @RequestParam(name = "scope", defaultValue = "") String scope,
            @RequestParam(name = "citation", defaultValue = "") String citation) {
        targets.set(actor, id, Target.toBeSet(operator, Figure.parse(value), due, scope, citation));
        return back(system, id);
    }

    @PostMapping("/targets/{target:\\d+}/removal")
    @Needs(Permission.EDIT_RECORDS)
    String withdraw(Actor actor, SystemHead system, @PathVariable("id") long id, @PathVariable("target") long target) {
        targets.withdraw(actor, id, target);
        return back(system, id);
    }

    private static String back(SystemHead system, long id) {
        return "redirect:" + system.path() + "/indicators/" + id;
    }
}
