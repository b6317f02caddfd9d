package org.suivi.identity;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.NotFound;

/** Makes links that work once and finds them again by the hash of their token. */
@Component
@Transactional(readOnly = true)
class OneTimeLinks {

    private final JdbcClient jdbc;
    private final PublicAddress address;
    private final Clock clock;

    OneTimeLinks(JdbcClient jdbc, PublicAddress address, Clock clock) {
        this.jdbc = jdbc;
        this.address = address;
        this.clock = clock;
    }

    /** The whole address. Older links of the same account and purpose end: the last one handed over is the one that works. */
    @Transactional
    String issue(OneTimeLink.Purpose purpose, @Nullable Long account) {
        String token = Secret.fresh();
        if (account != null) {
            jdbc.sql("delete from one_time_link where account_id = :account and purpose = :purpose")
                    .param("account", account)
                    .param("purpose", purpose.code())
                    .update();
        }
        jdbc.sql("""
                        insert into one_time_link (token_hash, purpose, account_id, expires_at)
                        values (:hash, :purpose, :account, :expires)
                        """)
                .param("hash", Secret.hashOf(token))
                .param("purpose", purpose.code())
                .param("account", account, Types.BIGINT)
                .param("expires", Timestamp.from(clock.instant().plus(purpose.life())))
                .update();
        return address.of("/" + purpose.code() + "/" + token);
    }

    Optional<OneTimeLink> find(OneTimeLink.Purpose purpose, String token) {
        return jdbc.sql("""
                        select id, account_id from one_time_link
                        where token_hash = :hash and purpose = :purpose and used_at is null and expires_at > :now
                        """)
                .param("hash", Secret.hashOf(token))
                .param("purpose", purpose.code())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, index) -> new OneTimeLink(row.getLong("id"), purpose, (Long) row.getObject("account_id")))
                .optional();
    }

    /** Uses the link up; of two who try at once only one succeeds. */
    @Transactional
    OneTimeLink use(OneTimeLink.Purpose purpose, String token) {
        OneTimeLink link = find(purpose, token).orElseThrow(() -> new NotFound("link.gone"));
        int used = jdbc.sql("update one_time_link set used_at = :now where id = :id and used_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", link.id())
                .update();
        if (used == 0) {
            throw new NotFound("link.gone");
        }
        return link;
    }

    @Transactional
    void endAllOf(long account) {
        jdbc.sql("delete from one_time_link where account_id = :account")
                .param("account", account)
                .update();
    }

    /** A month longer than it works, so that "used already" can still be told from "never was" in the database. */
    @Transactional
    void forgetOld() {
        jdbc.sql("delete from one_time_link where expires_at < :old")
                .param("old", Timestamp.from(clock.instant().minus(Duration.ofDays(30))))
                .update();
    }
}
