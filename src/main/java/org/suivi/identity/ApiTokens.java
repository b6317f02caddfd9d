package org.suivi.identity;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;

/** The tokens of programs: made and withdrawn by their person, and recognised at the door of the API. */
@Service
@Transactional(readOnly = true)
public class ApiTokens {

    /** In front of every token, so that tools that look for leaked secrets know it. */
    static final String PREFIX = "suivi_";

    private static final Duration LIFE = Duration.ofDays(365);
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final ProofCheck proofs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApiTokens(JdbcClient jdbc, Accounts accounts, ProofCheck proofs, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.proofs = proofs;
        this.events = events;
        this.clock = clock;
    }

    /** The tokens that still work, newest first. */
    public List<ApiToken> of(Actor actor) {
        actor.mustHave(Permission.OWN_ACCOUNT);
        return jdbc.sql("""
                        select * from api_token
                        where account_id = :account and revoked_at is null and expires_at > :now order by id desc
                        """)
                .param("account", actor.account())
                .param("now", Timestamp.from(clock.instant()))
                .query(ApiTokens::read)
                .list();
    }

    /** A new token, good for a year; this is the only time that anybody sees it. */
    @Transactional
    public String issue(Actor actor, String name, Set<Scope> scopes, Proof proof) {
        actor.mustHave(Permission.OWN_ACCOUNT);
        proofs.mustProve(accounts.withId(actor.account()).orElseThrow(), proof);
        String token = PREFIX + Secret.fresh();
        Instant now = clock.instant();
        long id = jdbc.sql("""
                        insert into api_token (account_id, name, token_hash, scopes, created_at, expires_at)
                        values (:account, :name, :hash, string_to_array(:scopes, ','), :now, :expires) returning id
                        """)
                .param("account", actor.account())
                .param("name", name.strip())
                .param("hash", Secret.hashOf(token))
                .param(
                        "scopes",
                        String.join(",", scopes.stream().map(Scope::code).toList()))
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(LIFE)))
                .query(Long.class)
                .single();
        events.publishEvent(new TokenIssued(actor, actor.account(), id, name.strip(), scopes));
        return token;
    }

    @Transactional
    public void revoke(Actor actor, long id) {
        actor.mustHave(Permission.OWN_ACCOUNT);
        String name = jdbc.sql("""
                        update api_token set revoked_at = :now
                        where id = :id and account_id = :account and revoked_at is null returning name
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .param("account", actor.account())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("problem.not-found"));
        events.publishEvent(new TokenRevoked(actor, actor.account(), id, name));
    }

    /** Whose token this is, if it works. Its use is noted now and then, not with every request. */
    @Transactional
    Optional<ProgramCaller> caller(String token) {
        record Known(long id, ProgramCaller caller, boolean isNoted) {}
        Instant now = clock.instant();
        Optional<Known> known = jdbc.sql("""
                        select api_token.id, account_id, scopes, coalesce(last_used_at > :noted, false) as noted
                        from api_token join account on account.id = account_id
                        where token_hash = :hash and revoked_at is null and expires_at > :now and account.is_open
                        """)
                .param("hash", Secret.hashOf(token))
                .param("now", Timestamp.from(now))
                .param("noted", Timestamp.from(now.minus(USE_NOTED_EVERY)))
                .query((row, index) -> new Known(
                        row.getLong("id"),
                        new ProgramCaller(row.getLong("account_id"), scopes(row.getArray("scopes"))),
                        row.getBoolean("noted")))
                .optional();
        known.filter(each -> !each.isNoted())
                .ifPresent(each -> jdbc.sql("update api_token set last_used_at = :now where id = :id")
                        .param("now", Timestamp.from(now))
                        .param("id", each.id())
                        .update());
        return known.map(Known::caller);
    }

    private static ApiToken read(ResultSet row, int index) throws SQLException {
        Timestamp used = row.getTimestamp("last_used_at");
        return new ApiToken(
                row.getLong("id"),
                row.getString("name"),
                scopes(row.getArray("scopes")),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                used == null ? null : used.toInstant());
    }

    private static Set<Scope> scopes(Array codes) throws SQLException {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        Arrays.stream((String[]) codes.getArray()).map(Scope::of).forEach(scopes::add);
        return scopes;
    }
}
