package org.suivi.recommendations;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.database.SystemScope;

/** What PostgreSQL checks by statement instead of row by row. */
@OnDatabase
class KnownTermsTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Cast cast;

    @Autowired
    private RecommendationExamples examples;

    @Test
    void aTagNeedsATermThatIsThere() {
        assertThatThrownBy(() -> run("""
                        insert into recommendation_tag (recommendation_id, term_id, system_id, source)
                        values (:recommendation, 2147483647, :system, 'un')
                        """))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("a tag has a term that is not there");
    }

    @Test
    void aRecommendingStateNeedsToBeThere() {
        assertThatThrownBy(() -> run("""
                        insert into recommending_state (recommendation_id, state_id, system_id)
                        values (:recommendation, 2147483647, :system)
                        """))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("a recommending State is not there");
    }

    private void run(String sql) {
        int system = cast.system().id();
        long recommendation = examples.aRecommendation(system).id();
        SystemScope.in(
                system,
                () -> transaction.execute(status -> jdbc.sql(sql)
                        .param("recommendation", recommendation)
                        .param("system", system)
                        .update()));
    }
}
