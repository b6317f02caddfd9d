package org.suivi.live;

import org.suivi.shared.Actor;

/** The topics of one module that pages can watch; the module makes one bean of it and tells changes to {@link LiveUpdates}. */
public interface LiveSource {

    /** Whether the topic, "panel-12", is of the kind this module has; it need not exist. */
    boolean owns(String topic);

    /**
     * Whether the actor, or whoever holds the token, may watch the topic in the role. False for a topic or a role that does not exist:
     * each role of a topic is read and kept on its own, so there must be few.
     */
    boolean mayWatch(Actor actor, String topic, String role, String token);

    /**
     * What everybody who watches in the role sees now, read once for all of them on a thread that is bound to no national system.
     *
     * @throws org.suivi.shared.NotFound when the topic is there no more
     */
    LiveState state(String topic, String role);
}
