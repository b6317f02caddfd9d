package org.suivi.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;

/** What the doors found out about a request before a controller runs, kept as its attributes. */
public final class RequestFacts {

    private static final Actor NOBODY = new Actor(0, "", "public", null, null, Set.of(Permission.NOTHING));

    private RequestFacts() {}

    public static Actor actor(HttpServletRequest request) {
        return request.getAttribute(Actor.class.getName()) instanceof Actor actor ? actor : NOBODY;
    }

    public static void actor(HttpServletRequest request, Actor actor) {
        request.setAttribute(Actor.class.getName(), actor);
    }

    public static @Nullable SystemHead system(HttpServletRequest request) {
        return request.getAttribute(SystemHead.class.getName()) instanceof SystemHead system ? system : null;
    }

    public static void system(HttpServletRequest request, SystemHead system) {
        request.setAttribute(SystemHead.class.getName(), system);
    }

    public static Language language(HttpServletRequest request) {
        return request.getAttribute(Language.class.getName()) instanceof Language language ? language : Language.EN;
    }

    static void language(HttpServletRequest request, Language language) {
        request.setAttribute(Language.class.getName(), language);
    }
}
