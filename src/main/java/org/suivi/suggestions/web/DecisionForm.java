package org.suivi.suggestions.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.NotFound;
import org.suivi.shared.Page;
import org.suivi.suggestions.SuggestedKind;
import org.suivi.suggestions.SuggestionDecisions.Choice;

/**
 * Suggestions that a person decides on, and the page where the form stood.
 *
 * @param choice each "recommendation:term"
 * @param of the one recommendation of the page, none on the list of many
 * @param alone on the page of suggestions, not on the recommendation's
 */
public record DecisionForm(
        @Nullable List<String> choice,
        @Nullable String kind,
        @Nullable Integer from,
        @Nullable Integer page,
        @Nullable Long of,
        @Nullable Boolean alone) {

    private static final Pattern CHOICE = Pattern.compile("(\\d{1,18}):(\\d{1,9})");

    List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        for (String one : choice == null ? List.<String>of() : choice) {
            Matcher written = CHOICE.matcher(one);
            if (written.matches()) {
                choices.add(new Choice(Long.parseLong(written.group(1)), Integer.parseInt(written.group(2))));
            }
        }
        return choices;
    }

    boolean isOfOneRecord() {
        return of != null;
    }

    boolean isAlone() {
        return Boolean.TRUE.equals(alone);
    }

    long record() {
        if (of == null) {
            throw new NotFound("problem.not-found");
        }
        return of;
    }

    String listQuery() {
        SuggestedKind chosen = SuggestedKind.of(kind == null ? "" : kind).orElse(SuggestedKind.THEMES);
        return "kind=" + chosen.code() + "&from=" + (from == null ? 50 : from) + "&page="
                + Page.numbered(page == null ? 1 : page);
    }
}
