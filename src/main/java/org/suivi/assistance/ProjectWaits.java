package org.suivi.assistance;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.suivi.cooperation.Wait;
import org.suivi.cooperation.WaitSource;
import org.suivi.shared.Actor;

/** What waits among projects: words of a side, assessments, replies, and for the desk what nobody stands by or tells of. */
@Component
@Order(3)
class ProjectWaits implements WaitSource {

    private final ProjectList list;
    private final ProjectSight sight;

    ProjectWaits(ProjectList list, ProjectSight sight) {
        this.list = list;
        this.sight = sight;
    }

    @Override
    public List<Wait> of(Actor actor) {
        Set<ProjectOnly> asked = asked(sight.of(actor));
        return asked.isEmpty()
                ? List.of()
                : list.counts(actor, asked).entrySet().stream()
                        .map(each -> new Wait(
                                "waits.project." + each.getKey().code(),
                                "/clearing-house/projects?" + each.getKey().code() + "=1",
                                each.getValue()))
                        .toList();
    }

    private static Set<ProjectOnly> asked(ProjectReader reader) {
        Set<ProjectOnly> asked = EnumSet.noneOf(ProjectOnly.class);
        if (reader.isDesk()) {
            asked.addAll(Set.of(ProjectOnly.REPORTED, ProjectOnly.SILENT));
        }
        if (!reader.reader().asks().isEmpty()) {
            asked.addAll(Set.of(ProjectOnly.CONFIRM, ProjectOnly.DISPUTED, ProjectOnly.ASSESS));
        }
        if (!reader.reader().offers().isEmpty()) {
            asked.addAll(Set.of(ProjectOnly.CONFIRM, ProjectOnly.DISPUTED, ProjectOnly.REPLY));
        }
        if (!reader.voices().isEmpty()) {
            asked.add(ProjectOnly.ADD);
        }
        return asked;
    }
}
