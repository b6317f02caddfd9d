package org.suivi.live;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The door for modules that own topics: tells all nodes that a topic changed. */
@Service
public class LiveUpdates {

    private final JdbcClient jdbc;
    private final Epoch epoch;

    LiveUpdates(JdbcClient jdbc, Epoch epoch) {
        this.jdbc = jdbc;
        this.epoch = epoch;
    }

    /**
     * To be called inside the transaction of the change: PostgreSQL tells the nodes when it is committed, and nobody when it is not.
     *
     * @param version of the topic after the change
     */
    public void changed(String topic, long version) {
        jdbc.sql("select pg_notify(:channel, :payload)")
                .param("channel", News.CHANNEL)
                .param("payload", new News(epoch.value(), version, topic).payload())
                .query((row, index) -> index)
                .single();
    }
}
