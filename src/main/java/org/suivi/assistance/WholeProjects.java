package org.suivi.assistance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.HouseList.Slice;
import org.suivi.cooperation.Link;
import org.suivi.shared.Actor;

/** Projects with what their pages say of them, many at once, for programs. */
@Service
@Transactional(readOnly = true)
public class WholeProjects {

    private final ProjectSight sight;
    private final ProjectList list;
    private final ProjectStore store;
    private final ProjectAssessments assessments;

    WholeProjects(ProjectSight sight, ProjectList list, ProjectStore store, ProjectAssessments assessments) {
        this.sight = sight;
        this.list = list;
        this.store = store;
        this.assessments = assessments;
    }

    /**
     * One project as a reader sees it.
     *
     * @param takesPart whether the reader is of those who do it, who alone know its need
     * @param seesRestricted whether the reader may know what stays between those and the desk
     * @param served what it serves, as far as the reader may know
     * @param heard what the reader may hear of how the help was received
     */
    public record Whole(
            ProjectRow row,
            ProjectRecord record,
            boolean takesPart,
            boolean seesRestricted,
            List<Link> served,
            List<AssessmentRecord> heard) {}

    /** Newest first, without counting, those that are over too. */
    public List<Whole> slice(Actor actor, Slice slice) {
        ProjectReader reader = sight.of(actor);
        List<ProjectRow> rows = list.slice(actor, slice);
        List<Long> ids = rows.stream().map(ProjectRow::id).toList();
        Map<Long, ProjectRecord> records =
                store.among(reader, ids).stream().collect(Collectors.toMap(ProjectRecord::id, Function.identity()));
        Map<Long, List<AssessmentRecord>> heard =
                assessments.heard(reader, records).stream().collect(Collectors.groupingBy(AssessmentRecord::project));
        List<Whole> whole = new ArrayList<>();
        for (ProjectRow row : rows) {
            ProjectRecord record = records.get(row.id());
            if (record != null) {
                whole.add(new Whole(
                        row,
                        record,
                        reader.takesPart(record.project()),
                        reader.seesRestricted(record.project()),
                        reader.served(record.project()),
                        heard.getOrDefault(row.id(), List.of())));
            }
        }
        return whole;
    }
}
