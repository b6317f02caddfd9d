package org.suivi.imports;

import java.util.List;

/** The tags of a row: theme and person labels as written, Sustainable Development Goals as "13" or "16.b". */
public record Labels(List<String> themes, List<String> persons, List<String> sdgs) {

    public static final Labels NONE = new Labels(List.of(), List.of(), List.of());

    public Labels {
        themes = List.copyOf(themes);
        persons = List.copyOf(persons);
        sdgs = List.copyOf(sdgs);
    }
}
