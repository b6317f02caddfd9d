package org.suivi.cooperation;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.HouseStore.Why;
import org.suivi.cooperation.MailedLinks.Kept;
import org.suivi.cooperation.MailedLinks.Link;
import org.suivi.identity.Accounts;
import org.suivi.shared.Actor;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.NotFound;
import org.suivi.shared.Refused;

/** The front door to saying that a record still holds, on its page or through a link that came by mail and works once. */
@Service
@Transactional
public class Confirmations {

    private static final Kept KEPT = new Kept("confirm_link", "record_id");

    private final MailedLinks links;
    private final Sight sight;
    private final HouseStore store;
    private final StateEvents transitions;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;

    Confirmations(
            MailedLinks links,
            Sight sight,
            HouseStore store,
            StateEvents transitions,
            Accounts accounts,
            ApplicationEventPublisher events) {
        this.links = links;
        this.sight = sight;
        this.store = store;
        this.transitions = transitions;
        this.accounts = accounts;
        this.events = events;
    }

    /** The token of a new link. */
    String issue(long record, long account) {
        return links.issue(KEPT, record, account);
    }

    /** The record behind a link; looking uses nothing up, because mail scanners open links too. */
    @Transactional(readOnly = true)
    public HouseRecord behind(String token) {
        return store.any(links.find(KEPT, token).about());
    }

    /** Answers through the link, which is used up by it. */
    public HouseRecord answer(String token, Confirmation answer, @Nullable String note) {
        Link link = links.find(KEPT, token);
        Actor actor = accounts.actor(link.account(), null).orElseThrow(() -> new NotFound("link.gone"));
        HouseRecord record = store.any(link.about());
        if (answer != Confirmation.CHANGED) {
            answer(actor, record, answer, note);
            links.use(KEPT, token);
        }
        return record;
    }

    /** Answers on the page of the record. */
    public void answer(Actor actor, Entity entity, long id, Confirmation answer, @Nullable String note) {
        answer(actor, store.find(sight.of(actor), entity, id), answer, note);
    }

    private void answer(Actor actor, HouseRecord record, Confirmation answer, @Nullable String note) {
        Reader reader = sight.of(actor);
        if (!record.isOf(reader)) {
            throw new NotAllowed("problem.not-allowed");
        }
        String words = note == null ? "" : note.strip();
        if (answer.needsNote() && words.isEmpty()) {
            throw new Refused("house.say-why");
        }
        HouseRecord fresh = refreshed(reader, record);
        switch (answer) {
            case STILL_VALID, CHANGED -> store.confirm(actor, fresh);
            case MET_ELSEWHERE -> {
                store.move(reader, fresh, NeedState.CLOSED, new Why("ALREADY_MET", words));
                events.publishEvent(new NeedMetElsewhere(actor, record.id(), words));
            }
            case WITHDRAW -> store.move(reader, fresh, end(record.entity()), new Why(null, words));
        }
    }

    /** What was stale, or due to be looked at again, is so no longer before anything else is said of it. */
    private HouseRecord refreshed(Reader reader, HouseRecord record) {
        if (!record.state().code().matches("stale|review-due")) {
            return record;
        }
        store.move(reader, record, opened(record), Why.NONE);
        return store.any(record.id());
    }

    private RecordState opened(HouseRecord record) {
        return switch (record.entity()) {
            case NEED -> NeedState.OPEN;
            case OFFER -> OfferState.ACTIVE;
            case CHALLENGE -> ChallengeState.SHARED;
            case PRACTICE ->
                PracticeState.lastShown(transitions.of(record.entity().ref(record.id())));
        };
    }

    private static RecordState end(Entity entity) {
        return switch (entity) {
            case NEED -> NeedState.WITHDRAWN;
            case OFFER -> OfferState.ARCHIVED;
            case CHALLENGE -> ChallengeState.RESOLVED;
            case PRACTICE -> PracticeState.ARCHIVED;
        };
    }
}
