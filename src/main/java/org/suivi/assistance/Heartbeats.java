package org.suivi.assistance;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.TimeLimits;
import org.suivi.identity.Accounts;
import org.suivi.identity.Secret;
import org.suivi.shared.NotFound;

/** The front door to saying that a project goes on through a link that came by mail and works once, without signing in. */
@Service
@Transactional
public class Heartbeats {

    private final JdbcClient jdbc;
    private final ProjectStore store;
    private final Projects projects;
    private final Accounts accounts;
    private final TimeLimits limits;
    private final Clock clock;

    Heartbeats(
            JdbcClient jdbc, ProjectStore store, Projects projects, Accounts accounts, TimeLimits limits, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.projects = projects;
        this.accounts = accounts;
        this.limits = limits;
        this.clock = clock;
    }

    /** A link and the account it was sent to. */
    private record Link(long project, long account) {}

    /** The token of a new link. */
    String issue(long project, long account) {
        String token = Secret.fresh();
        jdbc.sql("""
                        insert into project_link (token_hash, project_id, account_id, expires_at)
                        values (:hash, :project, :account, :expires)
                        """)
                .param("hash", Secret.hashOf(token))
                .param("project", project)
                .param("account", account)
                .param("expires", Timestamp.from(clock.instant().plus(Duration.ofDays(limits.days("confirm-link")))))
                .update();
        return token;
    }

    /** The project behind a link; looking uses nothing up, because mail scanners open links too. */
    @Transactional(readOnly = true)
    public ProjectRecord behind(String token) {
        return store.any(link(token).project());
    }

    /** Says through the link that it goes on; the link is used up by it. */
    public ProjectRecord beat(String token) {
        Link link = link(token);
        projects.hear(
                accounts.actor(link.account(), null).orElseThrow(() -> new NotFound("link.gone")), link.project());
        int used = jdbc.sql("update project_link set used_at = :now where token_hash = :hash and used_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("hash", Secret.hashOf(token))
                .update();
        if (used == 0) {
            throw new NotFound("link.gone");
        }
        return store.any(link.project());
    }

    private Link link(String token) {
        return jdbc.sql("""
                        select project_id, account_id from project_link
                        where token_hash = :hash and used_at is null and expires_at > :now
                        """)
                .param("hash", Secret.hashOf(token))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, index) -> new Link(row.getLong("project_id"), row.getLong("account_id")))
                .optional()
                .orElseThrow(() -> new NotFound("link.gone"));
    }
}
