package org.suivi.practices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suivi.cooperation.Offer;
import org.suivi.imports.UploadedTables;
import org.suivi.practices.WorkshopEntry.Fault;
import org.suivi.practices.WorkshopField.Shape;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Refused;

/**
 * Reads what was filled in during a workshop, record by record: what is whole becomes a practice or an offer, what is not keeps its
 * words and says what is wrong.
 */
final class WorkshopReading {

    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_TEXT = 4_000;
    private static final Pattern NOTHING = Pattern.compile("0+(\\.0+)?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}(\\.0+)?");

    private final WorkshopKind kind;
    private final Language language;
    private final WorkshopChoices choices;
    private final Set<String> known = new HashSet<>();
    private final Set<String> titles = new HashSet<>();

    /** With the titles that the party has already, so that a list that comes twice is taken once. */
    WorkshopReading(WorkshopKind kind, Language language, WorkshopChoices choices, List<LocalizedText> known) {
        this.kind = kind;
        this.language = language;
        this.choices = choices;
        known.forEach(title -> title.texts().values().forEach(each -> this.known.add(each.toLowerCase(Locale.ROOT))));
    }

    List<WorkshopEntry> read(List<WorkshopEntry> filled) {
        return filled.stream().map(this::read).toList();
    }

    private WorkshopEntry read(WorkshopEntry filled) {
        List<Fault> faults = new ArrayList<>();
        for (WorkshopField field : kind.fields()) {
            fault(filled, field).ifPresent(code -> faults.add(new Fault(field, code)));
        }
        if (!faults.isEmpty()) {
            return new WorkshopEntry(filled.row(), shown(filled), faults, "");
        }
        try {
            Object content = kind == WorkshopKind.PRACTICE ? practice(filled) : offer(filled);
            titles.add(filled.cell(WorkshopField.TITLE).toLowerCase(Locale.ROOT));
            return new WorkshopEntry(filled.row(), shown(filled), List.of(), content);
        } catch (Refused refused) {
            WorkshopField where =
                    refused.code().equals("need.window-backwards") ? WorkshopField.LATEST : WorkshopField.TITLE;
            return new WorkshopEntry(filled.row(), shown(filled), List.of(new Fault(where, refused.code())), "");
        }
    }

    /** As the page can show it for correction: what is understood in the words of its lists, days by their digits. */
    private Map<WorkshopField, String> shown(WorkshopEntry filled) {
        Map<WorkshopField, String> cells = new EnumMap<>(WorkshopField.class);
        for (WorkshopField field : kind.fields()) {
            String cell = filled.cell(field);
            LocalDate day = field.shape() == Shape.DAY ? day(cell) : null;
            cells.put(field, day == null ? choices.named(field, cell) : day.toString());
        }
        return cells;
    }

    private Optional<String> fault(WorkshopEntry filled, WorkshopField field) {
        String cell = filled.cell(field);
        if (cell.isEmpty()) {
            return field.isNeeded() ? Optional.of("workshop.wrong.empty") : Optional.empty();
        }
        if (kind == WorkshopKind.PRACTICE && Practice.namesSomebody(cell)) {
            return Optional.of("practice.names-somebody");
        }
        if (field.shape() == Shape.LINE && cell.length() > LONGEST_LINE) {
            return Optional.of("workshop.wrong.long-line");
        }
        if (field.shape() == Shape.TEXT && cell.length() > LONGEST_TEXT) {
            return Optional.of("workshop.wrong.long-text");
        }
        if (field.shape() == Shape.LINE && known.contains(cell.toLowerCase(Locale.ROOT))) {
            return Optional.of(WorkshopEntry.KNOWN);
        }
        boolean isRight = switch (field.shape()) {
            case LINE -> !titles.contains(cell.toLowerCase(Locale.ROOT));
            case TEXT -> true;
            case CHOICE -> choices.find(field, cell).isPresent();
            case NUMBER ->
                WHOLE.matcher(cell).matches() && !NOTHING.matcher(cell).matches();
            case DAY -> day(cell) != null;
        };
        return isRight
                ? Optional.empty()
                : Optional.of("workshop.wrong." + field.shape().name().toLowerCase(Locale.ROOT));
    }

    private Practice practice(WorkshopEntry filled) {
        Practice empty = Practice.empty(language);
        var practice = new Practice(
                new Practice.Words(
                        text(filled, WorkshopField.TITLE),
                        text(filled, WorkshopField.CHALLENGE),
                        text(filled, WorkshopField.ACTION),
                        text(filled, WorkshopField.RESULT)),
                new Practice.What(
                        List.of(number(filled, WorkshopField.THEME)),
                        List.of(number(filled, WorkshopField.FUNCTION)),
                        List.of(key(filled, WorkshopField.COUNTRY)),
                        List.of(),
                        List.of()),
                new Practice.Proof(evidence(key(filled, WorkshopField.EVIDENCE)), List.of(), List.of()),
                empty.story(),
                empty.terms());
        practice.check();
        return practice;
    }

    private Offer offer(WorkshopEntry filled) {
        int total = (int) Double.parseDouble(filled.cell(WorkshopField.TOTAL));
        var offer = new Offer(
                new Offer.Words(
                        text(filled, WorkshopField.TITLE), text(filled, WorkshopField.TEXT), LocalizedText.EMPTY, ""),
                new Offer.What(
                        List.of(number(filled, WorkshopField.THEME)),
                        List.of(number(filled, WorkshopField.FUNCTION)),
                        List.of(number(filled, WorkshopField.MODALITY))),
                new Offer.Whom(true, List.of(), List.of()),
                new Offer.Capacity(unit(key(filled, WorkshopField.UNIT)), total, total),
                new Offer.Terms(
                        Language.of(key(filled, WorkshopField.LANGUAGE)).stream()
                                .toList(),
                        Offer.Cost.FREE,
                        false),
                new Offer.When(day(filled.cell(WorkshopField.EARLIEST)), day(filled.cell(WorkshopField.LATEST)), null));
        offer.check();
        return offer;
    }

    private LocalizedText text(WorkshopEntry filled, WorkshopField field) {
        return LocalizedText.of(language, filled.cell(field));
    }

    private String key(WorkshopEntry filled, WorkshopField field) {
        return choices.find(field, filled.cell(field)).orElseThrow();
    }

    private Integer number(WorkshopEntry filled, WorkshopField field) {
        return Integer.valueOf(key(filled, field));
    }

    private static Practice.@Nullable Evidence evidence(String code) {
        return Arrays.stream(Practice.Evidence.values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static Offer.Unit unit(String code) {
        return Arrays.stream(Offer.Unit.values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElse(Offer.Unit.MISSIONS);
    }

    /** As lists that are imported tell it: by its digits, day first or year first, or by the number of a spreadsheet. */
    private static @Nullable LocalDate day(String written) {
        LocalDate day = UploadedTables.day(written);
        return day == null || day.getYear() < 2000 || day.getYear() > 2100 ? null : day;
    }
}
