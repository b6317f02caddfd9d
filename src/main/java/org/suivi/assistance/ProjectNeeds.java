package org.suivi.assistance;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.assistance.Project.Origin;
import org.suivi.assistance.Project.Part;
import org.suivi.assistance.Project.Way;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.HouseList;
import org.suivi.cooperation.HouseRow;
import org.suivi.cooperation.Need;
import org.suivi.cooperation.RemainingNeeds;
import org.suivi.cooperation.RemainingNeeds.Begun;
import org.suivi.cooperation.RemainingNeeds.Remainder;
import org.suivi.cooperation.StatedNeeds;
import org.suivi.matches.Matches;
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
    private final Matches matches;
    private final ProjectSight sight;
    private final ProjectStore store;
    private final RemainingNeeds remainders;
    private final HouseList list;
    private final JdbcClient jdbc;

    ProjectNeeds(
            StatedNeeds needs,
            Matches matches,
            RemainingNeeds remainders,
            HouseList list,
            ProjectSight sight,
            ProjectStore store,
            JdbcClient jdbc) {
        this.needs = needs;
        this.matches = matches;
        this.remainders = remainders;
        this.list = list;
        this.jdbc = jdbc;
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
                origin.stated(),
                origin.helper());
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

    /**
     * What was cancelled helps nobody: its match ends, and the need is open again with the reason, unless somebody else helps with it.
     */
    void cancelled(ProjectRecord record, String why) {
        String match = record.project().origin().match();
        if (match != null) {
            matches.cancel(match);
        }
        Long need = record.project().origin().need();
        if (need != null && !matches.isAgreed(need) && !hasOther(need)) {
            needs.reopen(need, record.number() + ": " + why);
        }
    }

    /** Whether a need has a project that was not cancelled. */
    private boolean hasOther(long need) {
        return jdbc.sql(
                        "select exists(select 1 from assistance_project where need_id = :need and state <> 'cancelled')")
                .param("need", need)
                .query(Boolean.class)
                .single();
    }

    /** The needs that were begun for what a project left undone, oldest first, as far as the actor sees them. */
    @Transactional(readOnly = true)
    public List<HouseRow> remaining(Actor actor, ProjectRecord record) {
        Long need = record.project().origin().need();
        if (need != null) {
            return remainders.of(actor, need).remaining().stream()
                    .map(Remainder::need)
                    .toList();
        }
        List<Long> begun = jdbc.sql("select need_id from project_remainder where project_id = :project")
                .param("project", record.id())
                .query(Long.class)
                .list();
        return list.among(actor, Entity.NEED, begun).values().stream()
                .sorted(Comparator.comparing(HouseRow::id))
                .toList();
    }

    /**
     * Begins a need for what the project left undone: of the need it came from what still holds, else the same subject.
     *
     * @param known how many such needs the actor was shown; if there are more, nothing is begun
     */
    public Begun rest(Actor actor, long project, int known) {
        ProjectReader reader = sight.of(actor);
        ProjectRecord record = store.find(reader, project);
        if (!reader.sides(record.project()).contains(Side.RECIPIENT)) {
            throw new NotAllowed("problem.not-allowed");
        }
        if (!record.state().isOver()) {
            throw new Refused("house.move-not-allowed");
        }
        Long need = record.project().origin().need();
        return need == null
                ? rest(actor, record, known)
                : remainders.begin(actor, need, known, record.project().words().summary());
    }

    private Begun rest(Actor actor, ProjectRecord record, int known) {
        // Whoever asks at the same moment waits, and then finds what the other one began
        jdbc.sql("select id from assistance_project where id = :id for update")
                .param("id", record.id())
                .query(Long.class)
                .single();
        List<HouseRow> there = remaining(actor, record);
        if (there.size() > known) {
            return new Begun(there.get(there.size() - 1).id(), false);
        }
        long id = needs.begin(actor, rest(record));
        jdbc.sql("insert into project_remainder (project_id, need_id) values (:project, :need)")
                .param("project", record.id())
                .param("need", id)
                .update();
        return new Begun(id, true);
    }

    private static Need rest(ProjectRecord record) {
        Project from = record.project();
        return new Need(
                new Need.Words(
                        from.words().title(),
                        LocalizedText.EMPTY,
                        LocalizedText.EMPTY,
                        from.words().summary(),
                        LocalizedText.EMPTY),
                new Need.What(
                        from.what().themes().stream().limit(Need.MOST_THEMES).toList(),
                        from.what().groups(),
                        from.what().functions().stream().findFirst().orElse(null),
                        from.what().modalities().stream()
                                .limit(Need.MOST_MODALITIES)
                                .toList()),
                new Need.Whom(from.words().institution(), null),
                Need.EMPTY.when(),
                Need.EMPTY.terms(),
                Need.EMPTY.consent(),
                new Need.Origin(from.origin().links(), from.origin().links().isEmpty() ? record.number() : ""));
    }
}
