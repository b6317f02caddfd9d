package org.suivi.plans;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.exports.Column;
import org.suivi.exports.ColumnKind;
import org.suivi.exports.ExportedList;
import org.suivi.exports.ListDescription;
import org.suivi.identity.PublicAddress;
import org.suivi.recommendations.Brief;
import org.suivi.recommendations.Labels;
import org.suivi.recommendations.RecommendationBriefs;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.web.Messages;
import org.suivi.shared.web.SystemHead;

/** Makes the list of a plan in the columns of the usual template of implementation plans, as far as this module keeps them. */
@Service
@Transactional(readOnly = true)
public class PlanExport {

    /** In the order of the template; {@link Row#of} fills them in the same. */
    private static final List<Templated> TEMPLATE = List.of(
            new Templated("theme", ColumnKind.TEXT),
            new Templated("recommendations", ColumnKind.LIST),
            new Templated("targets", ColumnKind.LIST),
            new Templated("strategy", ColumnKind.TEXT),
            new Templated("expected-result", ColumnKind.TEXT),
            new Templated("title", ColumnKind.LONG_TEXT),
            new Templated("lead", ColumnKind.TEXT),
            new Templated("supporting", ColumnKind.LIST),
            new Templated("starts", ColumnKind.DATE),
            new Templated("ends", ColumnKind.DATE),
            new Templated("milestones", ColumnKind.LIST),
            new Templated("budget", ColumnKind.NUMBER),
            new Templated("currency", ColumnKind.TEXT),
            new Templated("source", ColumnKind.TEXT),
            new Templated("budget-gap", ColumnKind.NUMBER),
            new Templated("delivery", ColumnKind.TEXT),
            new Templated("reason", ColumnKind.TEXT),
            new Templated("risks", ColumnKind.TEXT),
            new Templated("remarks", ColumnKind.TEXT));

    private record Templated(String key, ColumnKind kind) {}

    private final PlanReading reading;
    private final RecommendationBriefs briefs;
    private final Labels labels;
    private final Messages messages;
    private final PublicAddress site;
    private final Clock clock;

    PlanExport(
            PlanReading reading,
            RecommendationBriefs briefs,
            Labels labels,
            Messages messages,
            PublicAddress site,
            Clock clock) {
        this.reading = reading;
        this.briefs = briefs;
        this.labels = labels;
        this.messages = messages;
        this.site = site;
        this.clock = clock;
    }

    /** The actions of the plan as the reader would see them on the pages. */
    public ExportedList list(Actor actor, SystemHead system, Language language, Plan plan) {
        PlanReading.Whole whole = reading.whole(actor, plan.id());
        Map<Long, Brief> served = briefs.of(
                actor,
                whole.actions().stream()
                        .flatMap(action -> action.draft().serves().recommendations().stream())
                        .distinct()
                        .toList());
        var row = new Row(whole, served, language);
        Iterator<List<@Nullable Object>> rows =
                whole.actions().stream().map(row::of).iterator();
        return new ExportedList(
                about(system, language, plan),
                columns(language),
                whole.actions().size(),
                rows);
    }

    private ListDescription about(SystemHead system, Language language, Plan plan) {
        return new ListDescription(
                plan.title().plain(language),
                List.of(),
                clock.instant(),
                system.zone(),
                URI.create(site.of(system.path() + "/plans/" + plan.id())),
                messages.text(language, "plan.export.notice"),
                language.locale());
    }

    private List<Column> columns(Language language) {
        return TEMPLATE.stream()
                .map(one -> new Column(
                        one.key().replace('-', '_'), messages.text(language, "plan.field." + one.key()), one.kind()))
                .toList();
    }

    /** The actions of one plan as rows, in the columns of the template. */
    private final class Row {

        private final PlanReading.Whole whole;
        private final Map<Long, Brief> served;
        private final Map<Long, PlanTheme> themes;
        private final Language language;

        Row(PlanReading.Whole whole, Map<Long, Brief> served, Language language) {
            this.whole = whole;
            this.served = served;
            this.language = language;
            this.themes = whole.themes().stream().collect(Collectors.toMap(PlanTheme::id, Function.identity()));
        }

        List<@Nullable Object> of(Action action) {
            Action.Draft draft = action.draft();
            PlanTheme theme = Objects.requireNonNull(themes.get(draft.theme()));
            List<@Nullable Object> values = new ArrayList<>();
            values.add(theme.name().plain(language));
            values.add(recommendations(draft.serves()));
            values.add(draft.serves().targets());
            values.add(draft.serves().strategy());
            values.add(theme.draft().expectedResult().plain(language));
            values.add(draft.title().plain(language));
            values.add(action.lead() == null ? null : institution(action.lead()));
            values.add(draft.responsible().supporting().stream()
                    .map(this::institution)
                    .toList());
            values.add(draft.dates().starts());
            values.add(draft.dates().ends());
            values.add(whole.milestonesOf(action).stream().map(this::milestone).toList());
            values.add(draft.budget().amount());
            values.add(draft.budget().currency());
            values.add(draft.budget().source());
            values.add(draft.budget().gap());
            values.add(messages.text(language, "delivery." + action.delivery().code()));
            values.add(action.reason());
            values.add(draft.notes().risks());
            values.add(draft.notes().remarks());
            return values;
        }

        private List<String> recommendations(Action.Serves serves) {
            return serves.recommendations().stream()
                    .map(served::get)
                    .filter(Objects::nonNull)
                    .map(brief -> brief.heading(labels, language))
                    .toList();
        }

        private String institution(Long id) {
            return whole.institutions().getOrDefault(id, LocalizedText.EMPTY).plain(language);
        }

        private String milestone(Milestone milestone) {
            Milestone.Draft draft = milestone.draft();
            String line = draft.due() + " " + draft.title().plain(language);
            return draft.reached() == null
                    ? line
                    : line + " ("
                            + messages.text(
                                    language,
                                    "milestone.reached-on",
                                    draft.reached().toString()) + ")";
        }
    }
}
