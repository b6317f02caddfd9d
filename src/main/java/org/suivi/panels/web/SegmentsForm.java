package org.suivi.panels.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.suivi.panels.Category;
import org.suivi.panels.Gender;
import org.suivi.panels.Panellist;
import org.suivi.panels.Segment;
import org.suivi.panels.SegmentKind;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Refused;

/** The parts of a programme and the people at the podium, as rows of fields; an empty row is left out. */
final class SegmentsForm {

    private static final long MINUTE = 60_000;

    private final MultiValueMap<String, String> form;
    private final Language language;

    SegmentsForm(MultiValueMap<String, String> form, Language language) {
        this.form = form;
        this.language = language;
    }

    /** @param before whose titles in other languages stay */
    List<Segment.Plan> plans(List<Segment> before) {
        List<Segment.Plan> plans = new ArrayList<>();
        for (int row = 0; row < rows("kind"); row++) {
            String kind = field("kind", row);
            if (!kind.isEmpty()) {
                LocalizedText title =
                        row < before.size() ? before.get(row).plan().title() : LocalizedText.EMPTY;
                plans.add(plan(row, SegmentKind.valueOf(kind), title.with(language, field("title", row))));
            }
        }
        return plans;
    }

    private Segment.Plan plan(int row, SegmentKind kind, LocalizedText title) {
        boolean isFloor = kind == SegmentKind.FLOOR;
        String list = field("list", row);
        return new Segment.Plan(
                kind,
                title,
                minutes("budget", row),
                kind.isOfPanellists() ? minutes("turn", row) : null,
                isFloor ? admitted(row) : Set.of(),
                isFloor ? (Integer) (list.isEmpty() ? 1 : number(list)) : null);
    }

    /** Whose boxes are ticked; a discussion that nobody is chosen for is open to all. */
    private Set<Category> admitted(int row) {
        List<String> ticked = form.getOrDefault("admits-" + (row + 1), List.of());
        Set<Category> admitted = EnumSet.noneOf(Category.class);
        Category.OF_THE_FLOOR.stream()
                .filter(one -> ticked.contains(one.name()))
                .forEach(admitted::add);
        return admitted.isEmpty() ? EnumSet.copyOf(Category.OF_THE_FLOOR) : admitted;
    }

    List<Panellist> panellists(List<Panellist> before) {
        List<Panellist> panellists = new ArrayList<>();
        for (int row = 0; row < rows("name"); row++) {
            String name = field("name", row);
            if (!name.isEmpty()) {
                LocalizedText function = row < before.size() ? before.get(row).function() : LocalizedText.EMPTY;
                panellists.add(new Panellist(
                        panellists.size() + 1,
                        field("part", row).equals("OPENING") ? Panellist.Part.OPENING : Panellist.Part.PANEL,
                        name,
                        function.with(language, field("function", row)),
                        Panellist.Status.valueOf(field("status", row)),
                        Gender.of(field("gender", row)).orElse(null)));
            }
        }
        return panellists;
    }

    private int rows(String name) {
        List<String> values = form.get(name);
        return values == null ? 0 : values.size();
    }

    private String field(String name, int row) {
        List<String> values = form.get(name);
        return values == null || row >= values.size() ? "" : values.get(row).strip();
    }

    private @Nullable Long minutes(String name, int row) {
        String value = field(name, row);
        return value.isEmpty() ? null : (Long) (number(value) * MINUTE);
    }

    private static int number(String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new Refused("panel.segment.time-wrong");
        }
    }
}
