package org.suivi.meetings;

import java.time.LocalDate;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.PlausibleDay;
import org.suivi.shared.Ref;
import org.suivi.shared.Refused;

/** A meeting of the national mechanism. */
public record Meeting(long id, Draft draft, int version) {

    static final String KIND = "meeting";

    /**
     * What is known of it.
     *
     * @param present who is there
     */
    public record Draft(LocalizedText title, LocalDate heldOn, String place, String present) {

        private static final int LONGEST = 5_000;

        public Draft {
            place = place.strip();
            present = present.strip();
        }

        void check() {
            PlausibleDay.check(heldOn);
            if (title.isEmpty() || MeetingTexts.isTooLong(title, LONGEST)) {
                throw new Refused("meeting.no-title", LONGEST);
            }
            if (place.length() > LONGEST || present.length() > LONGEST) {
                throw new Refused("meeting.too-long", LONGEST);
            }
        }
    }

    static Ref ref(long id) {
        return new Ref(KIND, id);
    }
}
