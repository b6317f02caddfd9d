package org.suivi.api.v1;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.suivi.assessments.AssessmentFilter;
import org.suivi.assessments.AssessmentList;
import org.suivi.assessments.AssessmentPages;
import org.suivi.assessments.AssessmentPages.Shown;
import org.suivi.identity.PublicAddress;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** Published assessments, for other programs: each voice by itself, never merged. */
@RestController
@RequestMapping(path = "/api/v1/systems/{system:[a-z]{3}}/assessments", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Assessments")
class AssessmentsApi {

    private final AssessmentList list;
    private final AssessmentPages pages;
    private final PublicAddress site;

    AssessmentsApi(AssessmentList list, AssessmentPages pages, PublicAddress site) {
        this.list = list;
        this.pages = pages;
        this.site = site;
    }

    @GetMapping
    @Needs(Permission.READ_PUBLISHED)
    @Operation(
            operationId = "listAssessments",
            summary = "The published assessments that the caller may see, the newest first")
    ListJson<AssessmentJson> list(
            Actor actor,
            SystemHead system,
            @Parameter(description = "state, nhri, civil-society or mechanism")
                    @RequestParam(name = "by", required = false)
                    @Nullable
                    String by,
            @Parameter(description = "no-information, no-progress, limited, substantial, implemented or regressed")
                    @RequestParam(name = "result", required = false)
                    @Nullable
                    String result,
            @Parameter(description = "Code of the mechanism that recommended")
                    @RequestParam(name = "mechanism", required = false)
                    @Nullable
                    String mechanism,
            @ParameterObject Numbered page) {
        Map<String, String> asked = new HashMap<>();
        asked.put("by", by == null ? "" : by);
        asked.put("result", result == null ? "" : result);
        asked.put("mechanism", mechanism == null ? "" : mechanism);
        asked.put("page", String.valueOf(page.number()));
        AssessmentFilter filter = AssessmentFilter.of(asked);
        if (filter.isOfAbsence()) {
            filter = filter.with(null);
        }
        return ListJson.of(list.find(actor, filter), shown -> json(shown, system));
    }

    @GetMapping("/{id:[0-9]{1,18}}")
    @Needs(Permission.READ_PUBLISHED)
    @Operation(operationId = "getAssessment", summary = "One published assessment")
    AssessmentJson one(Actor actor, SystemHead system, @PathVariable("id") long id) {
        Shown shown = pages.shown(actor, id);
        if (shown.assessment().steps().published() == null) {
            throw new NotFound("problem.not-found");
        }
        return json(shown, system);
    }

    private AssessmentJson json(Shown shown, SystemHead system) {
        return AssessmentJson.of(
                shown,
                site.of(system.path() + "/assessments/" + shown.assessment().id()));
    }
}
