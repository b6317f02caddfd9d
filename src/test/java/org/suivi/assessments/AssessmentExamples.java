package org.suivi.assessments;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.database.SystemScope;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** Findings for tests, and a way to take away what can otherwise never be deleted. */
public final class AssessmentExamples {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    public AssessmentExamples(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    public static Finding found(Result result) {
        return new Finding(
                result,
                "Desk review",
                "2",
                Confidence.MEDIUM,
                LocalDate.of(2025, 6, 30),
                LocalizedText.of(Language.EN, "Reasons for " + result.code()),
                List.of(new Evidence(Evidence.Bearing.CONTRADICTS, "Survey", "https://example.org/s", null, "p. 3")));
    }

    public void clear(int system) {
        in(system, () -> {
            jdbc.sql("alter table assessment disable trigger user").update();
            int gone = jdbc.sql("delete from assessment where system_id = :system")
                    .param("system", system)
                    .update();
            jdbc.sql("alter table assessment enable trigger user").update();
            return gone;
        });
    }

    public <T> T in(int system, Supplier<T> work) {
        return SystemScope.in(system, () -> transactions.execute(status -> work.get()));
    }
}
