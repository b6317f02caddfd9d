package org.suivi.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.cooperation.HouseRow;
import org.suivi.identity.PublicAddress;
import org.suivi.matches.MatchList.Row;
import org.suivi.matches.MatchRecord;

/**
 * A need and the offers that could meet it, as other programs read them.
 *
 * @param number its identifier for life
 * @param need left out where the caller may not see it any more
 * @param answerBy until when an answer is waited for
 * @param isWaitingForCaller whether a party of the caller has to answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MatchJson(
        String number,
        String page,
        String state,
        Instant since,
        String origin,
        JudgedJson judged,
        @Nullable RecordJson need,
        List<RecordJson> offers,
        @Nullable LocalDate answerBy,
        boolean isWaitingForCaller) {

    /** What the engine said, and by which rules and numbers. */
    record JudgedJson(double score, String band, String engine, String weights) {}

    /** A need or offer by its number; the party where the caller may know it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RecordJson(
            String number,
            String page,
            Map<String, String> title,
            @Nullable Map<String, String> party) {

        static RecordJson of(HouseRow row, PublicAddress site) {
            return new RecordJson(
                    row.number(),
                    site.of(row.path()),
                    ByCode.of(row.title()),
                    ByCode.orNull(row.whose().party()));
        }
    }

    static MatchJson of(Row row, PublicAddress site) {
        MatchRecord match = row.match();
        HouseRow need = row.need();
        return new MatchJson(
                match.number(),
                site.of(match.path()),
                match.state().code(),
                match.times().since(),
                match.origin().code(),
                new JudgedJson(
                        match.judged().score(),
                        Codes.of(match.judged().band()),
                        match.judged().engine(),
                        match.judged().weights()),
                need == null ? null : RecordJson.of(need, site),
                row.offers().stream().map(offer -> RecordJson.of(offer, site)).toList(),
                row.due(),
                row.isWaitingForReader());
    }
}
