package org.suivi.coordination.web;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.suivi.coordination.DeliveryOverTime;
import org.suivi.coordination.DeliveryOverTime.Stood;
import org.suivi.plans.Delivery;
import org.suivi.recommendations.CrossCounts.Row;
import org.suivi.recommendations.Facet;
import org.suivi.recommendations.Labels;
import org.suivi.recommendations.Span;
import org.suivi.recommendations.StackedBars;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotFound;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.web.AsPart;
import org.suivi.shared.web.Needs;

/** Delivery month by month or year by year, a part of the dashboard and a page of its own, and the lists behind the numbers. */
@Controller
@RequestMapping("/{system:[a-z]{3}}/follow-up/over-time")
class DeliveryOverTimeController {

    private static final Pattern MONTH = Pattern.compile("(19|20|21)\\d\\d-(0[1-9]|1[0-2])");
    private static final String HERE = "/follow-up/over-time";

    private final DeliveryOverTime overTime;
    private final Mentions mentions;
    private final Labels labels;
    private final Clock clock;

    DeliveryOverTimeController(DeliveryOverTime overTime, Mentions mentions, Labels labels, Clock clock) {
        this.overTime = overTime;
        this.mentions = mentions;
        this.labels = labels;
        this.clock = clock;
    }

    @GetMapping
    @Needs(Permission.READ_PUBLISHED)
    String show(
            Actor actor,
            Language language,
            @RequestParam(name = "per", defaultValue = "") String per,
            AsPart asked,
            Model model) {
        Span span = Span.of(per).orElse(Span.MONTH);
        model.addAttribute("bars", bars(language, span, overTime.of(actor, span.until(YearMonth.now(clock)))));
        model.addAttribute("per", span);
        return asked.template("coordination/web/delivery-over-time");
    }

    private StackedBars bars(Language language, Span span, List<Row> rows) {
        return new StackedBars(
                rows,
                Arrays.stream(Delivery.values()).map(Delivery::code).toList(),
                month -> span == Span.YEAR ? month.substring(0, 4) : month,
                delivery -> labels.of(Facet.DELIVERY, delivery, language),
                (month, delivery) -> HERE + "/list?month=" + month + "&delivery=" + delivery,
                language.isRightToLeft());
    }

    @GetMapping("/list")
    @Needs(Permission.READ_PUBLISHED)
    String list(
            Actor actor,
            Language language,
            @RequestParam("month") String month,
            @RequestParam("delivery") String delivery,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        YearMonth wanted = month(month);
        Delivery told = Delivery.of(delivery).orElseThrow(() -> new NotFound("problem.not-found"));
        Page<Stood> found = overTime.at(actor, wanted, told, Page.numbered(page));
        model.addAttribute("found", found);
        model.addAttribute("sentence", "delivery.stood");
        model.addAttribute("day", wanted.atEndOfMonth());
        model.addAttribute("delivery", told);
        model.addAttribute("back", "over-time");
        model.addAttribute("address", HERE + "/list?month=" + wanted + "&delivery=" + told.code() + "&");
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

    static YearMonth month(String written) {
        if (!MONTH.matcher(written).matches()) {
            throw new NotFound("problem.not-found");
        }
        return YearMonth.parse(written);
    }
}
