package org.suivi.cooperation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;

/** The front door to the lists whose news people want to hear of by mail; everybody has their own. */
@Service
@Transactional(readOnly = true)
public class SavedSearches {

    public static final int DAILY = 1;
    public static final int WEEKLY = 7;

    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SavedSearches(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    public List<SavedSearch> of(Actor actor) {
        actor.mustHave(Permission.READ_ASSISTANCE);
        return jdbc.sql("select * from house_search where account_id = :account order by id")
                .param("account", actor.account())
                .query(SavedSearches::read)
                .list();
    }

    /** Keeps a list, or changes how often its news are told. */
    @Transactional
    public void keep(Actor actor, Entity entity, HouseFilter filter, boolean isDaily) {
        actor.mustHave(Permission.READ_ASSISTANCE);
        if (of(actor).size() >= MOST) {
            throw new Refused("search.too-many", MOST);
        }
        long id = jdbc.sql("""
                        insert into house_search (account_id, entity, query, every_days, told_at)
                        values (:account, :entity, :query, :every, :now)
                        on conflict (account_id, entity, query) do update set every_days = excluded.every_days returning id
                        """)
                .param("account", actor.account())
                .param("entity", entity.code())
                .param("query", filter.query())
                .param("every", isDaily ? DAILY : WEEKLY)
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        events.publishEvent(
                new SearchKept(actor, SavedSearch.ref(id), Map.of("entity", entity.code(), "query", filter.query())));
    }

    @Transactional
    public void end(Actor actor, long id) {
        actor.mustHave(Permission.READ_ASSISTANCE);
        int ended = jdbc.sql("delete from house_search where id = :id and account_id = :account")
                .param("id", id)
                .param("account", actor.account())
                .update();
        if (ended == 0) {
            throw new NotFound("problem.not-found");
        }
        events.publishEvent(new SearchEnded(actor, SavedSearch.ref(id)));
    }

    static SavedSearch read(ResultSet row, int index) throws SQLException {
        return new SavedSearch(
                row.getLong("id"),
                row.getLong("account_id"),
                Entity.valueOf(RecordState.constant(row.getString("entity"))),
                HouseFilter.ofQuery(row.getString("query")),
                row.getInt("every_days"),
                row.getTimestamp("told_at").toInstant());
    }
}
