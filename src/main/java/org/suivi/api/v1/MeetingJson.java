package org.suivi.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.api.v1.UpdateJson.InstitutionJson;
import org.suivi.meetings.ActionPoint;
import org.suivi.meetings.AgendaItem;
import org.suivi.meetings.Meeting;
import org.suivi.meetings.MeetingRow;
import org.suivi.meetings.RedFlag;

/** A meeting with its agenda, as other programs read it. */
record MeetingJson(
        long id,
        String page,
        Map<String, String> title,
        LocalDate heldOn,
        String place,
        String present,
        List<AgendaItemJson> agenda) {

    /** A meeting in the list, with how many of its action points are open. */
    record MeetingHeadJson(
            long id, String page, Map<String, String> title, LocalDate heldOn, int items, int actionPoints, int open) {

        static MeetingHeadJson of(MeetingRow row, String page) {
            return new MeetingHeadJson(
                    row.id(), page, ByCode.of(row.title()), row.heldOn(), row.items(), row.points(), row.open());
        }
    }

    /**
     * An item with what came of it.
     *
     * @param title empty where a red flag says what it is about
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AgendaItemJson(
            Map<String, String> title,
            @Nullable FlagJson flag,
            Map<String, String> discussion,
            Map<String, String> decision,
            List<ActionPointJson> actionPoints) {

        static AgendaItemJson of(AgendaItem item) {
            return new AgendaItemJson(
                    ByCode.of(item.words().title()),
                    FlagJson.of(item.flag()),
                    ByCode.of(item.words().discussion()),
                    ByCode.of(item.words().decision()),
                    item.points().stream().map(ActionPointJson::of).toList());
        }
    }

    /** What is red at an institution, and how much of it, as it was when it came on the agenda. */
    record FlagJson(String kind, InstitutionJson institution, int number) {

        static @Nullable FlagJson of(@Nullable RedFlag flag) {
            return flag == null
                    ? null
                    : new FlagJson(
                            flag.kind().code(), InstitutionJson.of(flag.organisation(), flag.name()), flag.number());
        }
    }

    /** What an institution is to do until a day. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ActionPointJson(
            long id,
            InstitutionJson institution,
            Map<String, String> task,
            LocalDate due,
            @Nullable LocalDate doneOn,
            @Nullable String note) {

        static ActionPointJson of(ActionPoint point) {
            ActionPoint.Done done = point.done();
            return new ActionPointJson(
                    point.id(),
                    InstitutionJson.of(point.organisation(), point.name()),
                    ByCode.of(point.task()),
                    point.due(),
                    done == null ? null : done.on(),
                    done == null ? null : done.note());
        }
    }

    static MeetingJson of(Meeting meeting, String page, List<AgendaItem> agenda) {
        return new MeetingJson(
                meeting.id(),
                page,
                ByCode.of(meeting.draft().title()),
                meeting.draft().heldOn(),
                meeting.draft().place(),
                meeting.draft().present(),
                agenda.stream().map(AgendaItemJson::of).toList());
    }
}
