package org.suivi.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.api.v1.HouseHeads.Head;
import org.suivi.api.v1.HouseHeads.KeptJson;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.Offer;
import org.suivi.cooperation.Offers.Seen;

/**
 * A whole offer of the clearing house, as other programs read it.
 *
 * @param eligible for whom it is
 * @param cost who pays: free, shared or at-cost
 * @param latest the last day on which it can be used
 * @param expires the day on which it ends, beside that
 * @param practices numbers of those that prove it
 * @param basedOn a programme or an identifier by the IATI standard
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OfferJson(
        @JsonUnwrapped HouseJson listed,
        @JsonUnwrapped KeptJson kept,
        Map<String, String> text,
        Map<String, String> preconditions,
        EligibleJson eligible,
        CapacityJson capacity,
        String cost,
        boolean hasFunding,
        @Nullable LocalDate latest,
        @Nullable LocalDate expires,
        List<String> practices,
        String basedOn) {

    /** All, or the States of these groups and these States by their codes. */
    record EligibleJson(boolean all, List<String> groups, List<String> states) {}

    /** How much there is in missions, seats, days or an amount, and how much of it is left. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CapacityJson(
            String unit, @Nullable Integer total, @Nullable Integer remaining) {

        static CapacityJson of(Offer.Capacity capacity) {
            Integer left = capacity.remaining();
            return new CapacityJson(capacity.unit().code(), capacity.total(), left == null ? capacity.total() : left);
        }
    }

    static OfferJson of(Seen seen, Head head) {
        Offer offer = seen.offer();
        Offer.Whom whom = offer.whom();
        return new OfferJson(
                head.listed(),
                head.kept(),
                ByCode.of(offer.words().text()),
                ByCode.of(offer.words().preconditions()),
                new EligibleJson(whom.isForAll(), whom.regions(), whom.states()),
                CapacityJson.of(offer.capacity()),
                offer.terms().cost().code(),
                offer.terms().hasFunding(),
                offer.when().latest(),
                offer.when().expires(),
                offer.words().practices().stream().map(Entity.PRACTICE::number).toList(),
                offer.words().basedOn());
    }
}
