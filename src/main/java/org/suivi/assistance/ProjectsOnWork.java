package org.suivi.assistance;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.suivi.cooperation.HelpOnWork;
import org.suivi.cooperation.Link;
import org.suivi.shared.Actor;
import tools.jackson.databind.ObjectMapper;

/** The live projects that support a recommendation or an action of the actor's State. */
@Component
class ProjectsOnWork implements HelpOnWork {

    private static final String LIVE = """
            p.recipient_id in (:asking) and p.state in ('agreed', 'planned', 'active', 'suspended')
            and p.content -> 'origin' -> 'links' @> cast(:link as jsonb)
            """;

    private final ProjectSight sight;
    private final ProjectStore store;
    private final ObjectMapper json;

    ProjectsOnWork(ProjectSight sight, ProjectStore store, ObjectMapper json) {
        this.sight = sight;
        this.store = store;
        this.json = json;
    }

    @Override
    public List<Help> on(Actor actor, Link link) {
        var record = Map.of("system", link.system(), "kind", link.kind(), "id", link.id());
        return store.where(sight.of(actor), LIVE, Map.of("link", json.writeValueAsString(List.of(record)))).stream()
                .map(each -> new Help(
                        each.project().words().title(),
                        each.number(),
                        each.path(),
                        "project.state." + each.state().code()))
                .toList();
    }
}
