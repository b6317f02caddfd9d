package org.suivi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.suivi.search.SearchIndex;

/** Every setting is documented, and a wrong value stops the start with one sentence that says what to put. */
@Tag("start")
class ConfigurationTests {

    private static final Pattern SETTING = Pattern.compile("\\$\\{(SUIVI_[A-Z_]+):");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(SUIVI_[A-Z_]+)` ");

    @TempDir
    Path folder;

    @Test
    void theTableHasExactlyTheSettingsThereAre() throws IOException {
        String properties = Files.readString(Path.of("src/main/resources/application.properties"));
        String launcher = Files.readString(Path.of("bin/lib.sh"));
        String table = Files.readString(Path.of("docs/configuration.md"));
        Set<String> existing = found(SETTING, properties + launcher);
        assertThat(found(ROW, table)).isEqualTo(existing);
    }

    @Test
    void aPortInLettersIsRefused() {
        assertThat(start("--SUIVI_PORT=eighty"))
                .isEqualTo("Suivi does not start: SUIVI_PORT is \"eighty\". Put a whole number.");
    }

    @Test
    void aPortBeyondTheLastIsRefused() {
        assertThat(start("--SUIVI_PORT=99999"))
                .isEqualTo("Suivi does not start: SUIVI_PORT is \"99999\". Put a whole number from 1 to 65535.");
    }

    @Test
    void aPortInUseIsRefused() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(start("--SUIVI_PORT=" + taken.getLocalPort()))
                    .startsWith(
                            "Suivi does not start: SUIVI_PORT is \"" + taken.getLocalPort() + "\". Put another number");
        }
    }

    @Test
    void anAddressOfAnotherMachineIsRefused() {
        assertThat(start("--SUIVI_PORT=0", "--SUIVI_ADDRESS=203.0.113.7"))
                .startsWith("Suivi does not start: SUIVI_ADDRESS is \"203.0.113.7\". Put an address of this machine");
    }

    @Test
    void anUploadLimitWithoutASizeIsRefused() {
        assertThat(start("--SUIVI_UPLOAD_LIMIT=big"))
                .isEqualTo("Suivi does not start: SUIVI_UPLOAD_LIMIT is \"big\". Put a size such as 512MB.");
    }

    @Test
    void aNumberOfConnectionsOutOfRangeIsRefused() {
        assertThat(start("--SUIVI_DATABASE_CONNECTIONS=1"))
                .isEqualTo(
                        "Suivi does not start: SUIVI_DATABASE_CONNECTIONS is \"1\". Put a whole number from 4 to 500.");
    }

    @Test
    void anAddressThatIsNoJdbcAddressIsRefused() {
        assertThat(start("--SUIVI_DATABASE_URL=db.example.org"))
                .startsWith("Suivi does not start: SUIVI_DATABASE_URL is \"db.example.org\". Put a JDBC address");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsRefused() {
        assertThat(start("--SUIVI_DATABASE_URL=jdbc:postgresql://127.0.0.1:1/suivi"))
                .startsWith("Suivi does not start: SUIVI_DATABASE_URL is \"jdbc:postgresql://127.0.0.1:1/suivi\". "
                        + "Put the address of a PostgreSQL that can be reached from here");
    }

    @Test
    void aDataFolderThatCannotBeWrittenIsRefused() throws IOException {
        Path file = Files.createFile(folder.resolve("a-file"));
        assertThat(start("--SUIVI_DATABASE_URL=", "--SUIVI_DATA=" + file))
                .isEqualTo("Suivi does not start: SUIVI_DATA is \"%s\". Put a folder that Suivi may write into."
                        .formatted(file));
    }

    @Test
    void aDataFolderThatAnotherSuiviUsesIsRefused() throws IOException {
        try (var other = SearchIndex.open(folder.resolve("index"), Clock.systemUTC())) {
            assertThat(start("--SUIVI_DATA=" + folder, "--suivi.database.fsync=false"))
                    .startsWith("Suivi does not start: SUIVI_DATA is \"%s\". Put a folder that no other Suivi uses"
                            .formatted(folder));
            assertThat(other.condition()).isNotNull();
        }
    }

    @Test
    void aDataFolderOfAnotherPostgresqlIsRefused() throws IOException {
        Path cluster = Files.createDirectories(folder.resolve("postgres/cluster"));
        Files.writeString(cluster.resolve("PG_VERSION"), "9\n");
        assertThat(start("--SUIVI_DATABASE_URL=", "--SUIVI_DATA=" + folder))
                .startsWith("Suivi does not start: SUIVI_DATA is \"%s\". Put a folder whose database was made by"
                        .formatted(folder));
    }

    /** Starts the whole program as {@code main} does and returns all it said on the error stream. */
    private String start(String... wrong) {
        Stream<String> unlessSet = Arrays.stream(wrong).anyMatch(one -> one.startsWith("--SUIVI_DATA"))
                ? Stream.empty()
                : Stream.of("--SUIVI_DATA=target/start-data", "--suivi.database.fsync=false");
        String[] arguments = Stream.concat(Arrays.stream(wrong), unlessSet).toArray(String[]::new);
        var said = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try (var context = SpringApplication.run(SuiviApplication.class, arguments)) {
            return "started with " + context.getId();
        } catch (RuntimeException expected) {
            return said.toString(StandardCharsets.UTF_8).strip();
        } finally {
            System.setErr(before);
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
