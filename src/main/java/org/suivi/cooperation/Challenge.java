package org.suivi.cooperation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Refused;

/**
 * What stands in the way of a recommendation, as it is written; it may become a need.
 *
 * @param countries the States that it is about, by their codes in small letters
 * @param cited recommendations that no link leads to, as people cite them: by symbol and paragraph
 */
public record Challenge(
        LocalizedText title,
        LocalizedText text,
        LocalizedText tried,
        List<Integer> themes,
        List<Integer> functions,
        @Nullable Integer cause,
        List<Link> links,
        @Nullable Long need,
        List<String> countries,
        String cited) {

    public static final int MOST = 5;
    private static final int LONGEST = 4_000;
    private static final int LONGEST_CITED = 600;

    /** What a State tells, which is about itself. */
    public Challenge(
            LocalizedText title,
            LocalizedText text,
            LocalizedText tried,
            List<Integer> themes,
            List<Integer> functions,
            @Nullable Integer cause,
            List<Link> links,
            @Nullable Long need) {
        this(title, text, tried, themes, functions, cause, links, need, List.of(), "");
    }

    /** A draft about a State of which only title and what it comes from are told. */
    public static Challenge about(String country, LocalizedText title, List<Link> links, String cited) {
        LocalizedText none = LocalizedText.EMPTY;
        return new Challenge(
                title, none, none, List.of(), List.of(), null, links, null, List.of(country), cited.strip());
    }

    public Challenge {
        themes = themes.stream().distinct().toList();
        functions = functions.stream().distinct().toList();
        links = List.copyOf(links);
        // Records of before know of neither
        countries = countries == null ? List.of() : List.copyOf(countries);
        cited = cited == null ? "" : cited;
    }

    void check() {
        boolean isTooLong = Stream.of(title, text, tried)
                .flatMap(each -> each.texts().values().stream())
                .anyMatch(each -> each.length() > LONGEST);
        if (isTooLong || cited.length() > LONGEST_CITED || themes.size() > MOST || functions.size() > MOST) {
            throw new Refused("challenge.too-long", MOST, LONGEST);
        }
    }

    /** What is missing before it is approved; a challenge always belongs to a recommendation or an action. */
    public List<String> missing() {
        return new Missing()
                .when(themes.isEmpty(), "themes")
                .when(text.isEmpty(), "text")
                .when(cause == null, "cause")
                .when(links.isEmpty() && cited.isBlank(), "links")
                .fields();
    }

    Challenge become(long id) {
        return new Challenge(title, text, tried, themes, functions, cause, links, id, countries, cited);
    }

    Challenge in(List<String> others) {
        return new Challenge(title, text, tried, themes, functions, cause, links, need, others, cited);
    }

    /** A need that begins with all that it says. */
    Need asNeed(LocalDate today, List<Link> from) {
        return new Need(
                new Need.Words(title, text, LocalizedText.EMPTY, tried, LocalizedText.EMPTY),
                new Need.What(
                        themes.stream().limit(Need.MOST_THEMES).toList(),
                        List.of(),
                        functions.stream().findFirst().orElse(null),
                        List.of()),
                new Need.Whom(LocalizedText.EMPTY, null),
                NeedsFromWork.usualWindow(today, null),
                new Need.Terms(
                        text.texts().keySet().stream().findFirst().map(List::of).orElse(List.of(Language.EN)),
                        Need.Funding.NONE_NEEDED,
                        null,
                        Need.Peers.NONE,
                        List.of()),
                new Need.Consent(true, false, false),
                new Need.Origin(from, cited));
    }

    Facts facts() {
        return new Facts(
                title,
                Stream.of(title, text, tried)
                        .flatMap(each -> each.texts().values().stream())
                        .collect(Collectors.joining(" "))
                        .toLowerCase(Locale.ROOT),
                themes,
                functions,
                List.of(),
                List.of(),
                countries,
                new Facts.Window(null, null, null),
                null);
    }
}
