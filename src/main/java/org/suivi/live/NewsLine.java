package org.suivi.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.suivi.database.OwnConnections;

/** The one connection on which this node hears what all nodes tell; when it breaks, it is made anew. */
@Component
class NewsLine implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(NewsLine.class);

    /** Every so often the database is asked for its time, which also shows whether it is there. */
    private static final int SILENCE_MS = 10_000;

    private static final int PATIENCE_SECONDS = 10;
    private static final int PAUSE_MS = 500;

    private final OwnConnections connections;
    private final Channels channels;
    private final DatabaseTime time;
    private volatile boolean isEnded;
    private volatile @Nullable Connection line;

    NewsLine(OwnConnections connections, Channels channels, DatabaseTime time) {
        this.connections = connections;
        this.channels = channels;
        this.time = time;
    }

    void begin() {
        isEnded = false;
    }

    @Override
    public void run() {
        while (!isEnded) {
            try (Connection connection = connections.open("live", PATIENCE_SECONDS)) {
                line = connection;
                hear(connection);
            } catch (SQLException | RuntimeException broken) {
                pause(broken);
            }
        }
    }

    private void hear(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + News.CHANNEL);
        }
        time.learn(connection);
        channels.hearing(true);
        long asked = System.nanoTime();
        var news = connection.unwrap(PGConnection.class);
        while (!isEnded) {
            PGNotification[] heard = news.getNotifications(SILENCE_MS);
            for (PGNotification one : Optional.ofNullable(heard).orElse(new PGNotification[0])) {
                channels.told(News.of(one.getParameter()));
            }
            if (System.nanoTime() - asked > SILENCE_MS * 1_000_000L) {
                time.learn(connection);
                asked = System.nanoTime();
            }
        }
    }

    private void pause(Exception broken) {
        if (isEnded) {
            return;
        }
        if (channels.isHearing()) {
            log.warn("Live pages do not hear of changes until the database is back: {}", broken.getMessage());
        }
        channels.hearing(false);
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException ended) {
            isEnded = true;
        }
    }

    void end() {
        isEnded = true;
        Connection open = line;
        if (open == null) {
            return;
        }
        try {
            open.abort(Runnable::run);
        } catch (SQLException alreadyBroken) {
            log.debug("Nothing to end", alreadyBroken);
        }
    }
}
