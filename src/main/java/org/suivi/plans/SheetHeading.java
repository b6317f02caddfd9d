package org.suivi.plans;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Language;
import org.suivi.shared.web.Messages;

/** The heading of a template in one of its languages: which column stands where. */
final class SheetHeading {

    private final Language language;
    private final Map<TemplateColumn, Integer> places = new EnumMap<>(TemplateColumn.class);
    private final Map<String, Integer> keys = new HashMap<>();
    private final List<String> unknown = new ArrayList<>();
    private final Set<TemplateColumn> elsewhere = new TreeSet<>();

    private SheetHeading(Language language) {
        this.language = language;
    }

    /** Null where this row is no heading; in the language that knows most of it, the reader's where two know as much. */
    static @Nullable SheetHeading of(List<String> cells, Messages messages, Language reader) {
        SheetHeading best = in(reader, cells, messages);
        for (Language language : Language.values()) {
            SheetHeading other = in(language, cells, messages);
            if (other.places.size() > best.places.size()) {
                best = other;
            }
        }
        return best.places.containsKey(TemplateColumn.TITLE) && best.places.containsKey(TemplateColumn.THEME)
                ? best
                : null;
    }

    private static SheetHeading in(Language language, List<String> cells, Messages messages) {
        Map<String, TemplateColumn> known = new HashMap<>();
        for (TemplateColumn column : TemplateColumn.values()) {
            String others = messages.text(language, "plan.sheet.names." + column.code());
            for (String name : others.split("\\|")) {
                known.putIfAbsent(SheetNames.folded(name), column);
            }
            known.put(SheetNames.folded(messages.text(language, "plan.field." + column.code())), column);
        }
        var heading = new SheetHeading(language);
        for (int i = 0; i < cells.size(); i++) {
            heading.place(i, cells.get(i), known.get(SheetNames.folded(cells.get(i))));
        }
        return heading;
    }

    private void place(int place, String cell, @Nullable TemplateColumn column) {
        if (SheetKey.COLUMNS.contains(cell.strip())) {
            keys.put(cell.strip(), place);
        } else if (column != null && column.isTakenIn()) {
            places.putIfAbsent(column, place);
        } else if (column != null) {
            elsewhere.add(column);
        } else if (!cell.isBlank()) {
            unknown.add(cell.strip());
        }
    }

    Language language() {
        return language;
    }

    List<String> unknown() {
        return List.copyOf(unknown);
    }

    List<TemplateColumn> elsewhere() {
        return List.copyOf(elsewhere);
    }

    SheetFile.Row row(int number, List<String> cells) {
        Map<TemplateColumn, String> known = new EnumMap<>(TemplateColumn.class);
        places.forEach((column, place) -> known.put(column, TemplateValues.clean(cell(cells, place))));
        List<String> key = SheetKey.COLUMNS.stream()
                .map(name -> cell(cells, keys.get(name)))
                .toList();
        return new SheetFile.Row(number, SheetKey.of(key.get(0), key.get(1), key.get(2)), known);
    }

    private static String cell(List<String> cells, @Nullable Integer place) {
        return place == null || place >= cells.size() ? "" : cells.get(place).strip();
    }
}
