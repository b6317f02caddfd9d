package org.suivi.coordination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.suivi.coordination.AnswerLink.Course;
import org.suivi.coordination.AnswerLink.Handed;
import org.suivi.identity.Secret;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import tools.jackson.databind.ObjectMapper;

/** The table of one-time links. */
@Repository
class AnswerLinkRows {

    private static final int SHOWN = 100;
    private static final String SELECT = """
            select l.*, o.name::text as organisation, coalesce(a.title, '{}')::text as title from answer_link l
            join organisation o on o.id = l.organisation_id left join action a on a.id = l.action_id
            where l.system_id = :system and
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    AnswerLinkRows(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    long add(Actor actor, MakeAnswerLink command, long organisation, String token, Instant now) {
        return jdbc.sql("""
                        insert into answer_link (system_id, recommendation_id, action_id, organisation_id, token_hash, for_whom,
                            language, made_by, made_at, expires_at)
                        values (:system, :recommendation, :action, :organisation, :hash, :whom, :language, :by, :now, :expires)
                        returning id
                        """)
                .param("system", actor.inSystem())
                .param("recommendation", command.on().recommendation(), Types.BIGINT)
                .param("action", command.on().action(), Types.BIGINT)
                .param("organisation", organisation)
                .param("hash", Secret.hashOf(token))
                .param("whom", command.forWhom().strip())
                .param("language", command.language().code())
                .param("by", actor.name())
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(Duration.ofDays(command.days()))))
                .query(Long.class)
                .single();
    }

    Optional<AnswerLink> withId(int system, long id) {
        return jdbc.sql(SELECT + " l.id = :id")
                .param("system", system)
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** The one that the token opens, as long as it works. */
    Optional<AnswerLink> working(int system, String token, Instant now) {
        return jdbc.sql(SELECT + """
                         l.token_hash = :hash and l.used_at is null and l.revoked_at is null and l.expires_at > :now
                        """)
                .param("system", system)
                .param("hash", Secret.hashOf(token))
                .param("now", Timestamp.from(now))
                .query(this::read)
                .optional();
    }

    List<AnswerLink> all(int system, @Nullable Long organisation) {
        return jdbc.sql(SELECT + """
                         (:organisation::bigint is null or l.organisation_id = :organisation) order by l.id desc limit :most
                        """)
                .param("system", system)
                .param("organisation", organisation, Types.BIGINT)
                .param("most", SHOWN)
                .query(this::read)
                .list();
    }

    /** Closes it for good; of two who try at once only one succeeds. */
    boolean close(long id, String how, Instant now) {
        return jdbc.sql("""
                        update answer_link set %s = :now
                        where id = :id and used_at is null and revoked_at is null and expires_at > :now
                        """.formatted(how))
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    void answered(long id, long update) {
        jdbc.sql("update answer_link set update_id = :update where id = :id")
                .param("update", update)
                .param("id", id)
                .update();
    }

    private AnswerLink read(ResultSet row, int index) throws SQLException {
        return new AnswerLink(
                row.getLong("id"),
                new ToldOn(
                        (Long) row.getObject("recommendation_id"),
                        (Long) row.getObject("action_id"),
                        json.readValue(row.getString("title"), LocalizedText.class)),
                row.getLong("organisation_id"),
                json.readValue(row.getString("organisation"), LocalizedText.class),
                new Handed(
                        row.getString("for_whom"),
                        Language.of(row.getString("language")).orElseThrow(),
                        row.getString("made_by"),
                        row.getTimestamp("made_at").toInstant()),
                new Course(
                        row.getTimestamp("expires_at").toInstant(),
                        instant(row, "used_at"),
                        instant(row, "revoked_at"),
                        (Long) row.getObject("update_id")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
