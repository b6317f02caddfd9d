package org.suivi.matches;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of states of a match: what may follow what, by whom, and that nothing else may. */
class MatchStateTests {

    private static final Path TABLE = Path.of("docs/matches.md");

    /** Every move there is, written a second time by hand. */
    private static final Set<String> LEGAL = Set.of(
            "SUGGESTED PROPOSED NEED",
            "SUGGESTED PROPOSED OFFER",
            "SUGGESTED PROPOSED DESK",
            "SUGGESTED EXPIRED CLOCK",
            "SUGGESTED WITHDRAWN DESK",
            "PROPOSED NEED_ACCEPTED NEED",
            "PROPOSED OFFER_ACCEPTED OFFER",
            "PROPOSED DECLINED NEED",
            "PROPOSED DECLINED OFFER",
            "PROPOSED EXPIRED CLOCK",
            "PROPOSED WITHDRAWN NEED",
            "PROPOSED WITHDRAWN OFFER",
            "PROPOSED WITHDRAWN DESK",
            "PROPOSED WITHDRAWN CLOCK",
            "NEED_ACCEPTED AGREED OFFER",
            "NEED_ACCEPTED DECLINED OFFER",
            "NEED_ACCEPTED EXPIRED CLOCK",
            "NEED_ACCEPTED WITHDRAWN NEED",
            "NEED_ACCEPTED WITHDRAWN OFFER",
            "NEED_ACCEPTED WITHDRAWN DESK",
            "NEED_ACCEPTED WITHDRAWN CLOCK",
            "OFFER_ACCEPTED AGREED NEED",
            "OFFER_ACCEPTED DECLINED NEED",
            "OFFER_ACCEPTED EXPIRED CLOCK",
            "OFFER_ACCEPTED WITHDRAWN NEED",
            "OFFER_ACCEPTED WITHDRAWN OFFER",
            "OFFER_ACCEPTED WITHDRAWN DESK",
            "OFFER_ACCEPTED WITHDRAWN CLOCK",
            "AGREED CONVERTED PROJECT",
            "AGREED WITHDRAWN NEED",
            "AGREED WITHDRAWN OFFER",
            "AGREED WITHDRAWN DESK",
            "CONVERTED WITHDRAWN PROJECT");

    @Test
    void everyMoveButTheLegalOnesIsRefused() {
        Set<String> found = new TreeSet<>();
        for (MatchState from : MatchState.values()) {
            for (MatchState to : MatchState.values()) {
                for (MatchSide by : MatchSide.values()) {
                    if (from.mayBecome(to, by)) {
                        found.add(from + " " + to + " " + by);
                    }
                }
            }
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(LEGAL);
    }

    @Test
    void whatIsOverStaysOver() {
        for (MatchState state : EnumSet.of(MatchState.DECLINED, MatchState.EXPIRED, MatchState.WITHDRAWN)) {
            assertThat(state.next()).isEmpty();
        }
    }

    @Test
    void codesAreRead() {
        assertThat(MatchState.values())
                .allSatisfy(state -> assertThat(MatchState.of(state.code())).isSameAs(state));
    }

    /** Renew with RENEW=1. */
    @Test
    void theDocumentsShowTheMoves() throws IOException {
        String written = Files.readString(TABLE);
        String head = written.contains("| from |") ? written.substring(0, written.indexOf("| from |")) : written;
        String drawn = head + "| from | to (by) |\n| --- | --- |\n"
                + Arrays.stream(MatchState.values()).map(MatchStateTests::drawn).collect(Collectors.joining());
        if (System.getenv("RENEW") != null) {
            Files.writeString(TABLE, drawn);
        }
        assertThat(Files.readString(TABLE)).isEqualTo(drawn);
    }

    private static String drawn(MatchState from) {
        return "| **" + from.code() + "** | "
                + from.next().entrySet().stream()
                        .map(next -> next.getKey().code() + " ("
                                + next.getValue().stream()
                                        .map(MatchSide::code)
                                        .sorted()
                                        .collect(Collectors.joining(", "))
                                + ")")
                        .collect(Collectors.joining(", "))
                + " |\n";
    }
}
