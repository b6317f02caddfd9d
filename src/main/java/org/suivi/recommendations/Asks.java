package org.suivi.recommendations;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Ref;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;
import tools.jackson.databind.ObjectMapper;

/** The front door to asks: the separate things that one recommendation asks. */
@Service
@Transactional
public class Asks {

    private static final int LONGEST = 2_000;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final RecommendationPages pages;
    private final List<BuiltOnRecommendations> built;
    private final ApplicationEventPublisher events;

    Asks(
            JdbcClient jdbc,
            ObjectMapper json,
            RecommendationPages pages,
            List<BuiltOnRecommendations> built,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.pages = pages;
        this.built = built;
        this.events = events;
    }

    /** What one ask says. */
    public record Words(LocalizedText text, LocalizedText doneWhen) {}

    public void add(Actor actor, long recommendation, Words words) {
        editable(actor, recommendation);
        check(words);
        jdbc.sql("""
                        insert into ask (recommendation_id, system_id, place, text, done_when)
                        select :recommendation, :system, coalesce(max(place), 0) + 1, :text::jsonb, :done::jsonb
                        from ask where recommendation_id = :recommendation
                        """)
                .param("recommendation", recommendation)
                .param("system", actor.inSystem())
                .param("text", json.writeValueAsString(words.text()))
                .param("done", json.writeValueAsString(words.doneWhen()))
                .update();
        events.publishEvent(new AskChanged(actor, recommendation, null, words));
    }

    /** Words an ask anew; what is assigned to it or plans to do it stays with it. */
    public void change(Actor actor, long recommendation, long ask, int version, Words words) {
        RecommendationPage.Ask before = one(actor, recommendation, ask);
        check(words);
        int saved = jdbc.sql("""
                        update ask set text = :text::jsonb, done_when = :done::jsonb, version = version + 1
                        where id = :ask and version = :version
                        """)
                .param("text", json.writeValueAsString(words.text()))
                .param("done", json.writeValueAsString(words.doneWhen()))
                .param("ask", ask)
                .param("version", version)
                .update();
        if (saved == 0) {
            throw new Stale(Recommendations.ref(recommendation));
        }
        events.publishEvent(new AskChanged(actor, recommendation, new Words(before.text(), before.doneWhen()), words));
    }

    /** Takes an ask away, unless somebody was assigned to it or plans to do it: their work would go with it. */
    public void remove(Actor actor, long recommendation, long ask) {
        RecommendationPage.Ask before = one(actor, recommendation, ask);
        if (built.stream().anyMatch(module -> module.isOn(actor, ask))) {
            throw new Refused("recommendation.asks.in-use");
        }
        jdbc.sql("delete from ask where id = :ask").param("ask", ask).update();
        events.publishEvent(new AskChanged(actor, recommendation, new Words(before.text(), before.doneWhen()), null));
    }

    private static void check(Words words) {
        boolean isTooLong = Stream.of(words.text(), words.doneWhen())
                .flatMap(text -> text.texts().values().stream())
                .anyMatch(text -> text.length() > LONGEST);
        if (words.text().isEmpty() || isTooLong) {
            throw new Refused("recommendation.asks.length", LONGEST);
        }
    }

    private RecommendationPage.Ask one(Actor actor, long recommendation, long ask) {
        return editable(actor, recommendation).asks().stream()
                .filter(candidate -> candidate.id() == ask)
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.not-found"));
    }

    private RecommendationPage editable(Actor actor, long recommendation) {
        actor.mustHave(Permission.EDIT_RECORDS);
        return pages.withId(actor, recommendation);
    }

    /** An ask was added (no before), changed, or removed (no after). */
    public record AskChanged(
            Actor actor,
            long id,
            @Nullable Words before,
            @Nullable Words after) implements Change {

        @Override
        public Ref subject() {
            return Recommendations.ref(id);
        }

        @Override
        public String verb() {
            return before == null ? "ask-added" : after == null ? "ask-removed" : "ask-changed";
        }
    }
}
