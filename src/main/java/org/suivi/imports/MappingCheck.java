package org.suivi.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds what is wrong with a mapping before a whole file is read with it. */
final class MappingCheck {

    private final Lookups lookups;
    private final List<MappingFault> faults = new ArrayList<>();

    MappingCheck(Lookups lookups) {
        this.lookups = lookups;
    }

    List<MappingFault> of(ColumnMapping mapping, List<List<String>> samples) {
        if (!mapping.hasText()) {
            certain("mapping", "import.mapping.no-text-column", mapping.name());
        }
        doubles(mapping);
        mapping.constants().forEach((field, value) -> {
            if (!canBe(field, value)) {
                certain(MappingFault.of(field), "import.mapping.not-read", value);
            }
        });
        for (int i = 0; i < mapping.columns().size(); i++) {
            unreadable(i, mapping.columns().get(i).field(), samples);
        }
        return List.copyOf(faults);
    }

    /** Where two columns mean the same, the one would hide the other. */
    private void doubles(ColumnMapping mapping) {
        Map<List<Object>, String> first = new LinkedHashMap<>();
        for (int i = 0; i < mapping.columns().size(); i++) {
            MappedColumn column = mapping.columns().get(i);
            boolean isText = column.field().isText();
            if (column.field().mayStandInSeveralColumns() && !isText) {
                continue;
            }
            String before = first.putIfAbsent(
                    List.of(
                            isText ? MappedField.TEXT : column.field(),
                            Objects.requireNonNullElse(column.language(), "")),
                    column.heading());
            if (before != null) {
                certain(MappingFault.of(i), isText ? "import.mapping.twice-text" : "import.mapping.twice", before);
            }
        }
    }

    /** A column of which no value of the first rows can be what it is said to mean. */
    private void unreadable(int column, MappedField field, List<List<String>> samples) {
        List<String> written = samples.stream()
                .map(row -> row.get(column))
                .filter(value -> !value.isBlank())
                .toList();
        if (!written.isEmpty() && written.stream().noneMatch(value -> canBe(field, value))) {
            faults.add(new MappingFault(
                    MappingFault.of(column), "import.mapping.not-read", List.of(written.get(0)), false));
        }
    }

    private boolean canBe(MappedField field, String value) {
        return switch (field) {
            case STATE_UNDER_REVIEW -> lookups.knows(LabelKind.STATE, value.strip());
            case BODY -> lookups.knows(LabelKind.BODY, value.strip());
            case SESSION -> Wording.session(value).isPresent();
            case CYCLE -> Wording.cycle(value).isPresent();
            case YEAR -> Wording.year(value).isPresent();
            case PUBLISHED -> Wording.date(value) != null;
            case ACTION_CATEGORY -> lookups.knows(LabelKind.ACTION, Wording.action(value));
            case KIND -> Wording.kind(value) != null;
            case TEXT,
                    UNOFFICIAL_TEXT,
                    SYMBOL,
                    PARAGRAPH,
                    POSITION,
                    RECOMMENDING_STATES,
                    THEMES,
                    PERSONS,
                    SDGS,
                    ANNOTATION_ID,
                    EXTRA,
                    IGNORED -> true;
        };
    }

    private void certain(String place, String code, String argument) {
        faults.add(new MappingFault(place, code, List.of(argument), true));
    }
}
