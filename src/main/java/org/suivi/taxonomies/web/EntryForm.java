package org.suivi.taxonomies.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Refused;
import org.suivi.taxonomies.NationalTaxonomies;
import org.suivi.taxonomies.ReferenceEntry;
import org.suivi.taxonomies.Validity;
import org.suivi.taxonomies.Wording;

/**
 * An entry of reference data as a person fills it in; what the browser did not send is null.
 *
 * @param version the one the person saw
 * @param name by language code
 * @param aliases one on each line
 * @param from as the date field sends it
 * @param details what only this list has, by the name of the field
 */
public record EntryForm(
        @Nullable String version,
        @Nullable Map<String, String> name,
        @Nullable Map<String, String> second,
        @Nullable String aliases,
        @Nullable String from,
        @Nullable String to,
        @Nullable String source,
        @Nullable Map<String, String> details) {

    private static final int LONGEST_LABEL = 2000;
    private static final int MOST_ALIASES = 300;

    static final EntryForm EMPTY = new EntryForm("0", Map.of(), Map.of(), "", "", "", "", Map.of());

    static EntryForm of(ReferenceEntry entry) {
        Validity validity = entry.validity();
        return new EntryForm(
                String.valueOf(entry.version()),
                texts(entry.wording().name()),
                texts(entry.wording().second()),
                String.join("\n", entry.wording().aliases()),
                validity.from() == null ? "" : String.valueOf(validity.from()),
                validity.to() == null ? "" : String.valueOf(validity.to()),
                validity.source(),
                entry.details());
    }

    /** The name of a vocabulary, which has no more fields than this. */
    public static EntryForm of(NationalTaxonomies.WithTerms taxonomy) {
        return new EntryForm(
                String.valueOf(taxonomy.version()), texts(taxonomy.name()), Map.of(), "", "", "", "", Map.of());
    }

    Wording wording() {
        List<String> lines = text(aliases).lines().toList();
        if (lines.size() > MOST_ALIASES || lines.stream().anyMatch(line -> line.length() > LONGEST_LABEL)) {
            throw new Refused("reference.too-long", LONGEST_LABEL, MOST_ALIASES);
        }
        return new Wording(localized(name), localized(second), lines);
    }

    Validity validity() {
        if (text(source).isBlank()) {
            throw new Refused("reference.source.missing");
        }
        return new Validity(date(from), date(to), text(source));
    }

    /** The version the person saw; one that never was, so that the save is stale, when the browser sent none. */
    int seenVersion() {
        return text(version).matches("\\d{1,9}") ? Integer.parseInt(text(version)) : -1;
    }

    public String nameIn(Language language) {
        return text(name == null ? null : name.get(language.code()));
    }

    public String secondIn(Language language) {
        return text(second == null ? null : second.get(language.code()));
    }

    public String detail(String field) {
        return text(details().get(field));
    }

    /** Those that the browser sent. */
    @Override
    public Map<String, String> details() {
        return details == null ? Map.of() : details;
    }

    public static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** One place where two versions differ; the label is a message key suffix. */
    public record Difference(String label, @Nullable Language language, String theirs, String mine) {}

    /** Where this form differs from what was saved meanwhile. */
    List<Difference> differencesFrom(EntryForm theirs) {
        List<Difference> all = new ArrayList<>();
        for (Language language : Language.values()) {
            all.add(new Difference("name", language, theirs.nameIn(language), nameIn(language)));
            all.add(new Difference("second", language, theirs.secondIn(language), secondIn(language)));
        }
        all.add(new Difference("aliases", null, text(theirs.aliases()), text(aliases)));
        theirs.details()
                .forEach((field, value) -> all.add(
                        new Difference("detail." + field, null, value, details().getOrDefault(field, value))));
        all.add(new Difference("from", null, text(theirs.from()), text(from)));
        all.add(new Difference("to", null, text(theirs.to()), text(to)));
        all.add(new Difference("source", null, text(theirs.source()), text(source)));
        return all.stream()
                .filter(one -> !lines(one.theirs()).equals(lines(one.mine())))
                .toList();
    }

    /** The same, of some fields only. */
    List<Difference> differencesIn(EntryForm theirs, String... labels) {
        return differencesFrom(theirs).stream()
                .filter(one -> List.of(labels).contains(one.label()))
                .toList();
    }

    private static List<String> lines(String text) {
        return text.lines()
                .flatMap(line -> line.isBlank() ? Stream.empty() : Stream.of(line.strip()))
                .toList();
    }

    private static LocalizedText localized(@Nullable Map<String, String> texts) {
        Map<Language, String> known = new EnumMap<>(Language.class);
        if (texts != null) {
            texts.forEach((code, text) -> Language.of(code).ifPresent(language -> known.put(language, text(text))));
        }
        if (known.values().stream().anyMatch(text -> text.length() > LONGEST_LABEL)) {
            throw new Refused("reference.too-long", LONGEST_LABEL, MOST_ALIASES);
        }
        return new LocalizedText(known);
    }

    private static Map<String, String> texts(LocalizedText text) {
        Map<String, String> texts = new TreeMap<>();
        text.texts().forEach((language, label) -> texts.put(language.code(), label));
        return texts;
    }

    private static @Nullable LocalDate date(@Nullable String value) {
        try {
            return text(value).isBlank() ? null : LocalDate.parse(text(value).strip());
        } catch (DateTimeException e) {
            throw new Refused("reference.validity.form");
        }
    }
}
