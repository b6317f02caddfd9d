package org.suivi.api.v1;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.suivi.coordination.ProgressUpdate;
import org.suivi.coordination.UpdateFilter;
import org.suivi.coordination.UpdateState;
import org.suivi.coordination.Updates;
import org.suivi.identity.PublicAddress;
import org.suivi.shared.Actor;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** What institutions told of their own work, for other programs. */
@RestController
@RequestMapping(path = "/api/v1/systems/{system:[a-z]{3}}/updates", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Updates")
class UpdatesApi {

    private static final int SIZE = 50;

    private final Updates updates;
    private final PublicAddress site;

    UpdatesApi(Updates updates, PublicAddress site) {
        this.updates = updates;
        this.site = site;
    }

    @GetMapping
    @Needs(Permission.READ_PUBLISHED)
    @Operation(
            operationId = "listUpdates",
            summary = "The updates of institutions that the caller may see, what was done last first")
    ListJson<UpdateJson> list(
            Actor actor,
            SystemHead system,
            @Parameter(description = "Key of the institution")
                    @RequestParam(name = "institution", required = false)
                    @Nullable
                    Long institution,
            @Parameter(description = "published, and for institutions of the State accepted or internal too")
                    @RequestParam(name = "state", required = false)
                    @Nullable
                    String state,
            @ParameterObject Numbered page) {
        UpdateState known = state == null ? null : UpdateState.of(state).orElse(UpdateState.PUBLISHED);
        Page<ProgressUpdate> found =
                updates.page(actor, new UpdateFilter(null, institution, known), page.number(), SIZE);
        Map<Long, List<String>> on = updates.addresses(
                actor, found.rows().stream().map(ProgressUpdate::id).toList());
        return ListJson.of(found, update -> json(update, on, system));
    }

    @GetMapping("/{id:[0-9]{1,18}}")
    @Needs(Permission.READ_PUBLISHED)
    @Operation(operationId = "getUpdate", summary = "One update")
    UpdateJson one(Actor actor, SystemHead system, @PathVariable("id") long id) {
        return json(updates.withId(actor, id), updates.addresses(actor, List.of(id)), system);
    }

    private UpdateJson json(ProgressUpdate update, Map<Long, List<String>> on, SystemHead system) {
        return UpdateJson.of(
                update, site.of(system.path() + "/updates/" + update.id()), on.getOrDefault(update.id(), List.of()));
    }
}
