package org.suivi.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suivi.api.v1.ExplainedMatchJson.ExplanationJson;
import org.suivi.api.v1.MatchJson.JudgedJson;
import org.suivi.cooperation.HouseRow;
import org.suivi.identity.PublicAddress;
import org.suivi.matches.MatchPages.Seen;
import org.suivi.matches.MatchPages.SeenPart;

/**
 * Why a match fits, by codes, ids and numbers alone, as it was kept when the match was made.
 *
 * @param match the identifier of the match for life
 */
record MatchExplanationJson(String match, String page, JudgedJson judged, List<WhyJson> parts) {

    /** What one offer brings; its number is left out where the caller may not see the offer. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WhyJson(@Nullable String offer, String role, ExplanationJson why) {

        static WhyJson of(SeenPart seen) {
            HouseRow offer = seen.offer();
            return new WhyJson(
                    offer == null ? null : offer.number(),
                    Codes.of(seen.part().role()),
                    ExplanationJson.of(seen.explanation()));
        }
    }

    static MatchExplanationJson of(Seen seen, PublicAddress site) {
        MatchJson match = MatchJson.of(seen.row(), site);
        return new MatchExplanationJson(
                match.number(),
                match.page(),
                match.judged(),
                seen.parts().stream().map(WhyJson::of).toList());
    }
}
