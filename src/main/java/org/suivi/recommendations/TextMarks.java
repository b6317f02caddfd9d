package org.suivi.recommendations;

import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Permission;

/** The front door to saying which texts are translations: no source says it of its texts, so a person does. */
@Service
@Transactional
public class TextMarks {

    private static final String MARK = """
            update recommendation set changed_at = now(), version = version + 1, unofficial = case when :unofficial
                then array_append(unofficial, :language) else array_remove(unofficial, :language) end
            where id = :id and system_id = :system and texts ?? :language and (:language = any(unofficial)) <> :unofficial
            """;

    private final JdbcClient jdbc;
    private final RecommendationPages pages;
    private final ApplicationEventPublisher events;

    TextMarks(JdbcClient jdbc, RecommendationPages pages, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.pages = pages;
        this.events = events;
    }

    /** Says of the text in one language whether it is an unofficial translation; said twice, it is one change. */
    public void mark(Actor actor, String address, Language language, boolean isUnofficial) {
        actor.mustHave(Permission.EDIT_RECORDS);
        long id = pages.at(actor, address).official().id();
        int marked = jdbc.sql(MARK)
                .param("unofficial", isUnofficial)
                .param("language", language.code())
                .param("id", id)
                .param("system", actor.inSystem())
                .update();
        if (marked > 0) {
            events.publishEvent(new TextMarked(actor, id, language, isUnofficial));
            events.publishEvent(new RecommendationsTouched(actor.inSystem(), Set.of(id)));
        }
    }
}
