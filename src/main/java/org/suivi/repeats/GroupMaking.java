package org.suivi.repeats;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.IntSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.database.SystemScope;

/** The search for everything asked more than once in a system: long work, done by a job, its result kept. */
@Component
class GroupMaking {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final RepeatFinders finders;
    private final SystemTexts texts;
    private final Clock clock;

    GroupMaking(
            JdbcClient jdbc, TransactionTemplate transactions, RepeatFinders finders, SystemTexts texts, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.finders = finders;
        this.texts = texts;
        this.clock = clock;
    }

    /** Searches one system; killed half-way it leaves the groups of the search before, and is begun again by the scheduler. */
    void search(int system) {
        inSystem(
                system,
                () -> jdbc.sql("update repeat_search set state = 'running' where system_id = :system")
                        .param("system", system)
                        .update());
        RepeatFinders.Made made = finders.now(system);
        List<RepeatGroup> groups = made.finder().groups(new Pace()::rest);
        inSystem(system, () -> keep(system, made, groups));
    }

    /** The systems whose texts have changed since their last search, and those never searched. */
    List<Integer> outdated() {
        return SystemScope.inAll(() -> transactions.execute(
                status -> jdbc.sql("select id from national_system order by id").query(Integer.class).list().stream()
                        .filter(this::isOutdated)
                        .toList()));
    }

    private boolean isOutdated(int system) {
        return jdbc.sql("select count(*) from repeat_search where system_id = :system and stamp = :stamp")
                        .param("system", system)
                        .param("stamp", texts.stamp(system))
                        .query(Integer.class)
                        .single()
                == 0;
    }

    void await(int system) {
        inSystem(system, () -> waiting(jdbc, system, clock.instant()));
    }

    static int waiting(JdbcClient jdbc, int system, Instant now) {
        return jdbc.sql("""
                        insert into repeat_search (system_id, state, asked_at) values (:system, 'waiting', :now)
                        on conflict (system_id) do update set state = 'waiting', asked_at = :now
                            where repeat_search.state <> 'running'
                        """)
                .param("system", system)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private int keep(int system, RepeatFinders.Made made, List<RepeatGroup> groups) {
        jdbc.sql("delete from repeat_group_member where system_id = :system")
                .param("system", system)
                .update();
        StringBuilder numbers = new StringBuilder();
        StringBuilder ids = new StringBuilder();
        for (int number = 0; number < groups.size(); number++) {
            for (long id : groups.get(number).ids()) {
                ids.append(ids.length() == 0 ? "" : ",").append(id);
                numbers.append(numbers.length() == 0 ? "" : ",").append(number);
            }
        }
        jdbc.sql("""
                        insert into repeat_group_member (system_id, recommendation_id, group_number)
                        select r.system_id, r.id, found.number
                        from unnest(:ids::bigint[], :numbers::int[]) as found (id, number)
                        join recommendation r on r.id = found.id where r.system_id = :system
                        """)
                .param("ids", "{" + ids + "}")
                .param("numbers", "{" + numbers + "}")
                .param("system", system)
                .update();
        return jdbc.sql("""
                        update repeat_search set state = 'done', made_at = :now, texts = :texts, stamp = :stamp
                        where system_id = :system
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("texts", made.finder().size())
                .param("stamp", made.stamp())
                .param("system", system)
                .update();
    }

    private void inSystem(int system, IntSupplier work) {
        SystemScope.in(system, () -> transactions.execute(status -> work.getAsInt()));
    }
}
