package org.suivi.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The server of Suivi's own database in a data folder, which a test stops in the middle and starts again as it was. */
public final class DatabaseServer {

    private final PostgresCluster cluster;

    private DatabaseServer(PostgresCluster cluster) {
        this.cluster = cluster;
    }

    public static DatabaseServer of(Path data) throws IOException {
        return new DatabaseServer(PostgresCluster.in(data));
    }

    /** Everybody who is connected is thrown out, and nobody is let in; what was committed is written. */
    public void stop() throws IOException {
        control("stop", "-m", "fast");
    }

    /** At the same port, with the settings it had. */
    public void start() throws IOException {
        control("restart", "-l", cluster.home().resolve("server.log").toString());
    }

    private void control(String... what) throws IOException {
        List<String> command = new ArrayList<>(List.of(what));
        command.addAll(List.of("-w", "-D", cluster.folder().toString()));
        cluster.programs().run("pg_ctl", command.toArray(String[]::new));
    }
}
