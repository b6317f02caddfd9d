package org.suivi.requests;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.requests.InformationRequest.Draft;
import org.suivi.requests.InformationRequest.State;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;

/** The front door to requests for information: writing them, asking, and who has answered. */
@Service
@Transactional
public class Requests {

    private final RequestRows rows;
    private final RequestParts parts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Requests(RequestRows rows, RequestParts parts, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.parts = parts;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Page<RequestRow> page(Actor actor, RequestRow.Which which, int number) {
        return rows.page(actor, which, LocalDate.now(clock), number);
    }

    @Transactional(readOnly = true)
    public InformationRequest withId(Actor actor, long id) {
        return rows.withId(actor, id).orElseThrow(() -> new NotFound("problem.not-found"));
    }

    /** Who is asked, and how far each has come; an institution sees itself alone. */
    @Transactional(readOnly = true)
    public List<Addressee> addressees(Actor actor, InformationRequest request) {
        List<Addressee> all = parts.addressees(request.id());
        return actor.may(Permission.EDIT_RECORDS)
                ? all
                : all.stream()
                        .filter(each -> Long.valueOf(each.organisation()).equals(actor.organisation()))
                        .toList();
    }

    /** How many answers each institution owes since a day that has passed. */
    @Transactional(readOnly = true)
    public Map<Long, Integer> unanswered(Actor actor) {
        actor.mustHave(Permission.EDIT_RECORDS);
        return rows.unanswered(actor.inSystem(), LocalDate.now(clock));
    }

    public long begin(Actor actor, Draft draft) {
        actor.mustHave(Permission.EDIT_RECORDS);
        draft.check();
        long id = rows.add(actor, draft);
        parts.replace(actor, id, draft);
        events.publishEvent(new RequestWritten(actor, id, null, draft));
        return id;
    }

    /**
     * Changes what a draft asks; of a request that was asked only the day moves.
     *
     * @param version the one that the actor saw
     */
    public void change(Actor actor, long id, int version, Draft wanted) {
        actor.mustHave(Permission.EDIT_RECORDS);
        InformationRequest before = withId(actor, id);
        Draft old = before.draft();
        Draft draft = before.isDraft()
                ? wanted
                : new Draft(old.purpose(), old.title(), old.intro(), wanted.due(), old.questions(), old.institutions());
        draft.check();
        if (!rows.change(id, version, draft)) {
            throw new Stale(InformationRequest.ref(id));
        }
        if (before.isDraft()) {
            parts.replace(actor, id, draft);
        }
        if (!old.equals(draft)) {
            events.publishEvent(new RequestWritten(actor, id, old, draft));
        }
    }

    /** Asks the institutions, closes the request, or opens it again. */
    public void move(Actor actor, long id, int version, State to) {
        actor.mustHave(Permission.EDIT_RECORDS);
        InformationRequest before = withId(actor, id);
        if (!before.state().mayBecome(to)) {
            throw new Refused("request.move-not-allowed");
        }
        if (before.isDraft() && before.draft().institutions().isEmpty()) {
            throw new Refused("request.nobody-asked");
        }
        if (before.isDraft() && before.draft().due().isBefore(LocalDate.now(clock))) {
            throw new Refused("request.due-past");
        }
        if (!rows.move(id, version, to, clock.instant())) {
            throw new Stale(InformationRequest.ref(id));
        }
        events.publishEvent(new RequestMoved(actor, id, before.state().code(), to.code()));
    }
}
