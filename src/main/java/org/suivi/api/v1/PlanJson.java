package org.suivi.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.suivi.plans.PlanSnapshot;
import org.suivi.plans.PublishedPlans.Headline;
import org.suivi.plans.PublishedPlans.Published;

/** A plan as it was published, as other programs read it; what is worked on since is not in it. */
record PlanJson(
        PlanHeadJson plan,
        Map<String, String> scope,
        LocalDate from,
        LocalDate to,
        List<ThemeJson> themes,
        Map<String, Map<String, String>> institutions) {

    /** Which version of which plan. */
    record PlanHeadJson(long id, String page, int version, Map<String, String> title, Instant approvedAt) {

        static PlanHeadJson of(Headline one, String page) {
            return new PlanHeadJson(
                    one.plan(),
                    page,
                    one.approval().number(),
                    ByCode.of(one.title()),
                    one.approval().at());
        }
    }

    /** A theme or cluster with what is expected and what is done. */
    record ThemeJson(Map<String, String> name, Map<String, String> expectedResult, List<ActionJson> actions) {}

    /**
     * An action; institutions stand beside the plan by these keys.
     *
     * @param delivery what the responsible institutions say of their own work; never a result
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ActionJson(
            long id,
            Map<String, String> title,
            @Nullable String lead,
            List<String> supporting,
            DatesJson dates,
            MoneyJson budget,
            String delivery,
            ServesJson serves) {}

    /** When it begins and ends, with the days in between at which it can be told. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DatesJson(@Nullable LocalDate starts, @Nullable LocalDate ends, List<MilestoneJson> milestones) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MilestoneJson(
            Map<String, String> title,
            LocalDate due,
            @Nullable LocalDate reached) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MoneyJson(
            @Nullable Long amount,
            @Nullable String currency,
            @Nullable String source,
            @Nullable Long missing) {}

    /** What it answers; recommendations stand by the addresses of those that the caller may see. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ServesJson(
            List<String> recommendations,
            List<String> sdgTargets,
            @Nullable String strategy,
            @Nullable String rights) {}

    /** Takes the addresses of the recommendations that the caller may see. */
    static PlanJson of(Published published, String page, Map<Long, String> addresses) {
        PlanSnapshot content = published.content();
        return new PlanJson(
                PlanHeadJson.of(new Headline(published.plan(), content.title(), published.approval()), page),
                ByCode.of(content.scope()),
                content.from(),
                content.to(),
                content.themes().stream()
                        .map(theme -> new ThemeJson(
                                ByCode.of(theme.name()),
                                ByCode.of(theme.expectedResult()),
                                theme.actions().stream()
                                        .map(step -> action(step, addresses))
                                        .toList()))
                        .toList(),
                ByCode.named(content.institutions()));
    }

    private static ActionJson action(PlanSnapshot.Step step, Map<Long, String> addresses) {
        Long lead = step.responsible().lead();
        return new ActionJson(
                step.id(),
                ByCode.of(step.title()),
                lead == null ? null : lead.toString(),
                step.responsible().supporting().stream().map(String::valueOf).toList(),
                new DatesJson(
                        step.dates().starts(),
                        step.dates().ends(),
                        step.milestones().stream()
                                .map(one -> new MilestoneJson(ByCode.of(one.title()), one.due(), one.reached()))
                                .toList()),
                new MoneyJson(
                        step.money().amount(),
                        step.money().currency(),
                        step.money().source(),
                        step.money().gap()),
                step.delivery().code(),
                serves(step.serves(), addresses));
    }

    private static ServesJson serves(PlanSnapshot.Serves serves, Map<Long, String> addresses) {
        return new ServesJson(
                serves.recommendations().stream()
                        .map(addresses::get)
                        .filter(Objects::nonNull)
                        .toList(),
                serves.targets(),
                serves.strategy(),
                serves.rights());
    }
}
