package org.suivi.coordination;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Permission;
import tools.jackson.databind.ObjectMapper;

/** News that institutions are to tell on actions, when these or their milestones end. */
@Component
class ExpectedActions implements Expected {

    private static final String OPEN = """
            select a.id, a.title::text as title, p.organisation_id, min(d.day) as due
            from action_part p join action_day d on d.action_id = p.action_id join action a on a.id = p.action_id
            where p.system_id = :system and (:organisation::bigint is null or p.organisation_id = :organisation) and %s
            group by a.id, p.organisation_id order by due, a.id
            """.formatted(ActionWork.UNANSWERED);

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ExpectedActions(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> open(Actor actor, @Nullable Long organisation) {
        actor.mustHave(Permission.CONTRIBUTE);
        return jdbc.sql(OPEN)
                .param("system", actor.inSystem())
                .param("organisation", organisation, Types.BIGINT)
                .query((row, index) -> new Item(
                        "action",
                        row.getLong("id"),
                        row.getString("id"),
                        json.readValue(row.getString("title"), LocalizedText.class),
                        "/actions/" + row.getLong("id"),
                        row.getLong("organisation_id"),
                        null,
                        row.getObject("due", LocalDate.class)))
                .list();
    }

    @Override
    public boolean isAnsweredOnMyWork() {
        return true;
    }
}
