package org.suivi.plans;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.exports.Column;
import org.suivi.exports.ColumnKind;
import org.suivi.exports.ExportedList;
import org.suivi.exports.ListDescription;
import org.suivi.exports.SectionedTable;
import org.suivi.identity.PublicAddress;
import org.suivi.recommendations.Brief;
import org.suivi.recommendations.Labels;
import org.suivi.recommendations.RecommendationBriefs;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.web.Messages;
import org.suivi.shared.web.SystemHead;

/** Lets a plan go out in the columns of the usual template: as a spreadsheet that can come back filled in, and as a document. */
@Service
@Transactional(readOnly = true)
public class PlanExport {

    private final PlanReading reading;
    private final RecommendationBriefs briefs;
    private final Labels labels;
    private final Messages messages;
    private final PublicAddress site;
    private final Clock clock;
    private final ObjectProvider<MeasuresOfActions> measures;

    PlanExport(
            PlanReading reading,
            RecommendationBriefs briefs,
            Labels labels,
            Messages messages,
            PublicAddress site,
            Clock clock,
            ObjectProvider<MeasuresOfActions> measures) {
        this.reading = reading;
        this.briefs = briefs;
        this.labels = labels;
        this.messages = messages;
        this.site = site;
        this.clock = clock;
        this.measures = measures;
    }

    /** The actions of the plan as the reader would see them on the pages; the last columns tell a row again when it comes back. */
    public ExportedList list(Actor actor, SystemHead system, Language language, Plan plan) {
        List<List<@Nullable Object>> written = new ArrayList<>();
        PlanReading.Whole whole = reading.whole(actor, plan.id());
        var template = template(actor, language, whole);
        for (Action action : whole.actions()) {
            List<@Nullable Object> row = new ArrayList<>(template.row(action));
            row.addAll(new SheetKey(
                            plan.id(),
                            action.id(),
                            action.version(),
                            template.values(action).prints())
                    .cells());
            written.add(row);
        }
        return new ExportedList(about(system, language, plan), columns(language), written.size(), written.iterator());
    }

    /** The same, grouped under themes with what is expected there. */
    public SectionedTable document(Actor actor, SystemHead system, Language language, Plan plan) {
        PlanReading.Whole whole = reading.whole(actor, plan.id());
        return new PlanDocument(template(actor, language, whole), messages, language)
                .table(about(system, language, plan), whole);
    }

    private TemplateRows template(Actor actor, Language language, PlanReading.Whole whole) {
        var words = new TemplateWords(
                language,
                messages,
                whole.institutions(),
                new TemplateWords.Lines(lines(actor, language, whole.served()), Map.of()));
        List<Long> actions = whole.actions().stream().map(Action::id).toList();
        List<MeasuresOfActions.Measure> known = measures.stream()
                .flatMap(one -> one.of(actor, actions, language).stream())
                .toList();
        return new TemplateRows(whole, words, language, known);
    }

    /** The indicators that cells may name. */
    List<MeasuresOfActions.Known> indicators(Actor actor, Language language) {
        return measures.stream()
                .flatMap(one -> one.known(actor, language).stream())
                .toList();
    }

    /** What stands for a recommendation in a cell: the end of its address, by which it is found again, and its name. */
    Map<Long, String> lines(Actor actor, Language language, List<Long> recommendations) {
        Map<Long, String> lines = new LinkedHashMap<>();
        for (Brief brief : briefs.of(actor, recommendations).values()) {
            lines.put(brief.id(), brief.address() + " · " + brief.heading(labels, language));
        }
        return lines;
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
        List<Column> columns = new ArrayList<>();
        Arrays.stream(TemplateColumn.values())
                .map(one -> new Column(
                        one.code().replace('-', '_'), messages.text(language, "plan.field." + one.code()), one.kind()))
                .forEach(columns::add);
        SheetKey.COLUMNS.forEach(name -> columns.add(new Column(name, name, ColumnKind.KEY)));
        return columns;
    }
}
