package org.suivi.api.v1;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.suivi.identity.PublicAddress;
import org.suivi.meetings.Agendas;
import org.suivi.meetings.Meetings;
import org.suivi.shared.Actor;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** Meetings of the national mechanism with what they decided, for other programs. */
@RestController
@Tag(name = "Meetings")
class MeetingsApi {

    private static final String PATH = "/api/v1/systems/{system:[a-z]{3}}/meetings";

    private final Meetings meetings;
    private final Agendas agendas;
    private final PublicAddress site;

    MeetingsApi(Meetings meetings, Agendas agendas, PublicAddress site) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.site = site;
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.READ)
    @Operation(operationId = "listMeetings", summary = "The meetings of a system, the newest first")
    ListJson<MeetingJson.MeetingHeadJson> list(
            Actor actor,
            SystemHead system,
            @Parameter(description = "Number of the page, from 1") @RequestParam(name = "page", defaultValue = "1")
                    int page) {
        return ListJson.of(
                meetings.page(actor, Page.numbered(page)),
                row -> MeetingJson.MeetingHeadJson.of(row, page(system, row.id())));
    }

    @GetMapping(path = PATH + "/{id:[0-9]{1,18}}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.READ)
    @Operation(operationId = "getMeeting", summary = "One meeting with its agenda, decisions and action points")
    MeetingJson one(Actor actor, SystemHead system, @PathVariable("id") long id) {
        return MeetingJson.of(meetings.withId(actor, id), page(system, id), agendas.of(actor, id));
    }

    private String page(SystemHead system, long id) {
        return site.of(system.path() + "/meetings/" + id);
    }
}
