package org.suivi.cooperation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.suivi.cooperation.Officers;
import org.suivi.cooperation.RemainingNeeds;
import org.suivi.cooperation.Specificity;
import org.suivi.cooperation.StatedNeeds.Seen;
import org.suivi.shared.Actor;

/** The page of one need with all that stands on it. */
@Component
class NeedPage {

    private final RemainingNeeds remainders;
    private final Officers officers;
    private final HouseLooks looks;

    NeedPage(RemainingNeeds remainders, Officers officers, HouseLooks looks) {
        this.remainders = remainders;
        this.officers = officers;
        this.looks = looks;
    }

    /** The name of its template, for which all is in the model; without exclusions it does not say whether there are any. */
    String of(Actor actor, Seen seen, @Nullable List<Long> exclusions, Model model) {
        model.addAttribute("seen", seen);
        model.addAttribute("specificity", Specificity.of(seen.need()));
        model.addAttribute("exclusions", exclusions);
        model.addAttribute("related", remainders.of(actor, seen.record().id()));
        model.addAttribute("officer", officers.of(actor, seen.record().id()).orElse(null));
        model.addAttribute("look", looks.now());
        return "cooperation/web/need";
    }
}
