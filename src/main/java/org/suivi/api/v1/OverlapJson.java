package org.suivi.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.assistance.OverlapCase;
import org.suivi.cooperation.StateEvent;

/**
 * Two projects or offers that seem to do the same at the same time, as other programs read it.
 *
 * @param score from 0 to 1
 * @param days in which both go on
 * @param decision left out while nobody decided
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OverlapJson(
        long id,
        OneJson one,
        OneJson other,
        Map<String, String> country,
        double score,
        int days,
        LocalDate raisedOn,
        String state,
        @Nullable DecisionJson decision) {

    /**
     * One of the two, a project or an offer.
     *
     * @param lead left out where it names none and of an offer; then the providers stand for it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OneJson(
            String number,
            String page,
            Map<String, String> title,
            @Nullable Map<String, String> lead,
            List<Map<String, String>> providers) {

        static OneJson of(OverlapCase.Of one, HouseWords words) {
            Long lead = one.lead();
            return new OneJson(
                    one.number(),
                    words.page(one.path()),
                    ByCode.of(one.title()),
                    lead == null ? null : words.party(lead),
                    one.providers().stream().map(words::party).toList());
        }
    }

    /** When it was decided, and why so. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DecisionJson(Instant at, @Nullable String reason) {

        static @Nullable DecisionJson of(@Nullable StateEvent event) {
            return event == null ? null : new DecisionJson(event.at(), event.note());
        }
    }

    static OverlapJson of(OverlapCase each, HouseWords words) {
        return new OverlapJson(
                each.id(),
                OneJson.of(each.one(), words),
                OneJson.of(each.other(), words),
                words.party(each.country()),
                each.score(),
                each.days(),
                each.raised(),
                each.state().code(),
                DecisionJson.of(each.decision()));
    }
}
