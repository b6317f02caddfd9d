package org.suivi.webhooks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suivi.assistance.OverlapCase;
import org.suivi.assistance.Overlaps;
import org.suivi.assistance.ProjectAssessments;
import org.suivi.assistance.ProjectList;
import org.suivi.assistance.ProjectRecord;
import org.suivi.assistance.ProjectRow;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.HouseFilter;
import org.suivi.cooperation.HouseList;
import org.suivi.cooperation.HouseList.Slice;
import org.suivi.cooperation.HouseRow;
import org.suivi.identity.PublicAddress;
import org.suivi.matches.MatchPages;
import org.suivi.shared.Actor;
import org.suivi.webhooks.Transitions.Transition;

/**
 * What a person may be told of transitions. It is asked of the lists that the person's programs read, and only where a thing still is in
 * the state it went to: ways that others went are not for everybody who sees where they stand.
 */
@Component
class Telling {

    private static final int SIZE = 200;
    private static final int MOST_SLICES = 25;

    private final HouseList records;
    private final MatchPages matches;
    private final ProjectList projects;
    private final ProjectAssessments assessments;
    private final Overlaps overlaps;
    private final PublicAddress site;

    Telling(
            HouseList records,
            MatchPages matches,
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

    /** A piece of a list, and where the next one begins; null after the last. */
    private record Piece(List<Shown> shown, @Nullable Long last) {}

    List<Told> of(Actor actor, List<Transition> transitions) {
        Map<HookKind, List<Transition>> byKind = new EnumMap<>(HookKind.class);
        transitions.forEach(each -> each.kind()
                .ifPresent(kind -> byKind.computeIfAbsent(kind, unused -> new ArrayList<>())
                        .add(each)));
        List<Told> told = new ArrayList<>();
        byKind.forEach((kind, moved) -> told.addAll(of(actor, kind, moved)));
        return told;
    }

    private List<Told> of(Actor actor, HookKind kind, List<Transition> moved) {
        Map<Long, Transition> last = new HashMap<>();
        moved.forEach(each -> last.put(each.subject(), each));
        Instant since =
                moved.stream().map(Transition::at).min(Instant::compareTo).orElseThrow();
        List<Told> told = new ArrayList<>();
        Long before = null;
        for (int i = 0; i < MOST_SLICES && (i == 0 || before != null); i++) {
            Piece piece = piece(actor, kind, new Slice(before, since, SIZE));
            for (Shown shown : piece.shown()) {
                Transition transition = last.get(shown.id());
                if (transition != null && transition.state().equals(shown.state())) {
                    told.add(new Told(
                            kind.code(), shown.number(), shown.state(), transition.at(), site.of(shown.path())));
                }
            }
            before = piece.last();
        }
        return told;
    }

    private Piece piece(Actor actor, HookKind kind, Slice slice) {
        return switch (kind) {
            case NEED -> records(actor, Entity.NEED, slice);
            case OFFER -> records(actor, Entity.OFFER, slice);
            case CHALLENGE -> records(actor, Entity.CHALLENGE, slice);
            case PRACTICE -> records(actor, Entity.PRACTICE, slice);
            case MATCH ->
                whole(matches.slice(actor, slice), row -> {
                    var match = row.match();
                    return new Shown(match.id(), match.number(), match.state().code(), match.path());
                });
            case PROJECT -> whole(projects.slice(actor, slice), Telling::project);
            case OVERLAP -> whole(overlaps.slice(actor, slice), Telling::overlap);
            case ASSESSMENT -> assessments(actor, slice);
        };
    }

    private Piece records(Actor actor, Entity entity, Slice slice) {
        return whole(
                records.slice(actor, entity, HouseFilter.of(Map.of("all", "1")), slice),
                (HouseRow row) -> new Shown(row.id(), row.number(), row.state().code(), row.path()));
    }

    private static Shown project(ProjectRow row) {
        return new Shown(row.id(), row.number(), row.state().code(), row.path());
    }

    private static Shown overlap(OverlapCase each) {
        return new Shown(each.id(), null, each.state().code(), "/clearing-house/overlaps");
    }

    /** Of a stretch some may be left out that the person does not hear, so it says itself where the next begins. */
    private Piece assessments(Actor actor, Slice slice) {
        ProjectAssessments.Stretch found = assessments.slice(actor, slice);
        List<Shown> shown = found.heard().stream()
                .map(ProjectAssessments.Seen::record)
                .map(each -> new Shown(
                        each.id(),
                        ProjectRecord.number(each.project()),
                        each.state().code(),
                        ProjectRecord.path(each.project()) + "/assessments/" + each.id()))
                .toList();
        return new Piece(shown, found.last());
    }

    private static <T> Piece whole(List<T> rows, Function<T, Shown> shows) {
        List<Shown> shown = rows.stream().map(shows).collect(Collectors.toList());
        return new Piece(
                shown, shown.size() < SIZE ? null : shown.get(shown.size() - 1).id());
    }
}
