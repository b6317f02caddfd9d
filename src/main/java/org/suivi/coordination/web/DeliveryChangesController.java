package org.suivi.coordination.web;

import java.time.Clock;
import java.time.YearMonth;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.coordination.DeliveryChanges;
import org.suivi.coordination.DeliveryChanges.Asked;
import org.suivi.coordination.DeliveryOverTime.Stood;
import org.suivi.plans.Delivery;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotFound;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.web.AsPart;
import org.suivi.shared.web.Needs;

/** What is new of delivery this month, a part of the dashboard and a page of its own, and the lists behind the numbers. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/follow-up/changes")
class DeliveryChangesController {

    private final DeliveryChanges changes;
    private final Mentions mentions;
    private final Clock clock;

    DeliveryChangesController(DeliveryChanges changes, Mentions mentions, Clock clock) {
        this.changes = changes;
        this.mentions = mentions;
        this.clock = clock;
    }

    @GetMapping
    @Needs(Permission.READ_PUBLISHED)
    String show(Actor actor, AsPart asked, Model model) {
        YearMonth month = YearMonth.now(clock);
        model.addAttribute("month", month);
        model.addAttribute("changes", changes.of(actor, month));
        return asked.template("coordination/web/delivery-changes");
    }

    @GetMapping("/list")
    @Needs(Permission.READ_PUBLISHED)
    String list(
            Actor actor,
            Language language,
            @RequestParam("month") String month,
            @RequestParam("delivery") String delivery,
            @RequestParam(name = "changed", defaultValue = "false") boolean isChanged,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        var asked = new Asked(
                DeliveryOverTimeController.month(month),
                Delivery.of(delivery).orElseThrow(() -> new NotFound("problem.not-found")),
                isChanged);
        Page<Stood> found = changes.list(actor, asked, Page.numbered(page));
        model.addAttribute("found", found);
        model.addAttribute("sentence", isChanged ? "delivery.changed-in" : "delivery.told-in");
        model.addAttribute("delivery", asked.delivery());
        model.addAttribute("day", asked.month().atDay(1));
        model.addAttribute("back", "this-month");
        model.addAttribute("address", address(asked));
        model.addAttribute(
                "view",
                mentions.of(
                        actor,
                        language,
                        found.rows().stream()
                                .map(Stood::recommendation)
                                .distinct()
                                .toList()));
        return "coordination/web/delivery-stood";
    }

    private static String address(Asked asked) {
        return "/follow-up/changes/list?month=" + asked.month() + "&delivery="
                + asked.delivery().code() + (asked.isChanged() ? "&changed=true&" : "&");
    }
}
