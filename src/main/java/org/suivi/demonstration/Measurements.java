package org.suivi.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.suivi.database.SystemScope;
import org.suivi.identity.NationalSystem;
import org.suivi.identity.Organisation;
import org.suivi.identity.Organisations;
import org.suivi.indicators.Description;
import org.suivi.indicators.IndicatorGaps;
import org.suivi.indicators.IndicatorKind;
import org.suivi.indicators.IndicatorLinks;
import org.suivi.indicators.IndicatorValue;
import org.suivi.indicators.IndicatorValues;
import org.suivi.indicators.Indicators;
import org.suivi.indicators.Measurable;
import org.suivi.indicators.Measured;
import org.suivi.indicators.MetadataSheet;
import org.suivi.indicators.NotNeeded;
import org.suivi.indicators.Periodicity;
import org.suivi.indicators.SdgIndicators;
import org.suivi.indicators.Target;
import org.suivi.indicators.TargetOperator;
import org.suivi.indicators.Targets;
import org.suivi.indicators.Uploads;
import org.suivi.indicators.ValueStatus;
import org.suivi.plans.PlanSnapshot;
import org.suivi.plans.PublishedPlans;
import org.suivi.plans.PublishedPlans.Headline;
import org.suivi.recommendations.Brief;
import org.suivi.recommendations.Clusters;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Page;
import org.suivi.shared.Visibility;

/** Invented indicators of Exampleland with invented values, by the doors a person would use; every kind of gap is among them. */
@Component
@Order(5)
class Measurements implements Chapter {

    private static final int MOST_LINKS = 4;
    private static final int MOST_PAGES = 12;

    private final Indicators indicators;
    private final IndicatorValues values;
    private final Uploads uploads;
    private final Targets targets;
    private final IndicatorLinks links;
    private final SdgIndicators sdgs;
    private final IndicatorGaps gaps;
    private final NotNeeded notNeeded;
    private final Clusters clusters;
    private final PublishedPlans plans;
    private final Organisations organisations;

    Measurements(
            Indicators indicators,
            IndicatorValues values,
            Uploads uploads,
            Targets targets,
            IndicatorLinks links,
            SdgIndicators sdgs,
            IndicatorGaps gaps,
            NotNeeded notNeeded,
            Clusters clusters,
            PublishedPlans plans,
            Organisations organisations) {
        this.indicators = indicators;
        this.values = values;
        this.uploads = uploads;
        this.targets = targets;
        this.links = links;
        this.sdgs = sdgs;
        this.gaps = gaps;
        this.notNeeded = notNeeded;
        this.clusters = clusters;
        this.plans = plans;
        this.organisations = organisations;
    }

    @Override
    public void tell(NationalSystem system) {
        SystemScope.in(system.id(), () -> {
            fill(Actor.suivi(system.id()));
            return system;
        });
    }

    private void fill(Actor actor) {
        List<Brief> briefs = briefs(actor);
        Map<String, Long> made = new HashMap<>();
        for (CSVRecord row : rows("indicators.csv")) {
            long id = indicators.add(actor, description(actor, row));
            links.linkGoal(actor, id, row.get("goal"));
            if (row.get("goal").contains(".")) {
                sdgs.link(actor, id, row.get("goal") + ".1");
            }
            links.link(actor, id, Measurable.RECOMMENDATION, about(briefs, row.get("word"), MOST_LINKS));
            made.put(row.get("code"), id);
        }
        upload(actor);
        aim(actor, made);
        correct(actor, get(made, "HEA-1"));
        gather(actor, get(made, "WOM-1"), about(briefs, "domestic violence", 20));
        measureActions(actor, made);
        about(briefs, "ratify", 2)
                .forEach(id -> notNeeded.propose(
                        actor, Measurable.RECOMMENDATION, id, "Ratification is a fact: it is either done or not."));
    }

    private static long get(Map<String, Long> made, String code) {
        return Objects.requireNonNull(made.get(code));
    }

    private void upload(Actor actor) {
        try (InputStream content = open("indicator-values.csv")) {
            long id = uploads.receive(actor, "indicator-values.csv", "XEX", content);
            uploads.apply(actor, id, uploads.preview(actor, id).stamp(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Some have a baseline and a target, some one of the two, some neither. */
    private void aim(Actor actor, Map<String, Long> made) {
        String plan = "National Human Rights Plan of Exampleland 2021-2026 (invented)";
        for (String code : List.of("EDU-1", "EDU-2", "JUS-1", "JUS-2", "HEA-1", "WOM-1")) {
            long id = get(made, code);
            values.current(actor, id).stream()
                    .filter(value -> value.measured().value() != null)
                    .findFirst()
                    .ifPresent(first -> targets.chooseBaseline(
                            actor, id, first.id(), "The first year of the series, before the plan began"));
        }
        set(actor, get(made, "EDU-1"), TargetOperator.AT_LEAST, "95", plan);
        set(actor, get(made, "JUS-1"), TargetOperator.AT_MOST, "100", plan);
        set(actor, get(made, "JUS-2"), TargetOperator.BELOW, "25", plan);
        set(actor, get(made, "HEA-1"), TargetOperator.AT_MOST, "50", plan);
        set(actor, get(made, "WOM-2"), TargetOperator.AT_LEAST, "40", plan);
    }

    private void set(Actor actor, long id, TargetOperator operator, String value, String citation) {
        targets.set(
                actor, id, Target.toBeSet(operator, new BigDecimal(value), LocalDate.of(2026, 12, 31), "", citation));
    }

    private void correct(Actor actor, long id) {
        Optional<IndicatorValue> of2023 = values.current(actor, id).stream()
                .filter(value -> value.cell().period().code().equals("2023"))
                .findFirst();
        of2023.ifPresent(value -> values.correct(
                actor,
                id,
                value.id(),
                Measured.of("74.8", ValueStatus.REVISED, value.measured().source()),
                "Two provinces reported late"));
    }

    /** A cluster that is measured by efforts alone. */
    private void gather(Actor actor, long process, List<Long> members) {
        long cluster = clusters.create(
                actor, "domestic-violence", LocalizedText.of(Language.EN, "Domestic violence"), members);
        links.link(actor, process, Measurable.CLUSTER, List.of(cluster));
    }

    /** Every third action of the plan has an indicator; the gap is the rest. */
    private void measureActions(Actor actor, Map<String, Long> made) {
        List<Long> ids = made.values().stream().sorted().toList();
        int turn = 0;
        for (Headline plan : plans.all(actor)) {
            var published = plans.version(actor, plan.plan(), plan.approval().number());
            for (PlanSnapshot.Step step : published.content().steps()) {
                if (turn++ % 3 == 0) {
                    long indicator = ids.get(turn % ids.size());
                    links.link(actor, indicator, Measurable.ACTION, List.of(step.id()));
                }
            }
        }
    }

    private List<Brief> briefs(Actor actor) {
        List<Brief> all = new ArrayList<>();
        for (int number = 1; number <= MOST_PAGES; number++) {
            Page<Brief> page = gaps.recommendations(actor, number);
            all.addAll(page.rows());
            if (number >= page.pages()) {
                return all;
            }
        }
        return all;
    }

    private static List<Long> about(List<Brief> briefs, String word, int most) {
        return briefs.stream()
                .filter(brief -> brief.texts()
                        .plain(Language.EN)
                        .toLowerCase(Locale.ROOT)
                        .contains(word))
                .limit(most)
                .map(Brief::id)
                .toList();
    }

    private Description description(Actor actor, CSVRecord row) {
        LocalizedText name = LocalizedText.EMPTY;
        for (Language language : Language.values()) {
            name = name.with(language, row.get(language.code()));
        }
        return new Description(
                row.get("code"),
                name,
                IndicatorKind.find(row.get("kind")).orElseThrow(),
                new MetadataSheet(
                        english("Invented for the demonstration: " + name.plain(Language.EN)),
                        LocalizedText.EMPTY,
                        english("As the statistics office of Exampleland would compute it"),
                        english(row.get("unit")),
                        english("National Statistics Office of Exampleland (invented)"),
                        english("The figures describe no existing State"),
                        Periodicity.YEARLY,
                        row.get("code").startsWith("EDU") ? List.of("sex", "location") : List.of()),
                organisation(actor, row.get("role")),
                List.of(),
                Visibility.PUBLIC);
    }

    private @Nullable Long organisation(Actor actor, String role) {
        LocalizedText wanted = Cast.people().stream()
                .filter(person -> person.role().code().equals(role))
                .findFirst()
                .orElseThrow()
                .organisation();
        return organisations.all(actor.inSystem()).stream()
                .filter(one -> one.name().equals(wanted))
                .map(Organisation::id)
                .findFirst()
                .orElse(null);
    }

    private static LocalizedText english(String text) {
        return LocalizedText.of(Language.EN, text);
    }

    private static List<CSVRecord> rows(String file) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = new InputStreamReader(open(file), StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) throws IOException {
        return new ClassPathResource("demonstration/" + file).getInputStream();
    }
}
