package org.suivi.identity;

import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;

/** Where a person is signed in, and ending it. */
@Service
public class Sessions {

    /** What a session keeps of how it began. */
    public static final String BROWSER = "suivi.browser";

    public static final String ADDRESS = "suivi.address";

    public static final String SINCE = "suivi.since";

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final ApplicationEventPublisher events;

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions, ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.events = events;
    }

    /**
     * One place where the person is signed in.
     *
     * @param handle names the session in our pages without being able to open it
     */
    public record Place(String handle, String browser, String address, Instant begun, Instant used, boolean isThis) {}

    /** The last used first. */
    public List<Place> of(Actor actor, String thisSession) {
        return all(actor.account()).entrySet().stream()
                .map(entry -> place(entry.getKey(), entry.getValue(), thisSession))
                .sorted(Comparator.comparing(Place::used).reversed())
                .toList();
    }

    @Transactional
    public void end(Actor actor, String handle) {
        String id = all(actor.account()).keySet().stream()
                .filter(each -> handle(each).equals(handle))
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.not-found"));
        sessions.deleteById(id);
        events.publishEvent(new SessionsEnded(actor, actor.account(), 1));
    }

    /** Signs the person out everywhere else; returns from how many places. */
    @Transactional
    public int endOthers(Actor actor, String thisSession) {
        int ended = endAllBut(actor.account(), thisSession);
        if (ended > 0) {
            events.publishEvent(new SessionsEnded(actor, actor.account(), ended));
        }
        return ended;
    }

    int endAll(long account) {
        return endAllBut(account, "");
    }

    private int endAllBut(long account, String kept) {
        List<String> others =
                all(account).keySet().stream().filter(id -> !id.equals(kept)).toList();
        others.forEach(sessions::deleteById);
        return others.size();
    }

    private Map<String, ? extends Session> all(long account) {
        return sessions.findByPrincipalName(new SignedIn(account).getName());
    }

    private static Place place(String id, Session session, String thisSession) {
        String browser = session.getAttribute(BROWSER);
        String address = session.getAttribute(ADDRESS);
        return new Place(
                handle(id),
                browser == null ? "" : browser,
                address == null ? "" : address,
                session.getCreationTime(),
                session.getLastAccessedTime(),
                id.equals(thisSession));
    }

    private static String handle(String id) {
        return HexFormat.of().formatHex(Secret.hashOf(id), 0, 12);
    }
}
