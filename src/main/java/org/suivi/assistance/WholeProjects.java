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
import org.suivi.cooperation.Translated;
import org.suivi.shared.Actor;

/** Projects with what their pages say of them, many at once, for programs. */
@Service
@Transactional(readOnly = true)
public class WholeProjects {

    private final ProjectSight sight;
    private final ProjectList list;
    private final ProjectStore store;
    private final ProjectAssessments assessments;
    private final ProjectTexts texts;

    WholeProjects(
            ProjectSight sight,
            ProjectList list,
            ProjectStore store,
            ProjectAssessments assessments,
            ProjectTexts texts) {
        this.sight = sight;
        this.list = list;
        this.store = store;
        this.assessments = assessments;
        this.texts = texts;
    }

    /**
     * One project as a reader sees it.
     *
     * @param takesPart whether the reader is of those who do it, who alone know its need
     * @param seesRestricted whether the reader may know what stays between those and the desk
     * @param served what it serves, as far as the reader may know
     * @param heard what the reader may hear of how the help was received
     * @param translated in which languages it is there
     */
    public record Whole(
            ProjectRow row,
            ProjectRecord record,
            boolean takesPart,
            boolean seesRestricted,
            List<Link> served,
            List<AssessmentRecord> heard,
            Translated translated) {}

    /** Newest first, without counting, those that are over too. */
    public List<Whole> slice(Actor actor, Slice slice) {
        ProjectReader reader = sight.of(actor);
        List<ProjectRow> rows = list.slice(actor, slice);
        List<Long> ids = rows.stream().map(ProjectRow::id).toList();
        Map<Long, ProjectRecord> records =
                store.among(reader, ids).stream().collect(Collectors.toMap(ProjectRecord::id, Function.identity()));
        Map<Long, List<AssessmentRecord>> heard =
                assessments.heard(reader, records).stream().collect(Collectors.groupingBy(AssessmentRecord::project));
        Map<Long, Translated> translated = texts.projects(records.values());
        List<Whole> whole = new ArrayList<>();
        for (ProjectRow row : rows) {
            ProjectRecord record = records.get(row.id());
            Translated languages = translated.get(row.id());
            if (record != null && languages != null) {
                whole.add(new Whole(
                        row,
                        record,
                        reader.takesPart(record.project()),
                        reader.seesRestricted(record.project()),
                        reader.served(record.project()),
                        heard.getOrDefault(row.id(), List.of()),
                        languages));
            }
        }
        return whole;
    }
}
