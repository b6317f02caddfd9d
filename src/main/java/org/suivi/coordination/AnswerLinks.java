package org.suivi.coordination;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.identity.Secret;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;

/**
 * The front door to one-time links: made by the institution or the secretariat, working once, for one thing, and for a while. What
 * comes through a link is a draft that waits for the institution's clearance.
 */
@Service
@Transactional
public class AnswerLinks {

    public static final int MOST_DAYS = 30;
    private static final int LONGEST_NAME = 200;
    /** What somebody behind a link may do is decided here and nowhere else; no page asks for it. */
    private static final Set<Permission> BEHIND_A_LINK =
            Set.of(Permission.READ_PUBLISHED, Permission.READ, Permission.CONTRIBUTE);

    private final AnswerLinkRows rows;
    private final UpdateWriters writers;
    private final Updates updates;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AnswerLinks(
            AnswerLinkRows rows,
            UpdateWriters writers,
            Updates updates,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.writers = writers;
        this.updates = updates;
        this.events = events;
        this.clock = clock;
    }

    /** The token, which is told once and not kept. */
    public String make(Actor actor, MakeAnswerLink command) {
        actor.mustHave(Permission.CONTRIBUTE);
        if (command.forWhom().isBlank() || command.forWhom().length() > LONGEST_NAME) {
            throw new Refused("answer.for-whom.needed", LONGEST_NAME);
        }
        if (command.days() < 1 || command.days() > MOST_DAYS) {
            throw new Refused("answer.days.wrong", MOST_DAYS);
        }
        long organisation = writers.writing(actor, command.on(), command.organisation());
        String token = Secret.fresh();
        long id = rows.add(actor, command, organisation, token, clock.instant());
        tell(actor, found(actor, id), AnswerLinkChanged.What.MADE);
        return token;
    }

    /** One's own institution's; the secretariat sees all. */
    @Transactional(readOnly = true)
    public List<AnswerLink> all(Actor actor) {
        actor.mustHave(Permission.CONTRIBUTE);
        Long own = actor.organisation();
        boolean isSecretariat = actor.may(Permission.EDIT_RECORDS);
        return !isSecretariat && own == null ? List.of() : rows.all(actor.inSystem(), isSecretariat ? null : own);
    }

    /** From now on it opens nothing; one that is closed already stays as it is. */
    public void revoke(Actor actor, long id) {
        actor.mustHave(Permission.CONTRIBUTE);
        AnswerLink link = found(actor, id);
        if (rows.close(id, "revoked_at", clock.instant())) {
            tell(actor, link, AnswerLinkChanged.What.REVOKED);
        }
    }

    private AnswerLink found(Actor actor, long id) {
        return rows.withId(actor.inSystem(), id)
                .filter(link ->
                        actor.may(Permission.EDIT_RECORDS) || Objects.equals(actor.organisation(), link.organisation()))
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }

    /** What stands behind a link; looking uses nothing up, because mail scanners look too, but it is noted. */
    public AnswerLink open(int system, String token) {
        AnswerLink link = working(system, token);
        tell(behind(system, link), link, AnswerLinkChanged.What.OPENED);
        return link;
    }

    /** The same without a note, for a form that comes back with what was wrong. */
    @Transactional(readOnly = true)
    public AnswerLink again(int system, String token) {
        return working(system, token);
    }

    /** Who acts through a link: nobody who is signed in, and only as far as the link goes. */
    public Actor behind(int system, AnswerLink link) {
        return new Actor(0, link.handed().forWhom(), "public", link.organisation(), system, BEHIND_A_LINK);
    }

    /** Tells once; the link is closed by it. */
    public void answer(int system, String token, Told told) {
        AnswerLink link = working(system, token);
        if (!rows.close(link.id(), "used_at", clock.instant())) {
            throw new NotFound("answer.gone");
        }
        Actor person = behind(system, link);
        long update = updates.write(person, new WriteUpdate(link.on(), link.organisation(), told, true));
        rows.answered(link.id(), update);
        tell(person, link, AnswerLinkChanged.What.USED);
    }

    private AnswerLink working(int system, String token) {
        return rows.working(system, token, clock.instant()).orElseThrow(() -> new NotFound("answer.gone"));
    }

    private void tell(Actor actor, AnswerLink link, AnswerLinkChanged.What what) {
        events.publishEvent(new AnswerLinkChanged(
                actor,
                link.organisation(),
                what,
                new AnswerLinkChanged.Link(
                        link.id(),
                        link.handed().forWhom(),
                        link.on().recommendation(),
                        link.on().action())));
    }
}
