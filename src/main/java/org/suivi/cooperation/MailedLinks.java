package org.suivi.cooperation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.identity.Secret;
import org.suivi.shared.NotFound;

/** Links that came by mail and work once: who answers about what, without signing in. Each module keeps the hashes of its own. */
@Component
public class MailedLinks {

    private final JdbcClient jdbc;
    private final TimeLimits limits;
    private final Clock clock;

    MailedLinks(JdbcClient jdbc, TimeLimits limits, Clock clock) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.clock = clock;
    }

    /** Where links are kept: a table, and its column with the key of what they are about. */
    public record Kept(String table, String about) {}

    /** What a link is about, and the account it was sent to. */
    public record Link(long about, long account) {}

    /** The token of a new link. */
    public String issue(Kept kept, long about, long account) {
        String token = Secret.fresh();
        jdbc.sql("""
                        insert into %s (token_hash, %s, account_id, expires_at) values (:hash, :about, :account, :expires)
                        """.formatted(kept.table(), kept.about()))
                .param("hash", Secret.hashOf(token))
                .param("about", about)
                .param("account", account)
                .param("expires", Timestamp.from(clock.instant().plus(Duration.ofDays(limits.days("confirm-link")))))
                .update();
        return token;
    }

    /** Looking uses nothing up, because mail scanners open links too. */
    public Link find(Kept kept, String token) {
        return jdbc.sql("""
                        select %s as about, account_id from %s
                        where token_hash = :hash and used_at is null and expires_at > :now
                        """.formatted(kept.about(), kept.table()))
                .param("hash", Secret.hashOf(token))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, index) -> new Link(row.getLong("about"), row.getLong("account_id")))
                .optional()
                .orElseThrow(() -> new NotFound("link.gone"));
    }

    /** Uses a link up; of two who use it at once, one finds it gone. */
    public void use(Kept kept, String token) {
        int used = jdbc.sql(
                        "update " + kept.table() + " set used_at = :now where token_hash = :hash and used_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("hash", Secret.hashOf(token))
                .update();
        if (used == 0) {
            throw new NotFound("link.gone");
        }
    }
}
