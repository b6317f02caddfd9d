package org.suivi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
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
