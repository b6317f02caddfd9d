package org.suivi.requests;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.coordination.Expected;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Permission;
import tools.jackson.databind.ObjectMapper;

/** Answers that institutions are to send by a day. */
@Component
class ExpectedAnswers implements Expected {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ExpectedAnswers(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> open(Actor actor, @Nullable Long organisation) {
        actor.mustHave(Permission.CONTRIBUTE);
        return jdbc.sql("""
                        select r.id, r.title::text, r.due_on, a.organisation_id
                        from request_addressee a join information_request r on r.id = a.request_id
                        where r.system_id = :system and (:organisation::bigint is null or a.organisation_id = :organisation)
                            and r.state = 'asked' and a.sent_at is null order by r.due_on, r.id
                        """)
                .param("system", actor.inSystem())
                .param("organisation", organisation, Types.BIGINT)
                .query((row, index) -> new Item(
                        "answer",
                        row.getLong("id"),
                        String.valueOf(row.getLong("id")),
                        json.readValue(row.getString("title"), LocalizedText.class),
                        "/requests/" + row.getLong("id") + "/answers/" + row.getLong("organisation_id"),
                        row.getLong("organisation_id"),
                        null,
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }
}
