package org.suivi.cooperation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.suivi.shared.web.Screen;

/**
 * One thing that the form of a record asks for: what it is called, and how people read what was entered there. Two versions of a form
 * are put side by side by it.
 *
 * @param label message key
 * @param place which of several it is, for the label; null where there is one
 */
@NamedInterface("look")
public record FormField(
        String label, Reading reading, @Nullable Integer place) {

    /** What stands in a form, in the words of the page. */
    public interface Reading {
        String of(Screen screen, HouseLook look, RecordForm form);
    }

    public FormField(String label, Reading reading) {
        this(label, reading, null);
    }

    public String name(Screen screen) {
        return place == null ? screen.t(label) : screen.t(label, place);
    }

    public String said(Screen screen, HouseLook look, RecordForm form) {
        return reading.of(screen, look, form).strip();
    }

    public static FormField text(String label, String name) {
        return new FormField(label, (screen, look, form) -> form.text(name));
    }

    public static FormField fact(String label, String name) {
        return new FormField(label, (screen, look, form) -> form.fact(name));
    }

    public static FormField day(String label, String name) {
        return new FormField(label, (screen, look, form) -> {
            LocalDate day = form.day(name);
            return day == null ? form.fact(name) : screen.date(day);
        });
    }

    public static FormField term(String label, String name) {
        return new FormField(label, (screen, look, form) -> {
            Integer term = form.number(name);
            return term == null ? "" : look.label(screen, term);
        });
    }

    public static FormField terms(String label, Function<RecordForm, List<Integer>> chosen) {
        return new FormField(label, (screen, look, form) -> look.labels(screen, chosen.apply(form)));
    }

    /** A word of ours; its message key begins like this. */
    public static FormField code(String label, String name, String key) {
        return new FormField(label, (screen, look, form) -> {
            String code = form.fact(name);
            boolean isKnown = code.matches("[a-z-]+") && screen.has(key + code);
            return isKnown ? screen.t(key + code) : code.toLowerCase(Locale.ROOT);
        });
    }

    public static FormField flag(String label, String flag) {
        return new FormField(label, (screen, look, form) -> screen.t(form.has(flag) ? "house.yes" : "house.no"));
    }

    static FormField languages() {
        return new FormField(
                "need.field.languages",
                (screen, look, form) ->
                        form.languages().stream().map(look::language).collect(Collectors.joining(" · ")));
    }
}
