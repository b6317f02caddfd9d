package org.suivi.api.v1;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.suivi.identity.PublicAddress;
import org.suivi.meetings.Agendas;
import org.suivi.meetings.Meetings;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Needs;
import org.suivi.shared.web.SystemHead;

/** Meetings of the national mechanism with what they decided, for other programs. */
@RestController
@RequestMapping(path = "/api/v1/systems/{system:[a-z]{3}}/meetings", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Meetings")
class MeetingsApi {

    private final Meetings meetings;
    private final Agendas agendas;
    private final PublicAddress site;

    MeetingsApi(Meetings meetings, Agendas agendas, PublicAddress site) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.site = site;
    }

    @GetMapping
    @Needs(Permission.READ)
    @Operation(operationId = "listMeetings", summary = "The meetings of a system, the newest first")
    ListJson<MeetingJson.MeetingHeadJson> list(Actor actor, SystemHead system, @ParameterObject Numbered page) {
        return ListJson.of(
                meetings.page(actor, page.number()),
                row -> MeetingJson.MeetingHeadJson.of(row, page(system, row.id())));
    }

    @GetMapping("/{id:[0-9]{1,18}}")
    @Needs(Permission.READ)
    @Operation(operationId = "getMeeting", summary = "One meeting with its agenda, decisions and action points")
    MeetingJson one(Actor actor, SystemHead system, @PathVariable("id") long id) {
        return MeetingJson.of(meetings.withId(actor, id), page(system, id), agendas.of(actor, id));
    }

    private String page(SystemHead system, long id) {
        return site.of(system.path() + "/meetings/" + id);
    }
}
