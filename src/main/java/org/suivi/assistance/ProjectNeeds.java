package org.suivi.assistance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.assistance.Project.Origin;
import org.suivi.assistance.Project.Part;
import org.suivi.assistance.Project.Way;
import org.suivi.cooperation.Need;
import org.suivi.cooperation.StatedNeeds;
import org.suivi.parties.Party;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.Refused;

/** Between needs and projects: a project begins filled from a need, brings it on its way, and may leave a rest that is a new need. */
@Service
@Transactional
public class ProjectNeeds {

    private final StatedNeeds needs;
    private final ProjectSight sight;
    private final ProjectStore store;

    ProjectNeeds(StatedNeeds needs, ProjectSight sight, ProjectStore store) {
        this.needs = needs;
        this.sight = sight;
        this.store = store;
    }

    /** What a project starts with on a need that its own State or somebody it is named to wants to have met. */
    @Transactional(readOnly = true)
    public Project filled(Actor actor, long id) {
        StatedNeeds.Seen seen = needs.withId(actor, id);
        Party party = seen.party();
        if (party == null) {
            throw new Refused("project.need-unnamed");
        }
        Need need = seen.need();
        return new Project(
                new Project.Words(
                        need.words().title(),
                        need.words().problem(),
                        need.words().change(),
                        LocalizedText.EMPTY,
                        need.whom().institution()),
                new Project.What(
                        need.what().themes(),
                        Stream.ofNullable(need.what().function()).toList(),
                        need.what().modalities(),
                        need.what().groups(),
                        List.of(),
                        Map.of()),
                new Project.When(need.when().earliest(), need.when().latest(), null, null),
                new Project.Size(null, need.terms().costBand(), "", null),
                List.of(new Part(party.id(), PartRole.RECIPIENT)),
                List.of(),
                new Origin(Way.NEED, id, null, need.origin().links(), "", null, Stated.NOTHING));
    }

    /** The same project with the records that its need serves, where whoever tells it may know them. */
    Project linked(Actor actor, Project project) {
        Origin origin = project.origin();
        Long need = origin.need();
        if (need == null || !origin.links().isEmpty()) {
            return project;
        }
        StatedNeeds.Seen seen = needs.withId(actor, need);
        Party party = seen.party();
        if (party == null || party.id() != project.recipient()) {
            throw new Refused("project.need-unnamed");
        }
        var linked = new Origin(
                origin.way(),
                need,
                origin.match(),
                seen.need().origin().links(),
                origin.unsdcf(),
                origin.lead(),
                origin.stated());
        return project.from(linked);
    }

    /** Whether its need agreed to be named; one that did not keeps its project among those who take part. */
    boolean isNamed(Actor actor, Project project) {
        Long need = project.origin().need();
        return need == null || needs.withId(actor, need).need().consent().nameParty();
    }

    /** What begins is being delivered: the need goes there by the steps of its own table. */
    void begun(Project project) {
        Long need = project.origin().need();
        if (need != null) {
            needs.deliver(need);
        }
    }

    /** Begins a need for what the project left undone: the same subject, and a text that is still to be written. */
    public long rest(Actor actor, long project) {
        ProjectReader reader = sight.of(actor);
        ProjectRecord record = store.find(reader, project);
        if (!reader.sides(record.project()).contains(Side.RECIPIENT)) {
            throw new NotAllowed("problem.not-allowed");
        }
        if (!record.state().isOver()) {
            throw new Refused("house.move-not-allowed");
        }
        Project from = record.project();
        List<Need.Link> links = new ArrayList<>(from.origin().links());
        return needs.begin(
                actor,
                new Need(
                        new Need.Words(
                                from.words().title(),
                                LocalizedText.EMPTY,
                                LocalizedText.EMPTY,
                                from.words().summary(),
                                LocalizedText.EMPTY),
                        new Need.What(
                                from.what().themes().stream()
                                        .limit(Need.MOST_THEMES)
                                        .toList(),
                                from.what().groups(),
                                from.what().functions().stream().findFirst().orElse(null),
                                from.what().modalities().stream()
                                        .limit(Need.MOST_MODALITIES)
                                        .toList()),
                        new Need.Whom(from.words().institution(), null),
                        Need.EMPTY.when(),
                        Need.EMPTY.terms(),
                        Need.EMPTY.consent(),
                        new Need.Origin(links, links.isEmpty() ? record.number() : "")));
    }
}
