package org.suivi.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.api.v1.HouseHeads.Head;
import org.suivi.api.v1.HouseHeads.HouseLinkJson;
import org.suivi.api.v1.HouseHeads.KeptJson;
import org.suivi.cooperation.Challenge;
import org.suivi.cooperation.Challenges.Seen;
import org.suivi.cooperation.Entity;

/**
 * A whole challenge of the clearing house, as other programs read it.
 *
 * @param tried what was done about it already
 * @param links what it stands in the way of
 * @param need number of the need that it became
 * @param countries the States that it is about, by their codes
 * @param cited recommendations that no link leads to, as people cite them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChallengeJson(
        @JsonUnwrapped HouseJson listed,
        @JsonUnwrapped KeptJson kept,
        Map<String, String> text,
        Map<String, String> tried,
        @Nullable String cause,
        List<HouseLinkJson> links,
        @Nullable String need,
        List<String> countries,
        String cited) {

    static ChallengeJson of(Seen seen, Head head) {
        Challenge challenge = seen.challenge();
        Long need = challenge.need();
        return new ChallengeJson(
                head.listed(),
                head.kept(),
                ByCode.of(challenge.text()),
                ByCode.of(challenge.tried()),
                head.words().code(challenge.cause()),
                HouseLinkJson.of(challenge.links()),
                need == null ? null : Entity.NEED.number(need),
                challenge.countries(),
                challenge.cited());
    }
}
