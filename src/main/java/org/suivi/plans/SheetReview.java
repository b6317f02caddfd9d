package org.suivi.plans;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.suivi.plans.MeasuresOfActions.Known;
import org.suivi.plans.ServedRecommendations.ServedAsk;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.web.Messages;

/** Reads a template and the plan it belongs to, and has them compared: a handful of statements, however long they are. */
@Component
class SheetReview {

    private final PlanSheetReader reader;
    private final PlanReading reading;
    private final PlanExport export;
    private final ServedRecommendations served;
    private final Messages messages;

    SheetReview(
            PlanSheetReader reader,
            PlanReading reading,
            PlanExport export,
            ServedRecommendations served,
            Messages messages) {
        this.reader = reader;
        this.reading = reading;
        this.export = export;
        this.served = served;
        this.messages = messages;
    }

    SheetFile read(Path path, Language language) {
        return reader.read(path, language);
    }

    SheetPreview preview(Actor actor, long plan, Path path, Language language) {
        SheetFile file = read(path, language);
        PlanReading.Whole whole = reading.whole(actor, plan);
        List<SheetNames.Numbered> named = served.named(actor, tokens(file));
        List<Long> mentioned = Stream.concat(
                        whole.served().stream(), named.stream().map(SheetNames.Numbered::id))
                .distinct()
                .toList();
        List<Known> indicators = export.indicators(actor, language);
        var words = new TemplateWords(
                language,
                messages,
                whole.institutions(),
                new TemplateWords.Lines(
                        export.lines(actor, language, mentioned),
                        indicators.stream().collect(Collectors.toMap(Known::id, Known::line))));
        var cells =
                new CellReading(new SheetNames(whole.institutions(), messages, named), new IndicatorNames(indicators));
        return new SheetComparison(
                        plan,
                        whole,
                        file,
                        new SheetComparison.Reading(
                                cells, words, new SheetDraft(file.language(), asks(actor, whole.served()))))
                .preview();
    }

    /** The recommendation of each ask. */
    Map<Long, Long> asks(Actor actor, List<Long> recommendations) {
        return served.asks(actor, recommendations).stream()
                .collect(Collectors.toMap(ServedAsk::id, ServedAsk::recommendation));
    }

    private static TreeSet<String> tokens(SheetFile file) {
        return file.rows().stream()
                .flatMap(row -> SheetNames.tokens(row.cell(TemplateColumn.RECOMMENDATIONS)).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
