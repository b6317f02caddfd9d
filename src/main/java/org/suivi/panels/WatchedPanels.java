package org.suivi.panels;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.live.LiveSource;
import org.suivi.live.LiveState;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotFound;
import org.suivi.shared.Problem;
import org.suivi.shared.web.Messages;

/**
 * What screens and pages are told of a panel at each change: who speaks, the clocks as moments of the server, and who is next. Screens
 * get it in all languages ("screen", "public"), pages with all who wait in the words of one ("list-fr").
 */
@Component
public class WatchedPanels implements LiveSource {

    private static final String PREFIX = "panel-";
    private static final String LIST = "list-";
    private static final Set<String> SCREENS = Set.of("public", "screen");

    /** Who is reached and when follows from the time too, as long as time goes by. */
    private static final Duration GOOD_FOR = Duration.ofSeconds(10);

    private final PanelRows rows;
    private final PanelClock clock;
    private final PanelSeats seats;
    private final Delegations delegations;
    private final Messages messages;

    WatchedPanels(PanelRows rows, PanelClock clock, PanelSeats seats, Delegations delegations, Messages messages) {
        this.rows = rows;
        this.clock = clock;
        this.seats = seats;
        this.delegations = delegations;
        this.messages = messages;
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
        if (!owns(topic) || (!SCREENS.contains(role) && languageOf(role).isEmpty())) {
            return false;
        }
        try {
            long panel = number(topic);
            if (role.equals("screen") || !token.isEmpty()) {
                return seats.at(token).panel() == panel;
            }
            return rows.status(panel) != PanelStatus.DRAFT
                    || seats.of(actor, panel).isSecretariat();
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
        Object told = languageOf(role)
                .<Object>map(language -> told(now, delegations.all(), language))
                .orElseGet(() -> new ToldToScreens(now, inAll(now)).all());
        boolean goesOn = state.panel().status() == PanelStatus.OPEN
                || state.lists().stream().anyMatch(list -> list.takesRequests(now.now()));
        return new LiveState(state.panel().version(), PanelJson.written(told), goesOn ? GOOD_FOR : Duration.ZERO);
    }

    /** How the panel stands, in the words of a language. */
    public Told told(Standing now, Map<String, Delegation> names, Language language) {
        return new Telling(now, names, language, key -> messages.text(language, key)).told();
    }

    private Map<Language, Told> inAll(Standing now) {
        Map<String, Delegation> names = delegations.all();
        Map<Language, Told> all = new EnumMap<>(Language.class);
        Arrays.stream(Language.values()).forEach(language -> all.put(language, told(now, names, language)));
        return all;
    }

    /** The role of those who watch in the words of a language. */
    public static String inWordsOf(Language language) {
        return LIST + language.code();
    }

    private static Optional<Language> languageOf(String role) {
        return Arrays.stream(Language.values())
                .filter(language -> role.equals(inWordsOf(language)))
                .findFirst();
    }

    private static long number(String topic) {
        return Long.parseLong(topic.substring(PREFIX.length()));
    }
}
