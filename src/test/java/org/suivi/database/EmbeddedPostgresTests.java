package org.suivi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suivi.shared.WrongSetting;

@Tag("start")
class EmbeddedPostgresTests {

    @TempDir
    static Path data;

    @Test
    void theServerRunsUntilTheLastOneLeaves() throws SQLException {
        EmbeddedPostgres first = EmbeddedPostgres.start(data, false);
        EmbeddedPostgres second = EmbeddedPostgres.start(data, false);
        assertThat(second.url()).isEqualTo(first.url());

        first.close();
        assertThat(answers(second)).isTrue();

        second.close();
        assertThatThrownBy(() -> answers(second)).isInstanceOf(SQLException.class);
    }

    @Test
    void aServerThatWasStartedAnewMeanwhileIsStoppedAllTheSame() throws IOException, SQLException {
        EmbeddedPostgres running = EmbeddedPostgres.start(data, false);
        DatabaseServer server = DatabaseServer.of(data);
        server.stop();
        assertThatThrownBy(() -> answers(running)).isInstanceOf(SQLException.class);
        server.start();
        assertThat(answers(running)).isTrue();

        running.close();
        assertThatThrownBy(() -> answers(running)).isInstanceOf(SQLException.class);
    }

    @Test
    void aGuestDoesNotStopTheServerOfARunningSuivi() throws SQLException {
        try (EmbeddedPostgres running = EmbeddedPostgres.start(data, false)) {
            EmbeddedPostgres.start(data, false).close();
            assertThat(answers(running)).isTrue();
        }
    }

    @Test
    void whatWasWrittenIsThereAfterARestart() throws SQLException {
        try (EmbeddedPostgres before = EmbeddedPostgres.start(data, true)) {
            execute(before, "create table if not exists kept as select 42 as answer");
        }
        try (EmbeddedPostgres after = EmbeddedPostgres.start(data, true)) {
            execute(after, "select answer from kept");
        }
    }

    @Test
    void aClusterWhoseMakingWasCutShortIsMadeAgain(@TempDir Path fresh) throws IOException, SQLException {
        Files.createDirectories(fresh.resolve("postgres/cluster-in-the-making/base"));
        try (EmbeddedPostgres made = EmbeddedPostgres.start(fresh, false)) {
            assertThat(answers(made)).isTrue();
        }
    }

    @Test
    void aServerThatOutlivedAKilledSuiviIsTakenOverAndStoppedByTheNext() throws Exception {
        Process killed = aSuiviThatHoldsTheServer();
        String url = new String(killed.getInputStream().readNBytes(200), StandardCharsets.UTF_8).strip();
        killed.destroyForcibly().waitFor();

        EmbeddedPostgres next = EmbeddedPostgres.start(data, false);
        assertThat(next.url()).isEqualTo(url);
        assertThat(answers(next)).isTrue();
        next.close();
        assertThatThrownBy(() -> answers(next)).isInstanceOf(SQLException.class);
        assertThat(data.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void aServerThatIsJustStoppingIsWaitedFor() throws Exception {
        EmbeddedPostgres going = EmbeddedPostgres.start(data, false);
        var leaving = new Thread(going::close);
        leaving.start();
        try (EmbeddedPostgres coming = EmbeddedPostgres.start(data, false)) {
            leaving.join();
            assertThat(answers(coming)).isTrue();
        }
    }

    @Test
    void aNoteOfAServerWhoseNumberBelongsToAnotherProgramByNowIsNoHindrance() throws IOException, SQLException {
        EmbeddedPostgres.start(data, false).close();
        long notAServer = ProcessHandle.current().pid();
        Files.writeString(
                data.resolve("postgres/cluster/postmaster.pid"), notAServer + "\n" + data + "\n0\n1\n\n127.0.0.1\n");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(data, false)) {
            assertThat(answers(server)).isTrue();
        }
    }

    /** Another program that started the server, said its address and sleeps. */
    private static Process aSuiviThatHoldsTheServer() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), Holder.class.getName(), data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** What {@link #aSuiviThatHoldsTheServer} runs. */
    static final class Holder {

        private Holder() {}

        public static void main(String[] arguments) throws InterruptedException {
            System.out.printf(
                    "%-200s",
                    EmbeddedPostgres.start(Path.of(arguments[0]), false).url());
            System.out.flush();
            Thread.sleep(60_000);
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        try (EmbeddedPostgres running = EmbeddedPostgres.start(data, false)) {
            assertThatThrownBy(() -> OutsideDatabase.check(running.url(), running.user(), "guessed"))
                    .isInstanceOf(WrongSetting.class)
                    .hasMessageContaining("SUIVI_DATABASE_PASSWORD");
            assertThatThrownBy(() -> OutsideDatabase.check(
                            running.url().replace("/suivi", "/elsewhere"), running.user(), running.password()))
                    .isInstanceOf(WrongSetting.class)
                    .hasMessageContaining("create database");
            assertThatThrownBy(() -> OutsideDatabase.check(running.url(), "postgres", running.password()))
                    .isInstanceOf(WrongSetting.class)
                    .hasMessageContaining("not a superuser");
            OutsideDatabase.check(running.url(), running.user(), running.password());
        }
    }

    private static boolean answers(EmbeddedPostgres server) throws SQLException {
        return execute(server, "select 1");
    }

    private static boolean execute(EmbeddedPostgres server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            return statement.execute(sql) || statement.getUpdateCount() >= 0;
        }
    }
}
