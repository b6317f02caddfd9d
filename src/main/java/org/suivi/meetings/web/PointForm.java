package org.suivi.meetings.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.suivi.meetings.ActionPoints;
import org.suivi.meetings.AgendaItem;
import org.suivi.meetings.RedFlag;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Refused;

/** What somebody is to do because of an item, as entered in the language of the page. */
public record PointForm(
        @Nullable String task,
        @Nullable Long organisation,
        @Nullable LocalDate due) {

    /** For the institution of the red flag, when the item comes from one. */
    static PointForm about(AgendaItem item) {
        RedFlag flag = item.flag();
        return new PointForm("", flag == null ? null : flag.organisation(), null);
    }

    ActionPoints.Task toTask(Language language) {
        if (organisation == null || due == null) {
            throw new Refused("meeting.point.incomplete");
        }
        return new ActionPoints.Task(organisation, LocalizedText.of(language, task == null ? "" : task), due);
    }

    public boolean isFor(long institution) {
        return organisation != null && organisation == institution;
    }
}
