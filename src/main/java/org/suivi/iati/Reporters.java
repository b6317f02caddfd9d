package org.suivi.iati;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.iati.Identifiers.Reporter;

/** As which organisations this installation reports and reported before. */
@Component
class Reporters {

    private final JdbcClient jdbc;
    private final IatiSettings settings;
    private final Clock clock;

    Reporters(JdbcClient jdbc, IatiSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** Notes a change of the setting; the first one counts for all that was begun before. */
    @Transactional
    void note() {
        jdbc.sql("""
                        insert into iati_reporter (organisation, since)
                        select :organisation, case when exists (select 1 from iati_reporter) then :now else to_timestamp(0) end
                        where :organisation is distinct from (select organisation from iati_reporter order by id desc limit 1)
                        """)
                .param("organisation", settings.organisation())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    Identifiers identifiers() {
        return new Identifiers(
                settings.organisation(),
                jdbc.sql("select organisation, since from iati_reporter order by id")
                        .query((row, index) -> new Reporter(
                                row.getString("organisation"),
                                row.getTimestamp("since").toInstant()))
                        .list());
    }
}
