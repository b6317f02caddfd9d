package org.suivi.statements;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;

/** The front door to the paces of the six languages, which the secretariat settles with interpreters. */
@Service
@Transactional
public class SpeakingPaces {

    private static final int LEAST = 20;
    private static final int MOST = 1_000;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    SpeakingPaces(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Map<Language, SpeakingPace> all() {
        Map<Language, SpeakingPace> paces = new EnumMap<>(Language.class);
        jdbc.sql("select language, counts, easy, still from speaking_pace")
                .query((row, index) -> new SpeakingPace(
                        Language.of(row.getString("language")).orElseThrow(),
                        SpeakingPace.Unit.valueOf(row.getString("counts")),
                        row.getInt("easy"),
                        row.getInt("still")))
                .list()
                .forEach(pace -> paces.put(pace.language(), pace));
        return Collections.unmodifiableMap(paces);
    }

    /** Texts that are there keep what was counted; whether they fit follows from the new paces at once. */
    public void settle(Actor actor, List<SpeakingPace> paces) {
        actor.mustHave(Permission.RUN_PANELS);
        Map<Language, SpeakingPace> before = all();
        for (SpeakingPace pace : paces) {
            if (pace.easy() < LEAST || pace.still() > MOST || pace.easy() > pace.still()) {
                throw new Refused("statement.pace.wrong", LEAST, MOST);
            }
            jdbc.sql("update speaking_pace set easy = :easy, still = :still where language = :language")
                    .param("easy", pace.easy())
                    .param("still", pace.still())
                    .param("language", pace.language().code())
                    .update();
        }
        events.publishEvent(new PacesSettled(actor, before, all()));
    }
}
