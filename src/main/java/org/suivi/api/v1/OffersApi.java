package org.suivi.api.v1;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.Offers;
import org.suivi.practices.PracticeReviews;
import org.suivi.practices.Practices;
import org.suivi.practices.Reuses;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;

/** One offer or one practice with all that its page says, for other programs. */
@RestController
@RequestMapping(path = "/api/v1/clearing-house", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Clearing house")
class OffersApi {

    private final Offers offers;
    private final Practices practices;
    private final Reuses reuses;
    private final PracticeReviews reviews;
    private final HouseHeads heads;

    OffersApi(Offers offers, Practices practices, Reuses reuses, PracticeReviews reviews, HouseHeads heads) {
        this.offers = offers;
        this.practices = practices;
        this.reuses = reuses;
        this.reviews = reviews;
        this.heads = heads;
    }

    @GetMapping("/offers" + NeedsApi.ONE)
    @Needs(Permission.NOTHING)
    @Operation(operationId = "getOffer", summary = "One offer with all that the caller may see of it")
    OfferJson offer(
            Actor actor,
            @Parameter(description = "Such as TCC-OFR-000012, or 12") @PathVariable("number") String number) {
        Offers.Seen seen = offers.withId(actor, Entity.OFFER.key(number));
        return OfferJson.of(seen, heads.of(actor, seen.record(), seen.events()));
    }

    @GetMapping("/practices" + NeedsApi.ONE)
    @Needs(Permission.NOTHING)
    @Operation(
            operationId = "getPractice",
            summary = "One practice with all that the caller may see of it, and who used it elsewhere")
    PracticeJson practice(
            Actor actor,
            @Parameter(description = "Such as TCC-PRC-000012, or 12") @PathVariable("number") String number) {
        Practices.Seen seen = practices.withId(actor, Entity.PRACTICE.key(number));
        return PracticeJson.of(
                seen,
                reuses.of(actor, seen.record()),
                reviews.of(actor, seen.record()),
                heads.of(actor, seen.record(), seen.way()));
    }
}
