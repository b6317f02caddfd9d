package org.suivi.plans;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.exports.ColumnKind;
import org.suivi.exports.Columns;
import org.suivi.exports.OpenTable;
import org.suivi.plans.PublishedPlans.Published;
import org.suivi.recommendations.Brief;
import org.suivi.recommendations.RecommendationBriefs;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;

/** The actions of plans as they were last published, as open data; what has changed in a plan since is not in it. */
@Component
@Order(3)
@Transactional(readOnly = true)
class OpenActions implements OpenTable<OpenActions.Line> {

    private final PublishedPlans plans;
    private final RecommendationBriefs briefs;

    OpenActions(PublishedPlans plans, RecommendationBriefs briefs) {
        this.plans = plans;
        this.briefs = briefs;
    }

    @Override
    public String code() {
        return "actions";
    }

    /** An action as it was published. */
    record Line(Sheet sheet, PlanSnapshot.Theme theme, PlanSnapshot.Step step) {

        PlanSnapshot.Money money() {
            return step.money();
        }
    }

    /** A plan as it was published, with the recommendations that everybody may see. */
    record Sheet(Published published, Map<Long, Brief> served) {

        PlanSnapshot content() {
            return published.content();
        }

        int version() {
            return published.approval().number();
        }

        Stream<Line> lines() {
            return content().themes().stream()
                    .flatMap(theme -> theme.actions().stream().map(step -> new Line(this, theme, step)));
        }
    }

    @Override
    public void describe(Columns<Line> columns, String address) {
        columns.written(
                        "plan",
                        "plan.field.title-of-plan",
                        ColumnKind.TEXT,
                        line -> line.sheet().content().title())
                .with(
                        "version",
                        "plan.version.number",
                        ColumnKind.NUMBER,
                        line -> line.sheet().version())
                .with(
                        "published_on",
                        "plan.version.published-on",
                        ColumnKind.DATE,
                        line -> LocalDate.ofInstant(
                                line.sheet().published().approval().at(), ZoneOffset.UTC))
                .written(
                        "theme",
                        "plan.field.theme",
                        ColumnKind.TEXT,
                        line -> line.theme().name())
                .written(
                        "expected_result",
                        "plan.field.expected-result",
                        ColumnKind.LONG_TEXT,
                        line -> line.theme().expectedResult())
                .written(
                        "action",
                        "plan.field.title",
                        ColumnKind.LONG_TEXT,
                        line -> line.step().title());
        who(columns)
                .with(
                        "starts",
                        "plan.field.starts",
                        ColumnKind.DATE,
                        line -> line.step().dates().starts())
                .with(
                        "ends",
                        "plan.field.ends",
                        ColumnKind.DATE,
                        line -> line.step().dates().ends())
                .with(
                        "milestones",
                        "plan.field.milestones",
                        ColumnKind.LIST,
                        line -> milestones(line, columns.language()));
        money(columns)
                .with(
                        "delivery",
                        "plan.field.delivery",
                        ColumnKind.TEXT,
                        line -> line.step().delivery().code());
        serves(columns)
                .with(
                        "page",
                        "export.open.page",
                        ColumnKind.SYMBOL,
                        line -> address + "/plans/" + line.sheet().published().plan() + "/versions/"
                                + line.sheet().version());
    }

    private static Columns<Line> who(Columns<Line> columns) {
        return columns.with("lead", "plan.field.lead", ColumnKind.TEXT, line -> lead(line, columns.language()))
                .with(
                        "supporting",
                        "plan.field.supporting",
                        ColumnKind.LIST,
                        line -> line.step().responsible().supporting().stream()
                                .map(id ->
                                        line.sheet().content().institution(id).plain(columns.language()))
                                .toList());
    }

    private static Columns<Line> money(Columns<Line> columns) {
        return columns.with(
                        "budget",
                        "plan.field.budget",
                        ColumnKind.NUMBER,
                        line -> line.money().amount())
                .with(
                        "currency",
                        "plan.field.currency",
                        ColumnKind.TEXT,
                        line -> line.money().currency())
                .with(
                        "budget_source",
                        "plan.field.source",
                        ColumnKind.TEXT,
                        line -> line.money().source())
                .with(
                        "budget_gap",
                        "plan.field.budget-gap",
                        ColumnKind.NUMBER,
                        line -> line.money().gap());
    }

    private static Columns<Line> serves(Columns<Line> columns) {
        return columns.with("recommendations", "export.open.recommendations", ColumnKind.LIST, OpenActions::addresses)
                .with(
                        "rights",
                        "plan.field.rights",
                        ColumnKind.TEXT,
                        line -> line.step().serves().rights())
                .with(
                        "sdg_targets",
                        "plan.field.targets",
                        ColumnKind.LIST,
                        line -> line.step().serves().targets())
                .with(
                        "strategy",
                        "plan.field.strategy",
                        ColumnKind.TEXT,
                        line -> line.step().serves().strategy());
    }

    /** One plan after the other; each is one document of its own. */
    @Override
    public Stream<Line> rows(Actor everybody) {
        return plans.all(everybody).stream().flatMap(one -> {
            Published published =
                    plans.version(everybody, one.plan(), one.approval().number());
            return new Sheet(published, served(everybody, published)).lines();
        });
    }

    private Map<Long, Brief> served(Actor everybody, Published published) {
        List<Long> served = published.content().steps().stream()
                .flatMap(step -> step.serves().recommendations().stream())
                .distinct()
                .toList();
        return briefs.of(everybody, served);
    }

    private static @Nullable String lead(Line line, Language language) {
        Long lead = line.step().responsible().lead();
        return lead == null ? null : line.sheet().content().institution(lead).plain(language);
    }

    private static List<String> milestones(Line line, Language language) {
        return line.step().milestones().stream()
                .map(point -> {
                    String words = point.due() + " " + point.title().plain(language);
                    return point.reached() == null ? words : words + " (" + point.reached() + ")";
                })
                .toList();
    }

    private static List<String> addresses(Line line) {
        return line.step().serves().recommendations().stream()
                .map(line.sheet().served()::get)
                .flatMap(Stream::ofNullable)
                .map(Brief::address)
                .toList();
    }
}
