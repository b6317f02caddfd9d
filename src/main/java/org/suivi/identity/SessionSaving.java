package org.suivi.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * Sessions as pages use them. A request that changes nothing in its session writes the time of its visit only when the last one was more than a minute ago:
 * reading a page then does not wait for the disk, and pages asked for at the same time do not wait for each other.
 */
@Configuration(proxyBeanMethods = false)
class SessionSaving {

    private static final String UPDATE = """
            update %TABLE_NAME% as session
            set session_id = changed.session_id, last_access_time = changed.last_access_time,
                max_inactive_interval = changed.max_inactive_interval, expiry_time = changed.expiry_time,
                principal_name = changed.principal_name
            from (values (?::char(36), ?::bigint, ?::int, ?::bigint, ?::varchar, ?::char(36))) as changed
                (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name, primary_id)
            where session.primary_id = changed.primary_id
                and (changed.last_access_time - session.last_access_time > 60000
                    or session.session_id <> changed.session_id
                    or session.max_inactive_interval <> changed.max_inactive_interval
                    or session.principal_name is distinct from changed.principal_name)
            """;

    /** Two pages asked for at once may both be the first to need something in the session, such as the token of its forms. */
    private static final String ADD = """
            insert into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes) values (?, ?, ?)
            on conflict (session_primary_id, attribute_name) do update set attribute_bytes = excluded.attribute_bytes
            """;

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsAsPagesUseThem() {
        return sessions -> {
            sessions.setUpdateSessionQuery(UPDATE);
            sessions.setCreateSessionAttributeQuery(ADD);
        };
    }
}
