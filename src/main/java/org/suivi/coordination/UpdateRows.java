package org.suivi.coordination;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.suivi.coordination.ProgressUpdate.Evidence;
import org.suivi.shared.Actor;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.Portions;
import org.suivi.shared.Visibility;
import org.suivi.shared.Where;

/** Reads updates within what an actor may see of them. */
@Repository
class UpdateRows {

    /**
     * Who may see an update u: what is published everybody who sees its recommendation, or one that its action serves, what is
     * accepted or internal the State and the NHRI, the rest the institution that writes it and the secretariat.
     */
    static final String SEEN = """
            u.system_id = :system and (u.action_id is not null and :reads or exists (select 1 from told_recommendation t
                    join recommendation r on r.id = t.recommendation_id and r.visibility in (:seen)
                    where t.update_id = u.id))
                and (u.state = 'published'
                or :reads and u.state in ('accepted', 'internal') or :edits or :contributes and u.organisation_id = :own)
            """;

    private static final String ON_RECOMMENDATION =
            "u.id in (select t.update_id from told_recommendation t where t.recommendation_id = :on)";

    private static final String SELECT = """
            select u.*, o.name::text as organisation, count(*) over () as total,
                case when :reads then a.title::text end as action_title
            from progress_update u join organisation o on o.id = u.organisation_id left join action a on a.id = u.action_id
            """;

    private static final int PORTION = 500;

    private final JdbcClient jdbc;
    private final UpdateReading reading;

    UpdateRows(JdbcClient jdbc, UpdateReading reading) {
        this.jdbc = jdbc;
        this.reading = reading;
    }

    /** Fills in who asks. */
    static StatementSpec asking(StatementSpec statement, Actor actor) {
        return statement
                .param("system", actor.inSystem())
                .param("seen", Visibility.codesSeenBy(actor))
                .param("reads", actor.may(Permission.READ))
                .param("edits", actor.may(Permission.EDIT_RECORDS))
                .param("contributes", actor.may(Permission.CONTRIBUTE))
                .param("own", actor.organisation(), Types.BIGINT);
    }

    Page<ProgressUpdate> page(Actor actor, UpdateFilter filter, int number, int size) {
        Where where = new Where();
        where.and(SEEN, "system", actor.inSystem());
        ToldOn on = filter.on();
        if (on != null) {
            where.and(on.action() == null ? ON_RECOMMENDATION : "u.action_id = :on", "on", on.id());
        }
        where.and("u.organisation_id = :organisation", "organisation", filter.organisation());
        UpdateState state = filter.state();
        where.and("u.state = :state", "state", state == null ? null : state.code());
        var total = new long[1];
        List<ProgressUpdate> rows = asking(
                        jdbc.sql(
                                        SELECT + where.sql()
                                                + " order by u.done_on desc, u.written_at desc, u.id desc limit :size offset :from")
                                .params(where.parameters()),
                        actor)
                .param("size", size)
                .param("from", (number - 1) * size)
                .query((row, index) -> {
                    total[0] = row.getLong("total");
                    return reading.read(row, index);
                })
                .list();
        return new Page<>(withEvidence(rows), total[0], number, size);
    }

    /** What everybody may see, one after the other; whoever asks closes it. */
    Stream<ProgressUpdate> published(Actor actor) {
        Stream<ProgressUpdate> all = asking(
                jdbc.sql(SELECT + " where u.state = 'published' and " + SEEN
                        + " order by u.done_on desc, u.written_at desc, u.id desc"),
                actor)
                .withFetchSize(PORTION)
                .query(reading::read)
                .stream();
        return Portions.of(all, this::withEvidence);
    }

    /** What the institution has begun or got back, the oldest first. */
    Page<ProgressUpdate> inWriting(Actor actor, long organisation, int number, int size) {
        StatementSpec statement =
                asking(jdbc.sql(SELECT + """
                         where u.organisation_id = :organisation and u.state in ('draft', 'returned') and
                        """ + SEEN + """
                        order by u.state desc, u.asks_clearance desc, u.written_at, u.id limit :size offset :from
                        """), actor).param("organisation", organisation);
        return page(statement, number, size);
    }

    private Page<ProgressUpdate> page(StatementSpec statement, int number, int size) {
        var total = new long[1];
        List<ProgressUpdate> rows = statement
                .param("size", size)
                .param("from", (number - 1) * size)
                .query((row, index) -> {
                    total[0] = row.getLong("total");
                    return reading.read(row, index);
                })
                .list();
        return new Page<>(withEvidence(rows), total[0], number, size);
    }

    /** What waits in one state, whoever wrote it, the longest waiting first. */
    Page<ProgressUpdate> waiting(Actor actor, UpdateState state, int number, int size) {
        StatementSpec statement = asking(jdbc.sql(SELECT + " where u.state = :state and " + SEEN + """
                        order by u.cleared_at, u.id limit :size offset :from
                        """), actor)
                .param("state", state.code());
        return page(statement, number, size);
    }

    Optional<ProgressUpdate> withId(Actor actor, long id) {
        List<ProgressUpdate> found = asking(jdbc.sql(SELECT + " where u.id = :id and " + SEEN), actor)
                .param("id", id)
                .query(reading::read)
                .list();
        return withEvidence(found).stream().findFirst();
    }

    List<ProgressUpdate> those(Actor actor, Collection<Long> ids) {
        return withEvidence(asking(jdbc.sql(SELECT + " where u.id = any(:ids) and " + SEEN + " order by u.id"), actor)
                .param("ids", ids.toArray(Long[]::new))
                .query(reading::read)
                .list());
    }

    /** The addresses of the recommendations on which each of the updates stands, those that the actor may see. */
    Map<Long, List<String>> addresses(Actor actor, Collection<Long> updates) {
        Map<Long, List<String>> addresses = new HashMap<>();
        jdbc.sql("""
                        select t.update_id, r.address from told_recommendation t
                        join recommendation r on r.id = t.recommendation_id and r.visibility in (:seen)
                        where t.system_id = :system and t.update_id = any(:updates) order by t.update_id, r.address
                        """)
                .param("system", actor.inSystem())
                .param("seen", Visibility.codesSeenBy(actor))
                .param("updates", updates.toArray(Long[]::new))
                .query(row -> {
                    addresses
                            .computeIfAbsent(row.getLong("update_id"), unused -> new ArrayList<>())
                            .add(row.getString("address"));
                });
        return addresses;
    }

    /** The last word of each institution on the recommendation that the actor may see. */
    List<ProgressUpdate> lastTold(Actor actor, long recommendation) {
        return asking(
                        jdbc.sql("select distinct on (u.organisation_id)"
                                + SELECT.strip().substring("select".length()) + """
                         where u.state not in ('draft', 'returned') and
                        """ + ON_RECOMMENDATION + " and " + SEEN
                                + """
                        order by u.organisation_id, u.done_on desc, u.written_at desc, u.id desc
                        """),
                        actor)
                .param("on", recommendation)
                .query(reading::read)
                .list();
    }

    /** On each thing the update that the institution is writing, else its last one. */
    List<ProgressUpdate> newest(Actor actor, long organisation) {
        return asking(
                        jdbc.sql("select distinct on (u.recommendation_id, u.action_id)"
                                + SELECT.strip().substring("select".length()) + """
                         where u.organisation_id = :organisation and
                        """ + SEEN + """
                        order by u.recommendation_id, u.action_id, u.state in ('draft', 'returned') desc, u.id desc
                        """),
                        actor)
                .param("organisation", organisation)
                .query(reading::read)
                .list();
    }

    private List<ProgressUpdate> withEvidence(List<ProgressUpdate> updates) {
        if (updates.isEmpty()) {
            return updates;
        }
        Map<Long, List<Evidence>> evidence =
                evidence(updates.stream().map(ProgressUpdate::id).toList());
        return updates.stream()
                .map(update -> update.with(evidence.getOrDefault(update.id(), List.of())))
                .toList();
    }

    private Map<Long, List<Evidence>> evidence(Collection<Long> updates) {
        record Row(long update, Evidence evidence) {}
        return jdbc
                .sql("select * from update_evidence where update_id in (:updates) order by id")
                .param("updates", updates)
                .query((row, index) -> new Row(
                        row.getLong("update_id"),
                        new Evidence(
                                row.getLong("id"),
                                row.getString("title"),
                                row.getString("link"),
                                row.getObject("dated", LocalDate.class),
                                row.getString("locator"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Row::update, Collectors.mapping(Row::evidence, Collectors.toUnmodifiableList())));
    }
}
