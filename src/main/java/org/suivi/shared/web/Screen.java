package org.suivi.shared.web;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.NumberFormat;
import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Permission;

/** What a template writes on: words, numbers and dates in the reader's language, addresses, and what the reader may do. */
public final class Screen {

    /** Kept, because a list writes some hundred numbers and making one of these takes longer than using it. */
    private static final Map<Language, LocalizedNumberFormatter> NUMBERS = new ConcurrentHashMap<>();

    private static final Pattern LANGUAGE = Pattern.compile("(?:^|&)lang=[^&]*");

    private final Surroundings around;
    private final List<Errors> errors;
    private final LocalizedNumberFormatter numbers;

    Screen(Surroundings around, List<Errors> errors) {
        this.around = around;
        this.errors = errors;
        this.numbers = NUMBERS.computeIfAbsent(around.language(), Screen::numbersOf);
    }

    private static LocalizedNumberFormatter numbersOf(Language language) {
        return ((DecimalFormat) NumberFormat.getIntegerInstance(language.locale())).toNumberFormatter();
    }

    /**
     * What surrounds one rendering.
     *
     * @param address path and query of this page, for the language choice
     * @param notice message key of what was just done, with its arguments resolved
     */
    record Surroundings(
            Messages messages,
            Language language,
            Actor actor,
            @Nullable SystemHead system,
            List<MenuEntry> menu,
            Address address,
            Supplier<Token> csrf,
            @Nullable String notice) {}

    record Address(String path, @Nullable String query, String assets) {}

    /** The form field that proves a request came from our own page. */
    public record Token(String parameter, String value) {}

    public Language language() {
        return around.language();
    }

    /** The same surroundings in another language, for what stands beside this one on a page. */
    public Screen speaking(Language other) {
        var same = new Surroundings(
                around.messages(),
                other,
                around.actor(),
                around.system(),
                around.menu(),
                around.address(),
                around.csrf(),
                around.notice());
        return new Screen(same, errors);
    }

    public Actor actor() {
        return around.actor();
    }

    public boolean may(Permission permission) {
        return around.actor().may(permission);
    }

    public @Nullable SystemHead system() {
        return around.system();
    }

    /** Asked only where a form is written: making the token makes a session. */
    public Token csrf() {
        return around.csrf().get();
    }

    public @Nullable String notice() {
        String notice = around.notice();
        return notice == null ? null : Notice.words(notice);
    }

    /** The address of the page where what was just done can be taken back. */
    public @Nullable String undo() {
        String notice = around.notice();
        String path = notice == null ? null : Notice.undo(notice);
        return path == null ? null : path(path);
    }

    /** The entries of one part that the reader may open. */
    public List<MenuEntry> menu(MenuEntry.Part part) {
        return around.menu().stream()
                .filter(entry -> entry.part() == part && may(entry.permission()))
                .toList();
    }

    public boolean isHere(String path) {
        String here = around.address().path();
        return here.equals(path) || here.startsWith(path + "/");
    }

    // words

    public String t(String key, Object... arguments) {
        return around.messages().text(language(), key, arguments);
    }

    /** The same for the text of a page, where a name in another language is marked. */
    public Content said(String key, Object... arguments) {
        return new Sentence(this, key, arguments);
    }

    public boolean has(String key) {
        return around.messages().has(key);
    }

    /** The text alone, for titles and attributes; what people read by itself goes through the tag "text", sentences through "said". */
    public String in(LocalizedText text) {
        return text.plain(language());
    }

    /** The text where no tag can be, such as an option: what is in another language says so behind it. */
    public String option(LocalizedText text) {
        LocalizedText.Shown shown = text.in(language());
        return shown == null || !shown.isFallback()
                ? in(text)
                : "\u2068" + shown.text() + "\u2069 (" + shown.language().ownName() + ")";
    }

    public String number(long number) {
        return numbers.format(number).toString();
    }

    public String date(@Nullable LocalDate date) {
        return date == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(language().locale())
                        .format(date);
    }

    /** Date and time in the zone of the State. */
    public String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language().locale())
                .format(instant.atZone(zone()));
    }

    public ZoneId zone() {
        SystemHead system = around.system();
        return system == null ? ZoneOffset.UTC : system.zone();
    }

    // addresses

    /** The address of a page of this system. */
    public String path(String below) {
        SystemHead system = around.system();
        return system == null ? below : system.path() + below;
    }

    /** The address of a static file, with the hash of all static files so that browsers may keep it for a year. */
    public String asset(String file) {
        return "/assets/" + around.address().assets() + "/" + file;
    }

    /** This page in another language. */
    public String inLanguage(Language other) {
        String query = around.address().query();
        String others = query == null ? "" : LANGUAGE.matcher(query).replaceAll("");
        String kept = others.startsWith("&") ? others.substring(1) : others;
        return around.address().path() + "?" + kept + (kept.isEmpty() ? "" : "&") + "lang=" + other.code();
    }

    // forms

    /** The messages about one field of the form, in the reader's language. */
    public List<String> errors(String field) {
        return errors.stream()
                .flatMap(all -> all.getFieldErrors(field).stream())
                .map(this::sentence)
                .toList();
    }

    /** The messages about the form as a whole. */
    public List<String> globalErrors() {
        return errors.stream()
                .flatMap(all -> all.getGlobalErrors().stream())
                .map(error -> t(String.valueOf(error.getCode()), arguments(error.getArguments())))
                .toList();
    }

    public boolean hasErrors() {
        return errors.stream().anyMatch(Errors::hasErrors);
    }

    private String sentence(FieldError error) {
        String message = error.getDefaultMessage();
        if (message != null && message.startsWith("{") && message.endsWith("}")) {
            return t(message.substring(1, message.length() - 1), constraintArguments(error.getArguments()));
        }
        String code = error.getCode();
        if (code != null && has(code)) {
            return t(code, arguments(error.getArguments()));
        }
        return t("field." + code, constraintArguments(error.getArguments()));
    }

    private static Object[] arguments(Object @Nullable [] all) {
        return all == null ? new Object[0] : all;
    }

    /** Bean validation puts the field itself first and the attributes of the constraint, in alphabetical order, after it. */
    private static Object[] constraintArguments(Object @Nullable [] all) {
        Object[] known = arguments(all);
        return known.length == 0 ? known : Arrays.copyOfRange(known, 1, known.length);
    }
}
