package org.suivi.meetings;

import org.springframework.stereotype.Component;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;
import org.suivi.shared.ReadingRule;

/** Who may read minutes may read how they came about. */
@Component
class MeetingReadingRule implements ReadingRule {

    @Override
    public String type() {
        return Meeting.KIND;
    }

    @Override
    public boolean mayRead(Actor actor, long id) {
        return actor.may(Permission.READ);
    }
}
