package org.suivi.iati;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A column of a sheet of sub-outputs, with the headings by which it is known; the first one is shown where one is missing. */
enum SubOutputColumn {
    CODE("Code", "Sub-output code", "Key activity code", "ID"),
    TITLE("Sub-output", "Sub-output name", "Sub-output title", "Key activity", "Name"),
    AGENCIES("Agencies", "Agency", "UN agencies", "UN agency", "UN entities", "Entities", "Entity"),
    RIGHTS("Human rights marker", "Human rights", "HR marker"),
    PLAN("Plan", "Cooperation framework", "Joint work plan", "Plan name"),
    OUTCOME("Outcome", "Outcome name"),
    OUTPUT("Output", "Output name"),
    DESCRIPTION("Description", "Sub-output description", "Key activity description"),
    IMPLEMENTING("Implementing partners", "Implementing partner"),
    CONTRIBUTING("Contributing partners", "Contributing partner"),
    STARTS("Start date", "Start"),
    ENDS("End date", "End"),
    STATUS("Status", "Implementation status"),
    GOALS("SDG targets", "SDG target", "SDGs", "SDG"),
    GENDER("Gender equality marker", "Gender marker", "Gender");

    private static final Set<SubOutputColumn> NEEDED = Set.of(CODE, TITLE, AGENCIES, RIGHTS);

    private final List<String> headings;

    SubOutputColumn(String... headings) {
        this.headings = List.of(headings);
    }

    /** Where each column stands; none where the needed ones are not there together. */
    static Map<SubOutputColumn, Integer> of(List<String> cells) {
        Map<SubOutputColumn, Integer> columns = new EnumMap<>(SubOutputColumn.class);
        for (int c = 0; c < cells.size(); c++) {
            String heading = letters(cells.get(c));
            for (SubOutputColumn column : values()) {
                if (column.headings.stream().anyMatch(known -> letters(known).equals(heading))) {
                    columns.putIfAbsent(column, c);
                }
            }
        }
        return columns.keySet().containsAll(NEEDED) ? columns : Map.of();
    }

    /** The headings without which a sheet is another one. */
    static String needed() {
        return NEEDED.stream().sorted().map(SubOutputColumn::heading).collect(Collectors.joining(", "));
    }

    String heading() {
        return headings.get(0);
    }

    private static String letters(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
