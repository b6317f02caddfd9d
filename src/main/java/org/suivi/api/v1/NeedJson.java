package org.suivi.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.api.v1.HouseHeads.Head;
import org.suivi.api.v1.HouseHeads.HouseClockJson;
import org.suivi.api.v1.HouseHeads.HouseLinkJson;
import org.suivi.api.v1.HouseHeads.KeptJson;
import org.suivi.cooperation.Need;
import org.suivi.cooperation.RemainingNeeds.Related;
import org.suivi.cooperation.Specificity;
import org.suivi.cooperation.StatedNeeds.Seen;

/**
 * A whole need of the clearing house, as other programs read it.
 *
 * @param elsewhere what is said of the same request elsewhere, beside how it stands there
 * @param suggested codes among the others that were filled in and nobody confirmed yet
 * @param people code of a band: how many benefit
 * @param deadline by when a law or a review asks for it
 * @param cost code of a band of amounts
 * @param excluded parties it is not proposed to; only for its owner, for the desk is asked on the page, where its look is kept
 * @param consent what its State agrees to; only for its owner
 * @param links what it serves, as far as the reader may know whose need it is
 * @param unlinked why it serves none
 * @param served how many recommendations it serves, for every reader
 * @param specificity from 0 to 100
 * @param remaining numbers of the needs that ask for what this one left undone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NeedJson(
        @JsonUnwrapped HouseJson listed,
        @JsonUnwrapped KeptJson kept,
        Map<String, String> problem,
        Map<String, String> change,
        Map<String, String> efforts,
        Map<String, String> elsewhere,
        List<String> groups,
        List<String> suggested,
        Map<String, String> institution,
        @Nullable String people,
        @Nullable LocalDate deadline,
        String funding,
        @Nullable String cost,
        String peers,
        @Nullable List<Map<String, String>> excluded,
        @Nullable ConsentJson consent,
        List<HouseLinkJson> links,
        String unlinked,
        int served,
        int specificity,
        List<String> remaining,
        List<HouseClockJson> clocks) {

    /** That it is passed round, that its State is named, that its contact is shared. */
    record ConsentJson(boolean circulate, boolean nameParty, boolean shareContact) {

        static ConsentJson of(Need.Consent consent) {
            return new ConsentJson(consent.circulate(), consent.nameParty(), consent.shareContact());
        }
    }

    static NeedJson of(Seen seen, Related related, Head head) {
        Need need = seen.need();
        Need.Words said = need.words();
        Need.Terms terms = need.terms();
        HouseWords words = head.words();
        return new NeedJson(
                head.listed(),
                head.kept(),
                ByCode.of(said.problem()),
                ByCode.of(said.change()),
                ByCode.of(said.efforts()),
                ByCode.of(said.elsewhere()),
                words.codes(need.what().groups()),
                words.codes(need.what().suggested()),
                ByCode.of(need.whom().institution()),
                words.code(need.whom().band()),
                need.when().deadline(),
                terms.funding().code(),
                words.code(terms.costBand()),
                terms.peers().code(),
                seen.isOwn() ? terms.excluded().stream().map(words::party).toList() : null,
                seen.isOwn() ? ConsentJson.of(need.consent()) : null,
                HouseLinkJson.of(need.origin().links()),
                need.origin().unlinked(),
                seen.served(),
                Specificity.of(need).score(),
                related.remaining().stream().map(rest -> rest.need().number()).toList(),
                seen.clocks().stream().map(HouseClockJson::of).toList());
    }
}
