package org.suivi.statements;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.live.LiveUpdates;

/** The version of all that stands beside a panel: each change tells those who watch. */
@Component
class StatementBoard {

    static final String PREFIX = "statements-";

    private final JdbcClient jdbc;
    private final LiveUpdates live;

    StatementBoard(JdbcClient jdbc, LiveUpdates live) {
        this.jdbc = jdbc;
        this.live = live;
    }

    void changed(long panel) {
        long version = jdbc.sql("""
                        insert into statement_board (panel_id, version) values (:panel, 1)
                        on conflict (panel_id) do update set version = statement_board.version + 1
                        returning version
                        """).param("panel", panel).query(Long.class).single();
        live.changed(PREFIX + panel, version);
    }

    long version(long panel) {
        return jdbc.sql("select coalesce((select version from statement_board where panel_id = :panel), 0)")
                .param("panel", panel)
                .query(Long.class)
                .single();
    }
}
