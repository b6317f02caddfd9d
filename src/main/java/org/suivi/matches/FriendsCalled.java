package org.suivi.matches;

import java.util.List;
import org.suivi.cooperation.Entity;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

/** The desk asked parties to help with a need that nobody took up in time. */
public record FriendsCalled(Actor actor, Ref subject, Invitation after) implements Change {

    /** Who was invited. */
    public record Invitation(List<Long> parties) {}

    static Ref ref(long need) {
        return Entity.NEED.ref(need);
    }
}
