package org.suivi.statements;

import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;
import tools.jackson.databind.json.JsonMapper;

/** The front door to the terms that interpreters miss in their glossaries and the secretariat keeps for them. */
@Service
@Transactional
public class BoothTerms {

    private static final int LONGEST = 300;
    private static final int MOST = 2_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;

    BoothTerms(JdbcClient jdbc, JsonMapper json, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public List<BoothTerm> all() {
        return jdbc.sql("select id, words::text, version from booth_term order by lower(words ->> 'en'), id")
                .query((row, index) -> new BoothTerm(
                        row.getLong("id"),
                        json.readValue(row.getString("words"), LocalizedText.class),
                        row.getInt("version")))
                .list();
    }

    @Transactional(readOnly = true)
    public BoothTerm get(long id) {
        return find(id).orElseThrow(() -> new NotFound("problem.not-found"));
    }

    private Optional<BoothTerm> find(long id) {
        return all().stream().filter(term -> term.id() == id).findFirst();
    }

    public void add(Actor actor, LocalizedText words) {
        check(actor, words);
        if (all().size() >= MOST) {
            throw new Refused("statement.term.too-many", MOST);
        }
        long id = jdbc.sql("insert into booth_term (words) values (:words::jsonb) returning id")
                .param("words", json.writeValueAsString(words))
                .query(Long.class)
                .single();
        BoothTerm added = get(id);
        events.publishEvent(new BoothTermSettled(actor, added.ref(), null, added));
    }

    /** Saves a term with other words, as long as nobody else did since its version was read. */
    public void change(Actor actor, BoothTerm term) {
        check(actor, term.words());
        BoothTerm was = get(term.id());
        int saved = jdbc.sql("""
                        update booth_term set words = :words::jsonb, version = version + 1
                        where id = :id and version = :version
                        """)
                .param("words", json.writeValueAsString(term.words()))
                .param("id", term.id())
                .param("version", term.version())
                .update();
        if (saved == 0) {
            throw new Stale(was.ref());
        }
        events.publishEvent(new BoothTermSettled(actor, was.ref(), was, get(term.id())));
    }

    /** A second time changes nothing. */
    public void remove(Actor actor, long id) {
        actor.mustHave(Permission.RUN_PANELS);
        find(id).ifPresent(was -> {
            jdbc.sql("delete from booth_term where id = :id").param("id", id).update();
            events.publishEvent(new BoothTermSettled(actor, was.ref(), was, null));
        });
    }

    private static void check(Actor actor, LocalizedText words) {
        actor.mustHave(Permission.RUN_PANELS);
        boolean isTooLong = words.texts().values().stream().anyMatch(text -> text.length() > LONGEST);
        if (words.texts().size() < 2 || isTooLong) {
            throw new Refused("statement.term.wrong", LONGEST);
        }
    }
}
