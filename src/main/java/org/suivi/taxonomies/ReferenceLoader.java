package org.suivi.taxonomies;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.database.SystemScope;
import org.suivi.shared.Actor;
import org.suivi.shared.Sha256;

/**
 * Brings the reference files that come with the program into the database before the first request: one query when nothing is
 * new. A file that cannot be read is left out with its row and reason in the log, and Suivi runs on with what it knew.
 */
@Component
class ReferenceLoader implements SmartLifecycle {

    /** Part of the hash: raised when files are read in another way, so that they are read again. */
    private static final int READING = 1;

    private static final Logger log = LoggerFactory.getLogger(ReferenceLoader.class);
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();

    private final List<ReferenceFile> files;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private volatile boolean isRunning;

    ReferenceLoader(
            List<ReferenceFile> files,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.files = files;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.clock = clock;
    }

    /** Long before the web server, which is among the last to start. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        isRunning = true;
        SystemScope.inAll(this::load);
    }

    @Override
    public void stop() {
        isRunning = false;
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    /** The number of files that were new. */
    int load() {
        Map<String, String> known = known();
        int loaded = 0;
        for (ReferenceFile file : files) {
            String text = text(file);
            if (text == null) {
                log.warn("Reference file {} is not in the program", file.name());
            } else if (!hash(text).equals(known.get(file.name())) && load(file, text)) {
                loaded++;
            }
        }
        return loaded;
    }

    /** Whether the program has a row with this code in one of its files, and so may know the entry by it. */
    boolean bring(String name, String code) {
        return files.stream()
                .filter(file -> file.name().equals(name))
                .flatMap(file -> Stream.ofNullable(text(file)))
                .flatMap(text -> rows(text).stream())
                .anyMatch(row -> row.needed("code").equals(code));
    }

    boolean load(ReferenceFile file, String text) {
        try {
            transaction.executeWithoutResult(status -> loadNow(file, text));
            return true;
        } catch (IllegalArgumentException | UncheckedIOException | DataAccessException e) {
            log.error("Reference file {} was left out: {}", file.name(), e.getMessage());
            return false;
        }
    }

    private void loadNow(ReferenceFile file, String text) {
        jdbc.sql("select pg_advisory_xact_lock(7312)").query((row, index) -> 0).list();
        String hash = hash(text);
        if (hash.equals(known().get(file.name()))) {
            return;
        }
        List<ReferenceRow> rows = rows(text);
        List<String> kept = file.load(rows);
        jdbc.sql("""
                        insert into reference_file (name, hash, loaded_at) values (:name, :hash, :at)
                        on conflict (name) do update set hash = excluded.hash, loaded_at = excluded.loaded_at
                        """)
                .param("name", file.name())
                .param("hash", hash)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        log.info("Reference file {}: {} rows", file.name(), rows.size());
        if (!kept.isEmpty()) {
            log.info("Reference file {}: kept as a person wrote them: {}", file.name(), String.join(", ", kept));
        }
        events.publishEvent(new ReferenceLoaded(Actor.suivi(null), file.name(), rows.size(), kept));
    }

    private Map<String, String> known() {
        Map<String, String> hashes = new HashMap<>();
        jdbc.sql("select name, hash from reference_file").query(row -> {
            hashes.put(row.getString("name"), row.getString("hash"));
        });
        return hashes;
    }

    private static List<ReferenceRow> rows(String text) {
        try (var parser = FORMAT.parse(new StringReader(text))) {
            return parser.stream().map(ReferenceRow::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @org.jspecify.annotations.Nullable String text(ReferenceFile file) {
        var resource = new ClassPathResource("reference/" + file.name());
        try {
            return resource.exists()
                    ? resource.getContentAsString(StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "")
                    : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        MessageDigest digest = Sha256.begun();
        digest.update((byte) READING);
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
