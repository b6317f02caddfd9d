package org.suivi.webhooks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suivi.assistance.AssessmentRecord;
import org.suivi.assistance.Overlaps;
import org.suivi.assistance.ProjectAssessments;
import org.suivi.assistance.ProjectList;
import org.suivi.assistance.ProjectRecord;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.HouseList;
import org.suivi.identity.PublicAddress;
import org.suivi.matches.MatchList;
import org.suivi.shared.Actor;
import org.suivi.webhooks.Transitions.Transition;

/**
 * What a person may be told of transitions. It is asked of the lists that the person's programs read, and only where a thing still is in
 * the state it went to: ways that others went are not for everybody who sees where they stand.
 */
@Component
class Telling {

    private final HouseList records;
    private final MatchList matches;
    private final ProjectList projects;
    private final ProjectAssessments assessments;
    private final Overlaps overlaps;
    private final PublicAddress site;

    Telling(
            HouseList records,
            MatchList matches,
            ProjectList projects,
            ProjectAssessments assessments,
            Overlaps overlaps,
            PublicAddress site) {
        this.records = records;
        this.matches = matches;
        this.projects = projects;
        this.assessments = assessments;
        this.overlaps = overlaps;
        this.site = site;
    }

    /** Something as a list shows it. */
    private record Shown(long id, @Nullable String number, String state, String path) {}

    List<Told> of(Actor actor, List<Transition> transitions) {
        Map<HookKind, Map<Long, Transition>> last = new EnumMap<>(HookKind.class);
        transitions.forEach(each -> each.kind()
                .ifPresent(kind ->
                        last.computeIfAbsent(kind, unused -> new HashMap<>()).put(each.subject(), each)));
        List<Told> told = new ArrayList<>();
        last.forEach((kind, moved) -> shown(actor, kind, moved.keySet()).forEach(shown -> {
            Transition transition = moved.get(shown.id());
            if (transition != null && transition.state().equals(shown.state())) {
                told.add(new Told(kind.code(), shown.number(), shown.state(), transition.at(), site.of(shown.path())));
            }
        }));
        told.sort(Comparator.comparing(Told::at));
        return told;
    }

    private Stream<Shown> shown(Actor actor, HookKind kind, Collection<Long> ids) {
        return switch (kind) {
            case NEED -> records(actor, Entity.NEED, ids);
            case OFFER -> records(actor, Entity.OFFER, ids);
            case CHALLENGE -> records(actor, Entity.CHALLENGE, ids);
            case PRACTICE -> records(actor, Entity.PRACTICE, ids);
            case MATCH ->
                matches.among(actor, ids).stream()
                        .map(MatchList.Row::match)
                        .map(each ->
                                new Shown(each.id(), each.number(), each.state().code(), each.path()));
            case PROJECT ->
                projects.among(actor, ids).stream()
                        .map(each ->
                                new Shown(each.id(), each.number(), each.state().code(), each.path()));
            case OVERLAP ->
                overlaps.among(actor, ids).stream()
                        .map(each -> new Shown(each.id(), null, each.state().code(), "/clearing-house/overlaps"));
            case ASSESSMENT ->
                assessments.among(actor, ids).stream()
                        .map(ProjectAssessments.Seen::record)
                        .map(Telling::assessment);
        };
    }

    private Stream<Shown> records(Actor actor, Entity entity, Collection<Long> ids) {
        return records.among(actor, entity, ids).values().stream()
                .map(row -> new Shown(row.id(), row.number(), row.state().code(), row.path()));
    }

    private static Shown assessment(AssessmentRecord each) {
        return new Shown(
                each.id(),
                ProjectRecord.number(each.project()),
                each.state().code(),
                ProjectRecord.path(each.project()) + "/assessments/" + each.id());
    }
}
