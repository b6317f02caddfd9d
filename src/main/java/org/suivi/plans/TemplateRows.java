package org.suivi.plans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.suivi.plans.MeasuresOfActions.Measure;
import org.suivi.shared.Language;

/** The actions of one plan as rows of the template. */
final class TemplateRows {

    private final PlanReading.Whole whole;
    private final TemplateWords words;
    private final Language language;
    private final Map<Long, List<Measure>> measures;

    TemplateRows(PlanReading.Whole whole, TemplateWords words, Language language, List<Measure> measures) {
        this.whole = whole;
        this.words = words;
        this.language = language;
        this.measures = measures.stream().collect(Collectors.groupingBy(Measure::action));
    }

    TemplateValues values(Action action) {
        return TemplateValues.of(action, whole, language);
    }

    List<@Nullable Object> row(Action action) {
        TemplateValues values = values(action);
        List<@Nullable Object> row = new ArrayList<>();
        Arrays.stream(TemplateColumn.values()).forEach(column -> row.add(cell(action, values, column)));
        return row;
    }

    /** The lines of a cell; none where it is empty. */
    List<String> lines(Action action, TemplateColumn column) {
        Object cell = cell(action, values(action), column);
        if (cell instanceof List<?> many) {
            return many.stream().map(String::valueOf).toList();
        }
        return cell == null ? List.of() : List.of(cell.toString());
    }

    private @Nullable Object cell(Action action, TemplateValues values, TemplateColumn column) {
        return switch (column) {
            case INDICATORS -> measured(action, Measure::indicator);
            case BASELINE -> measured(action, Measure::baseline);
            case TARGET -> measured(action, Measure::target);
            default -> words.shown(column, values.get(column));
        };
    }

    private List<String> measured(Action action, Function<Measure, String> which) {
        return measures.getOrDefault(action.id(), List.of()).stream().map(which).toList();
    }
}
