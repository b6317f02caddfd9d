package org.suivi.cooperation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.shared.Actor;

/** Who may see the rows of all records: on which level, and which parties by name. */
@Component
class LevelStore {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LevelStore(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The parties that a record is shared with by name. */
    List<Long> named(long id) {
        return jdbc.sql("select party_id from assistance_named where record_id = :id order by party_id")
                .param("id", id)
                .query(Long.class)
                .list();
    }

    /** Says who may see it, and which parties by name. Its state may protect it more. */
    void show(Actor actor, HouseRecord record, Level level, Set<Long> named) {
        var before = new Shown(record.level().code(), named(record.id()));
        jdbc.sql("update assistance_record set level = :level, reach = :reach, updated_at = :now, version = version + 1"
                        + " where id = :id")
                .param("level", level.rank())
                .param("now", Timestamp.from(clock.instant()))
                .param("reach", level.atLeast(record.state().floor()).rank())
                .param("id", record.id())
                .update();
        jdbc.sql("delete from assistance_named where record_id = :id")
                .param("id", record.id())
                .update();
        jdbc.sql("""
                        insert into assistance_named (record_id, party_id)
                        select :id, unnest(string_to_array(:parties, ',')::bigint[])
                        """)
                .param("id", record.id())
                .param("parties", named.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .update();
        var after = new Shown(level.code(), named(record.id()));
        events.publishEvent(new AssistanceWritten(actor, record.entity().ref(record.id()), before, after));
    }

    /** Who sees a record, as the log keeps it. */
    private record Shown(String level, List<Long> named) {}
}
