package org.suivi.portal;

import java.util.Set;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.web.SystemHead;

/**
 * The public as an actor: whoever really asks, public files are made for everybody, so that a signed-in person can neither carry
 * more out through them nor into a shared cache.
 */
public final class Everybody {

    private Everybody() {}

    /** Everybody in a system that is public; a system that is not has no public pages. */
    public static Actor in(SystemHead system) {
        if (!system.isPublic()) {
            throw new NotFound("problem.not-found");
        }
        return new Actor(0, "", "public", null, system.id(), Set.of(Permission.NOTHING, Permission.READ_PUBLISHED));
    }
}
