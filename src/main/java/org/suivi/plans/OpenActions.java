package org.suivi.plans;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.exports.ColumnKind;
import org.suivi.exports.OpenTable;
import org.suivi.plans.PublishedPlans.Headline;
import org.suivi.plans.PublishedPlans.Published;
import org.suivi.recommendations.Brief;
import org.suivi.recommendations.RecommendationBriefs;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;

/** The actions of plans as they were last published, as open data; what has changed in a plan since is not in it. */
@Component
@Order(3)
@Transactional(readOnly = true)
class OpenActions implements OpenTable {

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

    @Override
    public List<Field> fields() {
        return List.of(
                new Field("plan", "plan.field.title-of-plan", ColumnKind.TEXT),
                new Field("version", "plan.version.number", ColumnKind.NUMBER),
                new Field("published_on", "plan.version.published-on", ColumnKind.DATE),
                new Field("theme", "plan.field.theme", ColumnKind.TEXT),
                new Field("expected_result", "plan.field.expected-result", ColumnKind.LONG_TEXT),
                new Field("action", "plan.field.title", ColumnKind.LONG_TEXT),
                new Field("lead", "plan.field.lead", ColumnKind.TEXT),
                new Field("supporting", "plan.field.supporting", ColumnKind.LIST),
                new Field("starts", "plan.field.starts", ColumnKind.DATE),
                new Field("ends", "plan.field.ends", ColumnKind.DATE),
                new Field("milestones", "plan.field.milestones", ColumnKind.LIST),
                new Field("budget", "plan.field.budget", ColumnKind.NUMBER),
                new Field("currency", "plan.field.currency", ColumnKind.TEXT),
                new Field("budget_source", "plan.field.source", ColumnKind.TEXT),
                new Field("budget_gap", "plan.field.budget-gap", ColumnKind.NUMBER),
                new Field("delivery", "plan.field.delivery", ColumnKind.TEXT),
                new Field("recommendations", "export.open.recommendations", ColumnKind.LIST),
                new Field("rights", "plan.field.rights", ColumnKind.TEXT),
                new Field("sdg_targets", "plan.field.targets", ColumnKind.LIST),
                new Field("strategy", "plan.field.strategy", ColumnKind.TEXT),
                new Field("page", "export.open.page", ColumnKind.SYMBOL));
    }

    @Override
    public List<List<@Nullable Object>> rows(Actor everybody, Language language, String address) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Headline one : plans.all(everybody)) {
            Published published =
                    plans.version(everybody, one.plan(), one.approval().number());
            rows.addAll(new Sheet(published, served(everybody, published), language, address).rows());
        }
        return rows;
    }

    private Map<Long, Brief> served(Actor everybody, Published published) {
        List<Long> served = published.content().steps().stream()
                .flatMap(step -> step.serves().recommendations().stream())
                .distinct()
                .toList();
        return briefs.of(everybody, served);
    }

    /** One published plan as rows. */
    private record Sheet(Published published, Map<Long, Brief> served, Language language, String address) {

        List<List<@Nullable Object>> rows() {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            for (PlanSnapshot.Theme theme : published.content().themes()) {
                theme.actions().forEach(step -> rows.add(row(theme, step)));
            }
            return rows;
        }

        private List<@Nullable Object> row(PlanSnapshot.Theme theme, PlanSnapshot.Step step) {
            PlanSnapshot content = published.content();
            int version = published.approval().number();
            Long lead = step.responsible().lead();
            List<@Nullable Object> row = new ArrayList<>(List.of(
                    content.title().plain(language),
                    version,
                    LocalDate.ofInstant(published.approval().at(), ZoneOffset.UTC),
                    theme.name().plain(language),
                    theme.expectedResult().plain(language),
                    step.title().plain(language)));
            row.add(lead == null ? null : content.institution(lead).plain(language));
            row.add(step.responsible().supporting().stream()
                    .map(id -> content.institution(id).plain(language))
                    .toList());
            row.add(step.dates().starts());
            row.add(step.dates().ends());
            row.add(step.milestones().stream().map(this::milestone).toList());
            money(row, step.money());
            row.add(step.delivery().code());
            serves(row, step.serves());
            row.add(address + "/plans/" + published.plan() + "/versions/" + version);
            return row;
        }

        private String milestone(PlanSnapshot.Point point) {
            String words = point.due() + " " + point.title().plain(language);
            return point.reached() == null ? words : words + " (" + point.reached() + ")";
        }

        private static void money(List<@Nullable Object> row, PlanSnapshot.Money money) {
            row.add(money.amount());
            row.add(money.currency());
            row.add(money.source());
            row.add(money.gap());
        }

        private void serves(List<@Nullable Object> row, PlanSnapshot.Serves serves) {
            row.add(serves.recommendations().stream()
                    .map(served::get)
                    .flatMap(Stream::ofNullable)
                    .map(Brief::address)
                    .toList());
            row.add(serves.rights());
            row.add(serves.targets());
            row.add(serves.strategy());
        }
    }
}
