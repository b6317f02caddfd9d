package org.suivi.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.HandlerMapping;
import org.suivi.database.SystemScope;
import org.suivi.identity.Accounts;
import org.suivi.identity.NationalSystem;
import org.suivi.identity.NationalSystems;
import org.suivi.identity.ProgramCaller;
import org.suivi.identity.SignedIn;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.web.RequestDoor;
import org.suivi.shared.web.RequestFacts;
import org.suivi.shared.web.SystemHead;

/**
 * Finds the national system in the address and the actor in the session, and binds the request's transactions to the system. A
 * system that the actor has no part in and that is not public is as if it were not there.
 */
@Component
class IdentityDoor implements RequestDoor {

    private final Accounts accounts;
    private final NationalSystems systems;
    private final TransactionTemplate reading;

    IdentityDoor(Accounts accounts, NationalSystems systems, PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.systems = systems;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** Reads the system and the actor in one transaction, because this happens at every request. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        reading.executeWithoutResult(status -> enter(request));
        SystemHead system = RequestFacts.system(request);
        if (system != null) {
            SystemScope.enter(system.id());
        }
        return true;
    }

    private void enter(HttpServletRequest request) {
        String code = systemInAddress(request);
        NationalSystem system =
                code == null ? null : systems.withCode(code).orElseThrow(() -> new NotFound("problem.not-found"));
        Actor actor = actor(system);
        if (system != null) {
            if (actor.isSignedIn() && !actor.may(Permission.READ_PUBLISHED)) {
                throw new NotFound("problem.not-found");
            }
            RequestFacts.system(request, head(system));
        }
        RequestFacts.actor(request, actor);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        SystemScope.leave();
    }

    private Actor actor(@Nullable NationalSystem system) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        Object principal = authentication == null ? null : authentication.getPrincipal();
        Optional<Actor> known = Optional.empty();
        if (principal instanceof SignedIn person) {
            known = accounts.actor(person.account(), system);
        } else if (principal instanceof ProgramCaller program) {
            known = accounts.actor(program.account(), system).map(program::narrowed);
        }
        return known.orElseGet(() -> anyone(system));
    }

    private static Actor anyone(@Nullable NationalSystem system) {
        EnumSet<Permission> permissions = EnumSet.of(Permission.NOTHING);
        if (system != null && system.isPublic()) {
            permissions.add(Permission.READ_PUBLISHED);
        }
        return new Actor(0, "", "public", null, system == null ? null : system.id(), permissions);
    }

    private static @Nullable String systemInAddress(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables instanceof Map<?, ?> map && map.get("system") instanceof String code ? code : null;
    }

    private static SystemHead head(NationalSystem system) {
        return new SystemHead(
                system.id(), system.code(), system.name(), system.isPublic(), system.isDemonstration(), system.zone());
    }
}
