package org.suivi.cooperation;

import java.util.List;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;

/** Beans of modules above tell by it which help is under way for a recommendation or an action, for its page. */
public interface HelpOnWork {

    /**
     * What is under way.
     *
     * @param state message key of where it stands
     */
    record Help(LocalizedText title, String number, String path, String state) {}

    /** As far as the actor may see it. */
    List<Help> on(Actor actor, Link link);
}
