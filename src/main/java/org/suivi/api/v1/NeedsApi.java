package org.suivi.api.v1;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.suivi.cooperation.Challenges;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.RemainingNeeds;
import org.suivi.cooperation.StatedNeeds;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;

/** One need or one challenge with all that its page says, for other programs. */
@RestController
@RequestMapping(path = "/api/v1/clearing-house", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Clearing house")
class NeedsApi {

    /** An identifier for life or the key alone. */
    static final String ONE = "/{number:(?:TCC-[A-Z]{3}-)?[0-9]{1,18}}";

    private final StatedNeeds needs;
    private final RemainingNeeds remainders;
    private final Challenges challenges;
    private final HouseHeads heads;

    NeedsApi(StatedNeeds needs, RemainingNeeds remainders, Challenges challenges, HouseHeads heads) {
        this.needs = needs;
        this.remainders = remainders;
        this.challenges = challenges;
        this.heads = heads;
    }

    @GetMapping("/needs" + ONE)
    @Needs(Permission.NOTHING)
    @Operation(operationId = "getNeed", summary = "One need with all that the caller may see of it")
    NeedJson need(
            Actor actor,
            @Parameter(description = "Such as TCC-NED-000012, or 12") @PathVariable("number") String number) {
        StatedNeeds.Seen seen = needs.withId(actor, Entity.NEED.key(number));
        return NeedJson.of(
                seen, remainders.of(actor, seen.record().id()), heads.of(actor, seen.record(), seen.events()));
    }

    @GetMapping("/challenges" + ONE)
    @Needs(Permission.NOTHING)
    @Operation(operationId = "getChallenge", summary = "One challenge with all that the caller may see of it")
    ChallengeJson challenge(
            Actor actor,
            @Parameter(description = "Such as TCC-CHA-000012, or 12") @PathVariable("number") String number) {
        Challenges.Seen seen = challenges.withId(actor, Entity.CHALLENGE.key(number));
        return ChallengeJson.of(seen, heads.of(actor, seen.record(), seen.events()));
    }
}
