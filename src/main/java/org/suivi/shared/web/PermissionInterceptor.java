package org.suivi.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.suivi.shared.Actor;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.Permission;

/** Lets a request through only when the actor has the permission that the endpoint declares. */
@Component
class PermissionInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        Needs needs = method.getMethodAnnotation(Needs.class);
        if (needs == null && !method.getBeanType().getName().startsWith("org.suivi.")) {
            return true;
        }
        Actor actor = RequestFacts.actor(request);
        Permission needed = needs == null ? Permission.ADMINISTER : needs.value();
        if (needed == Permission.NOTHING || actor.may(needed)) {
            return true;
        }
        throw actor.isSignedIn() ? new NotAllowed("problem.not-allowed") : new SignInFirst();
    }
}
