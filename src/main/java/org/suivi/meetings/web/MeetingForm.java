package org.suivi.meetings.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.suivi.meetings.Meeting;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Refused;

/** A meeting as entered in the language of the page; the title in other languages stays. */
@SuppressWarnings("MultipleNullnessAnnotations") // may be null as sent, must not be when saved
public record MeetingForm(
        int version,
        @Nullable String title,
        @NotNull @Nullable LocalDate heldOn,
        @Nullable String place,
        @Nullable String present) {

    static MeetingForm empty() {
        return new MeetingForm(0, "", null, "", "");
    }

    static MeetingForm of(Meeting meeting, Language language) {
        Meeting.Draft draft = meeting.draft();
        String title = draft.title().exactly(language);
        return new MeetingForm(
                meeting.version(), title == null ? "" : title, draft.heldOn(), draft.place(), draft.present());
    }

    MeetingForm over(Meeting saved) {
        return new MeetingForm(saved.version(), title, heldOn, place, present);
    }

    Meeting.Draft toDraft(Language language, @Nullable Meeting saved) {
        if (heldOn == null) {
            throw new Refused("meeting.no-day");
        }
        LocalizedText before =
                saved == null ? LocalizedText.EMPTY : saved.draft().title();
        return new Meeting.Draft(
                before.with(language, title == null ? "" : title),
                heldOn,
                place == null ? "" : place,
                present == null ? "" : present);
    }
}
