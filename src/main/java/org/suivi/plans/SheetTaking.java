package org.suivi.plans;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.suivi.plans.SheetPreview.PlannedCell;
import org.suivi.plans.SheetPreview.PlannedRow;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** Takes what a preview shows into a plan, through the same doors as the pages, so that the same rules hold. */
@Component
class SheetTaking {

    private final PlanReading reading;
    private final PlanThemes themes;
    private final Actions actions;
    private final Milestones milestones;
    private final SheetReview review;
    private final ObjectProvider<MeasuresOfActions> measures;

    SheetTaking(
            PlanReading reading,
            PlanThemes themes,
            Actions actions,
            Milestones milestones,
            SheetReview review,
            ObjectProvider<MeasuresOfActions> measures) {
        this.reading = reading;
        this.themes = themes;
        this.actions = actions;
        this.milestones = milestones;
        this.review = review;
        this.measures = measures;
    }

    /** How many actions came and how many changed. */
    record Taken(int added, int changed) {}

    Taken take(Actor actor, long plan, SheetPreview preview, Set<String> chosen) {
        var run = new Run(actor, plan, preview.language());
        int changed = 0;
        for (PlannedRow row : preview.changed()) {
            List<PlannedCell> accepted = row.cells().stream()
                    .filter(cell -> !cell.isConflict() || chosen.contains(row.key(cell)))
                    .toList();
            if (!accepted.isEmpty()) {
                run.change(row, accepted);
                changed++;
            }
        }
        for (PlannedRow row : preview.added()) {
            run.add(row, chosen);
        }
        return new Taken(preview.added().size(), changed);
    }

    /** One template on its way into one plan. */
    private final class Run {

        private final Actor actor;
        private final long plan;
        private final Language language;
        private final PlanReading.Whole whole;
        private final Map<Long, Action> known;
        private final SheetDraft drafts;
        private SheetThemes places;

        Run(Actor actor, long plan, Language language) {
            this.actor = actor;
            this.plan = plan;
            this.language = language;
            this.whole = reading.whole(actor, plan);
            this.known = whole.actions().stream().collect(Collectors.toMap(Action::id, Function.identity()));
            this.drafts = new SheetDraft(language, review.asks(actor, whole.served()));
            this.places = new SheetThemes(whole.themes(), language);
        }

        void add(PlannedRow row, Set<String> chosen) {
            var values = new TemplateValues(new EnumMap<>(TemplateColumn.class));
            row.cells().stream()
                    .filter(cell -> !cell.isConflict() || chosen.contains(row.key(cell)))
                    .forEach(cell -> values.put(cell.column(), cell.value()));
            long theme = place(values);
            Object told = values.get(TemplateColumn.DELIVERY);
            Object reason = values.get(TemplateColumn.REASON);
            long id = actions.add(
                    actor,
                    drafts.of(null, theme, values, true),
                    told instanceof Delivery delivery ? delivery : Delivery.NOT_STARTED,
                    reason == null ? null : reason.toString());
            keepMilestones(id, values);
            measure(id, values);
        }

        void change(PlannedRow row, List<PlannedCell> accepted) {
            Action before = Objects.requireNonNull(known.get(Objects.requireNonNull(row.action())));
            TemplateValues values = TemplateValues.of(before, whole, language);
            accepted.forEach(cell -> values.put(cell.column(), cell.value()));
            Set<TemplateColumn> columns =
                    accepted.stream().map(PlannedCell::column).collect(Collectors.toSet());
            long theme = moved(before, values, columns);
            Action.Draft draft = drafts.of(before.draft(), theme, values, columns.contains(TemplateColumn.TITLE));
            int version = before.version();
            if (!draft.equals(before.draft())) {
                actions.change(actor, before.id(), version++, draft);
            }
            if (columns.contains(TemplateColumn.DELIVERY) || columns.contains(TemplateColumn.REASON)) {
                deliver(before.id(), version, values);
            }
            if (columns.contains(TemplateColumn.MILESTONES)) {
                keepMilestones(before.id(), values);
            }
            if (columns.contains(TemplateColumn.INDICATORS)) {
                measure(before.id(), values);
            }
        }

        private void measure(long action, TemplateValues values) {
            List<Long> indicators = SheetDraft.ids(values, TemplateColumn.INDICATORS);
            measures.forEach(one -> one.measure(actor, action, indicators));
        }

        private long moved(Action before, TemplateValues values, Set<TemplateColumn> columns) {
            if (!columns.contains(TemplateColumn.EXPECTED_RESULT)) {
                values.put(TemplateColumn.EXPECTED_RESULT, null);
            }
            if (columns.contains(TemplateColumn.THEME)) {
                return place(values);
            }
            long theme = before.draft().theme();
            expect(whole.theme(theme), values.get(TemplateColumn.EXPECTED_RESULT));
            return theme;
        }

        private void deliver(long id, int version, TemplateValues values) {
            Object reason = values.get(TemplateColumn.REASON);
            actions.deliver(
                    actor,
                    id,
                    version,
                    (Delivery) Objects.requireNonNull(values.get(TemplateColumn.DELIVERY)),
                    reason == null ? null : reason.toString());
        }

        /** The theme that the row names, new where there is none, with what is expected there. */
        private long place(TemplateValues values) {
            String name =
                    Objects.requireNonNull(values.get(TemplateColumn.THEME)).toString();
            Object said = values.get(TemplateColumn.EXPECTED_RESULT);
            LocalizedText expected = said == null ? LocalizedText.EMPTY : LocalizedText.of(language, said.toString());
            PlanTheme theme = places.find(name);
            if (theme == null) {
                long id =
                        themes.add(actor, plan, new PlanTheme.Draft(LocalizedText.of(language, name), expected, null));
                places = new SheetThemes(themes.of(actor, plan), language);
                return id;
            }
            expect(theme, said);
            return theme.id();
        }

        private void expect(PlanTheme theme, @Nullable Object said) {
            LocalizedText before = theme.draft().expectedResult();
            if (said != null && !said.equals(TemplateValues.clean(before.plain(language)))) {
                themes.change(
                        actor,
                        theme.id(),
                        theme.version(),
                        new PlanTheme.Draft(
                                theme.name(),
                                before.with(language, said.toString()),
                                theme.draft().cluster()));
                places = new SheetThemes(themes.of(actor, plan), language);
            }
        }

        /** Those with the same title have another day; the others come; none goes. */
        private void keepMilestones(long action, TemplateValues values) {
            if (!(values.get(TemplateColumn.MILESTONES) instanceof List<?> lines)) {
                return;
            }
            List<Milestone> there = milestones.of(actor, action);
            for (Object one : lines) {
                MilestoneLine line = (MilestoneLine) one;
                Milestone same = there.stream()
                        .filter(other -> TemplateValues.clean(
                                        other.draft().title().plain(language))
                                .equals(line.title()))
                        .findFirst()
                        .orElse(null);
                keep(action, same, line);
            }
        }

        private void keep(long action, @Nullable Milestone same, MilestoneLine line) {
            LocalizedText title = same == null
                    ? LocalizedText.of(language, line.title())
                    : same.draft().title();
            var draft = new Milestone.Draft(title, line.due(), line.reached());
            if (same == null) {
                milestones.add(actor, action, draft);
            } else if (!same.draft().equals(draft)) {
                milestones.change(actor, action, same.id(), same.version(), draft);
            }
        }
    }
}
