package org.suivi.cooperation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Refused;

/** What stands in the way of a recommendation, as it is written; it may become a need. */
public record Challenge(
        LocalizedText title,
        LocalizedText text,
        LocalizedText tried,
        List<Integer> themes,
        List<Integer> functions,
        @Nullable Integer cause,
        List<Link> links,
        @Nullable Long need) {

    public static final int MOST = 5;
    private static final int LONGEST = 4_000;

    public Challenge {
        themes = themes.stream().distinct().toList();
        functions = functions.stream().distinct().toList();
        links = List.copyOf(links);
    }

    void check() {
        boolean isTooLong = Stream.of(title, text, tried)
                .flatMap(each -> each.texts().values().stream())
                .anyMatch(each -> each.length() > LONGEST);
        if (isTooLong || themes.size() > MOST || functions.size() > MOST) {
            throw new Refused("challenge.too-long", MOST, LONGEST);
        }
    }

    /** What is missing before it is approved; a challenge always belongs to a recommendation or an action. */
    public List<String> missing() {
        return new Missing()
                .when(themes.isEmpty(), "themes")
                .when(text.isEmpty(), "text")
                .when(cause == null, "cause")
                .when(links.isEmpty(), "links")
                .fields();
    }

    Challenge become(long id) {
        return new Challenge(title, text, tried, themes, functions, cause, links, id);
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
                new Facts.Window(null, null, null),
                null);
    }
}
