package org.suivi.demonstration;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.suivi.database.SystemScope;
import org.suivi.identity.NationalSystem;
import org.suivi.indicators.Description;
import org.suivi.indicators.IndicatorKind;
import org.suivi.indicators.IndicatorLinks;
import org.suivi.indicators.Indicators;
import org.suivi.indicators.Measurable;
import org.suivi.indicators.MetadataSheet;
import org.suivi.indicators.Periodicity;
import org.suivi.indicators.Uploads;
import org.suivi.plans.Plans;
import org.suivi.plans.Priorities;
import org.suivi.plans.PriorityDecisions;
import org.suivi.plans.PriorityDecisions.Flag;
import org.suivi.plans.PriorityDecisions.Place;
import org.suivi.plans.PriorityRow;
import org.suivi.plans.PriorityRules;
import org.suivi.plans.PriorityRules.Review;
import org.suivi.plans.ServedRecommendations;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Visibility;

/** What Exampleland decided about priorities, and an outcome that did not move although all was done. */
@Component
@Order(6)
class PrioritiesOfExampleland implements Chapter {

    private static final String CODE = "JUS-5";

    /** So many that some of them have no other indicator, which moved. */
    private static final int MOST_LINKS = 10;

    private final Priorities priorities;
    private final PriorityRules rules;
    private final PriorityDecisions decisions;
    private final Plans plans;
    private final ServedRecommendations served;
    private final Indicators indicators;
    private final IndicatorLinks links;
    private final Uploads uploads;
    private final Clock clock;

    PrioritiesOfExampleland(
            Priorities priorities,
            PriorityRules rules,
            PriorityDecisions decisions,
            Plans plans,
            ServedRecommendations served,
            Indicators indicators,
            IndicatorLinks links,
            Uploads uploads,
            Clock clock) {
        this.priorities = priorities;
        this.rules = rules;
        this.decisions = decisions;
        this.plans = plans;
        this.served = served;
        this.indicators = indicators;
        this.links = links;
        this.uploads = uploads;
        this.clock = clock;
    }

    @Override
    public void tell(NationalSystem exampleland) {
        SystemScope.in(exampleland.id(), () -> {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            decide(Actor.suivi(exampleland.id()), today);
            standStill(Actor.suivi(exampleland.id()), today);
            return exampleland;
        });
    }

    private void decide(Actor actor, LocalDate today) {
        List<Review> reviews = rules.reviews(actor);
        IntStream.range(0, reviews.size())
                .filter(number -> number % 4 != 3)
                .forEach(number -> rules.setReview(
                        actor, reviews.get(number).mechanism(), null, today.plusMonths(4 + number * 11L % 54)));
        List<PriorityRow> first = priorities.page(actor, today, false, 1).rows();
        first.stream()
                .map(PriorityRow::recommendation)
                .filter(one -> !one.mechanism().equals("UPR"))
                .limit(4)
                .forEach(one -> decisions.flag(
                        actor,
                        one.id(),
                        new Flag("Paragraph on follow-up of the same document (invented)", today.plusMonths(9)),
                        new Flag("", null)));
        if (first.size() > 20) {
            decisions.decide(
                    actor,
                    first.get(20).recommendation().id(),
                    new Place(3, "The Council of Ministers promised it to Parliament for this year."),
                    new Place(null, ""));
        }
    }

    /** All actions for some recommendations are completed, and the figure stays where it was. */
    private void standStill(Actor actor, LocalDate today) {
        List<Long> done = plans.all(actor, today).stream()
                .flatMap(plan -> served.allDone(actor, plan.id()).keySet().stream())
                .sorted()
                .limit(MOST_LINKS)
                .toList();
        long id = indicators.add(
                actor,
                new Description(
                        CODE,
                        PlannedWords.SLOW,
                        IndicatorKind.OUTCOME,
                        new MetadataSheet(
                                english("Invented for the demonstration: days until a first judgment"),
                                LocalizedText.EMPTY,
                                english("Median over all civil cases of a year"),
                                english("days"),
                                english("National Statistics Office of Exampleland (invented)"),
                                english("The figures describe no existing State"),
                                Periodicity.YEARLY,
                                List.of()),
                        null,
                        List.of(),
                        Visibility.PUBLIC));
        links.link(actor, id, Measurable.RECOMMENDATION, done);
        StringBuilder file =
                new StringBuilder("indicator,period,territory,disaggregation,value,missing,status,source,break,note\n");
        for (int year = today.getYear() - 5; year < today.getYear(); year++) {
            file.append(CODE).append(',').append(year).append(",,,").append(year % 2 == 0 ? 411 : 412);
            file.append(",,final,National Statistics Office of Exampleland (invented figures),,\n");
        }
        long upload = uploads.receive(
                actor,
                "days-until-judgment.csv",
                "XEX",
                new ByteArrayInputStream(file.toString().getBytes(StandardCharsets.UTF_8)));
        uploads.apply(actor, upload, uploads.preview(actor, upload).stamp(), null);
    }

    private static LocalizedText english(String text) {
        return LocalizedText.of(Language.EN, text);
    }
}
