package org.suivi.api.v1;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.Objects;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.suivi.assistance.OverlapCase;
import org.suivi.assistance.Overlaps;
import org.suivi.assistance.ProjectAssessments;
import org.suivi.assistance.WholeProjects;
import org.suivi.cooperation.Translated;
import org.suivi.identity.PublicAddress;
import org.suivi.parties.Parties;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;
import org.suivi.taxonomies.Taxonomies;

/** Projects of assistance, how they were received and where they overlap, for other programs. */
@RestController
@RequestMapping(
        path = "/api/v1/clearing-house",
        produces = {MediaType.APPLICATION_JSON_VALUE, CsvAnswers.CSV})
@Tag(name = "Clearing house")
class ProjectsApi {

    private final WholeProjects projects;
    private final ProjectAssessments assessments;
    private final Overlaps overlaps;
    private final Parties parties;
    private final Taxonomies taxonomies;
    private final PublicAddress site;

    ProjectsApi(
            WholeProjects projects,
            ProjectAssessments assessments,
            Overlaps overlaps,
            Parties parties,
            Taxonomies taxonomies,
            PublicAddress site) {
        this.projects = projects;
        this.assessments = assessments;
        this.overlaps = overlaps;
        this.parties = parties;
        this.taxonomies = taxonomies;
        this.site = site;
    }

    @GetMapping("/projects")
    @Needs(Permission.NOTHING)
    @Operation(
            operationId = "listProjects",
            summary = "The projects of assistance that the caller may see, those that are over too, newest first")
    SliceJson<ProjectJson> list(Actor actor, @ParameterObject Since since) {
        HouseWords words = words();
        return SliceJson.of(
                projects.slice(actor, since.slice()), each -> each.row().id(), each -> ProjectJson.of(each, words));
    }

    @GetMapping("/assessments")
    @Needs(Permission.NOTHING)
    @Operation(
            operationId = "listProjectAssessments",
            summary =
                    "How assistance was received, of what the caller may hear, newest first; a page can have fewer rows than others")
    SliceJson<ProjectAssessmentJson> assessments(Actor actor, @ParameterObject Since since) {
        HouseWords words = words();
        ProjectAssessments.Stretch found = assessments.slice(actor, since.slice());
        Map<Long, Translated> translated = assessments.translated(found.heard());
        Long last = found.last();
        return new SliceJson<>(
                found.heard().stream()
                        .map(seen -> ProjectAssessmentJson.of(
                                seen.record(),
                                Objects.requireNonNull(
                                        translated.get(seen.record().id())),
                                words))
                        .toList(),
                last == null ? null : last.toString());
    }

    @GetMapping("/overlaps")
    @Needs(Permission.READ_ASSISTANCE)
    @Operation(
            operationId = "listOverlaps",
            summary = "Pairs of projects that seem to do the same, of what the caller may see, with what was decided")
    SliceJson<OverlapJson> overlaps(Actor actor, @ParameterObject Since since) {
        HouseWords words = words();
        return SliceJson.of(overlaps.slice(actor, since.slice()), OverlapCase::id, each -> OverlapJson.of(each, words));
    }

    private HouseWords words() {
        return new HouseWords(parties.all(), taxonomies.vocabulary(), site);
    }
}
