package org.suivi.matches;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Page;

/** What is looked for in the list of matches: those of one state, those of one {@link MatchOnly}, or all. */
public record MatchFilter(
        @Nullable MatchState state, @Nullable MatchOnly only, int page) {

    /** From the parameters of an address; what makes no sense is left out. */
    public static MatchFilter of(Map<String, String> parameters) {
        String state = parameters.getOrDefault("state", "");
        String page = parameters.getOrDefault("page", "1");
        return new MatchFilter(
                Arrays.stream(MatchState.values())
                        .filter(each -> each.code().equals(state))
                        .findFirst()
                        .orElse(null),
                MatchOnly.of(parameters.get("only")).orElse(null),
                page.matches("\\d{1,5}") ? Page.numbered(Integer.parseInt(page)) : 1);
    }

    /** "?state=...&", to go on with. */
    public String query() {
        return "?" + (state == null ? "" : "state=" + state.code() + "&")
                + (only == null ? "" : "only=" + only.code() + "&");
    }
}
