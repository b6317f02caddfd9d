package org.suivi.panels;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.live.LiveSource;
import org.suivi.live.LiveState;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotFound;
import org.suivi.shared.Problem;

/** What screens and pages are told of a panel at each change: who speaks, the clocks as moments of the server, and who is next. */
@Component
public class WatchedPanels implements LiveSource {

    private static final String PREFIX = "panel-";
    private static final Set<String> ROLES = Set.of("public", "screen");
    private static final int NEXT = 5;

    private final PanelRows rows;
    private final PanelClock clock;
    private final PanelSeats seats;
    private final Delegations delegations;

    WatchedPanels(PanelRows rows, PanelClock clock, PanelSeats seats, Delegations delegations) {
        this.rows = rows;
        this.clock = clock;
        this.seats = seats;
        this.delegations = delegations;
    }

    /** How a panel is called there. */
    public static String topic(long panel) {
        return PREFIX + panel;
    }

    @Override
    public boolean owns(String topic) {
        return topic.matches(PREFIX + "\\d{1,15}");
    }

    @Override
    public boolean mayWatch(Actor actor, String topic, String role, String token) {
        if (!ROLES.contains(role) || !owns(topic)) {
            return false;
        }
        try {
            long panel = number(topic);
            boolean isSeated = role.equals("screen")
                    ? seats.at(token).panel() == panel
                    : seats.of(actor, panel).isSecretariat();
            PanelStatus status = rows.read(panel).panel().status();
            return isSeated || (role.equals("public") && status != PanelStatus.DRAFT);
        } catch (Problem notThere) {
            return false;
        }
    }

    @Override
    @Transactional(readOnly = true)
    public LiveState state(String topic, String role) {
        if (!owns(topic)) {
            throw new NotFound("problem.not-found");
        }
        PanelState state = rows.read(number(topic));
        Standing now = Standing.of(state, clock.now(state.panel()));
        return new LiveState(state.panel().version(), PanelJson.written(told(now)));
    }

    private static long number(String topic) {
        return Long.parseLong(topic.substring(PREFIX.length()));
    }

    private Map<String, Object> told(Standing now) {
        Map<String, Delegation> names = delegations.all();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("status", now.panel().status().code());
        Turn turn = now.turn();
        Segment segment = now.segment();
        if (turn != null) {
            told.put("turn", turn(now, turn, names));
        }
        told.put("isFree", turn == null && segment != null);
        told.put("isOff", segment == null && turn == null);
        if (segment != null) {
            told.put("segment", segment(now, segment));
        }
        told.put(
                "next",
                now.next(NEXT).stream()
                        .map(entry -> Map.of("name", namesOf(entry.asked().delegation(), names)))
                        .toList());
        return told;
    }

    private Map<String, Object> turn(Standing now, Turn turn, Map<String, Delegation> names) {
        Map<String, Object> told = new LinkedHashMap<>();
        String delegation = turn.who().delegation();
        told.put("name", delegation == null ? inAll(panellist(now, turn)) : namesOf(delegation, names));
        told.put("isHeld", turn.state() == TurnState.HELD);
        told.put("isPointOfOrder", turn.isPointOfOrder());
        Long since = since(now, turn);
        told.put("clock", clock(now, turn.limitMs(), now.spokenMs(turn), since));
        return told;
    }

    private Map<String, Object> segment(Standing now, Segment segment) {
        Map<String, Object> told = new LinkedHashMap<>();
        long available = now.programme().slot(segment.id()).availableMs();
        boolean runs = segment.heldSince() == null;
        told.put("id", segment.id());
        told.put("clock", clock(now, available, segment.elapsedMs(now.now()), runs ? (Long) now.now() : null));
        return told;
    }

    private static @Nullable Long since(Standing now, Turn turn) {
        return turn.state() == TurnState.ON_FLOOR ? (Long) now.now() : null;
    }

    /** Clocks count from a moment of the server's real clock, in rehearsals too. */
    private static Map<String, Object> clock(Standing now, long limit, long spoken, @Nullable Long since) {
        Map<String, Object> clock = new LinkedHashMap<>();
        clock.put("limit", limit);
        clock.put("spoken", spoken);
        if (since != null && !now.isWaiting()) {
            Long shift = now.panel().shiftMs();
            clock.put("since", since - (shift == null ? 0 : shift));
        }
        return clock;
    }

    private static String panellist(Standing now, Turn turn) {
        List<Panellist> all = now.state().panellists();
        return all.stream()
                .filter(one -> Integer.valueOf(one.id()).equals(turn.who().ref()))
                .map(Panellist::name)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> inAll(String name) {
        return Arrays.stream(Language.values()).collect(Collectors.toMap(Language::code, language -> name));
    }

    /** In all languages, each with its fall-back, because one reading serves all who watch. */
    private static Map<String, String> namesOf(String code, Map<String, Delegation> delegations) {
        Delegation delegation = delegations.get(code);
        return delegation == null
                ? inAll(code)
                : Arrays.stream(Language.values())
                        .collect(Collectors.toMap(
                                Language::code, language -> delegation.names().plain(language)));
    }
}
