package org.suivi.panels;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Brings the delegations that come with the program into the database before the first request; what is there already stays. */
@Component
class DelegationFile implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DelegationFile.class);
    private static final String FILE = "panels/delegations.csv";
    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ru", "ar", "zh");
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private volatile boolean isRunning;

    DelegationFile(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        isRunning = true;
        String rows = PanelJson.written(rows());
        Integer added =
                transactions.execute(status -> jdbc.sql("""
                        insert into delegation (code, kind, names, region, council, accreditation, source)
                        select code, kind, names, region, council, accreditation, source
                        from jsonb_to_recordset(:rows::jsonb) as given (code text, kind text, names jsonb, region text,
                            council jsonb, accreditation text, source text)
                        on conflict (code) do nothing
                        """).param("rows", rows).update());
        if (added != null && added > 0) {
            log.info("Delegations: {} rows", added);
        }
    }

    @Override
    public void stop() {
        isRunning = false;
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    private static List<Map<String, Object>> rows() {
        try (var parser = FORMAT.parse(
                new StringReader(new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8)))) {
            return parser.stream().map(DelegationFile::row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> row(CSVRecord written) {
        Map<String, String> names = new LinkedHashMap<>();
        LANGUAGES.stream()
                .filter(language -> !written.get(language).isBlank())
                .forEach(language -> names.put(language, written.get(language)));
        List<Map<String, String>> council = new ArrayList<>();
        for (String term : written.get("council").split("\\|")) {
            if (!term.isBlank()) {
                String[] days = term.split("/");
                council.add(Map.of("from", days[0], "to", days[1]));
            }
        }
        return Map.of(
                "code", written.get("code"),
                "kind", written.get("kind"),
                "names", names,
                "region", written.get("region"),
                "council", council,
                "accreditation", written.get("accreditation"),
                "source", written.get("source"));
    }
}
