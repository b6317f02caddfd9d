package org.suivi.api.v1;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.suivi.identity.PublicAddress;
import org.suivi.plans.PublishedPlans;
import org.suivi.plans.PublishedPlans.Published;
import org.suivi.recommendations.Brief;
import org.suivi.recommendations.RecommendationBriefs;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** Plans as they were published, for other programs. */
@RestController
@RequestMapping(path = "/api/v1/systems/{system:[a-z]{3}}/plans", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Plans")
class PlansApi {

    private final PublishedPlans plans;
    private final RecommendationBriefs briefs;
    private final PublicAddress site;

    PlansApi(PublishedPlans plans, RecommendationBriefs briefs, PublicAddress site) {
        this.plans = plans;
        this.briefs = briefs;
        this.site = site;
    }

    @GetMapping
    @Needs(Permission.READ_PUBLISHED)
    @Operation(
            operationId = "listPlans",
            summary = "The plans of a system that have a published version, with the last one of each")
    List<PlanJson.PlanHeadJson> list(Actor actor, SystemHead system) {
        return plans.all(actor).stream()
                .map(one -> PlanJson.PlanHeadJson.of(
                        one, page(system, one.plan(), one.approval().number())))
                .toList();
    }

    @GetMapping("/{id:[0-9]{1,18}}/versions/{version:[0-9]{1,9}}")
    @Needs(Permission.READ_PUBLISHED)
    @Operation(operationId = "getPlan", summary = "One published version of a plan with its actions; it never changes")
    PlanJson one(
            Actor actor,
            SystemHead system,
            @PathVariable("id") long id,
            @Parameter(description = "Number of the version, from 1") @PathVariable("version") int version) {
        Published published = plans.version(actor, id, version);
        return PlanJson.of(published, page(system, id, version), addresses(actor, published));
    }

    private Map<Long, String> addresses(Actor actor, Published published) {
        List<Long> served = published.content().steps().stream()
                .flatMap(step -> step.serves().recommendations().stream())
                .distinct()
                .toList();
        return briefs.of(actor, served).values().stream().collect(Collectors.toMap(Brief::id, Brief::address));
    }

    private String page(SystemHead system, long id, int version) {
        return site.of(system.path() + "/plans/" + id + "/versions/" + version);
    }
}
