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
import org.suivi.shared.Visibility;

/** News that institutions are to tell on recommendations by a day. */
@Component
class ExpectedNews implements Expected {

    private static final String KIND = "news";

    private static final String OPEN = """
            select r.id, concat_ws(' · ', r.number, concat_ws(' ', k.code, r.year)) as number, r.address, w.organisation_id,
                case when bool_and(w.account_id is not null) then min(w.account_id) end as account, min(w.due_on) as due
            from assigned_recommendation w join recommendation r on r.id = w.recommendation_id and r.visibility in (:seen)
            join mechanism k on k.id = r.mechanism_id
            where w.system_id = :system and (:organisation::bigint is null or w.organisation_id = :organisation)
                and w.due_on is not null and %s
            group by r.id, k.code, w.organisation_id order by due, r.id
            """.formatted(MyWork.UNANSWERED);

    private final JdbcClient jdbc;

    ExpectedNews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> open(Actor actor, @Nullable Long organisation) {
        actor.mustHave(Permission.CONTRIBUTE);
        return jdbc.sql(OPEN)
                .param("system", actor.inSystem())
                .param("organisation", organisation, Types.BIGINT)
                .param("seen", Visibility.codesSeenBy(actor))
                .query((row, index) -> new Item(
                        KIND,
                        row.getLong("id"),
                        row.getString("number"),
                        LocalizedText.EMPTY,
                        "/r/" + row.getString("address"),
                        row.getLong("organisation_id"),
                        (Long) row.getObject("account"),
                        row.getObject("due", LocalDate.class)))
                .list();
    }

    @Override
    public boolean isAnsweredOnMyWork() {
        return true;
    }
}
