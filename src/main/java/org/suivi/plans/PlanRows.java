package org.suivi.plans;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.suivi.shared.LocalizedText;
import tools.jackson.databind.ObjectMapper;

/** How the values of this module stand in its tables, in both directions. */
@Component
class PlanRows {

    private final ObjectMapper json;

    PlanRows(ObjectMapper json) {
        this.json = json;
    }

    LocalizedText text(ResultSet row, String column) throws SQLException {
        String written = row.getString(column);
        return written == null ? LocalizedText.EMPTY : json.readValue(written, LocalizedText.class);
    }

    String written(LocalizedText text) {
        return json.writeValueAsString(text);
    }

    static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static @Nullable Long number(ResultSet row, String column) throws SQLException {
        return (Long) row.getObject(column);
    }

    static List<Long> ids(ResultSet row, String column) throws SQLException {
        return List.of((Long[]) row.getArray(column).getArray());
    }

    static List<String> codes(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }

    static Delivery delivery(ResultSet row) throws SQLException {
        return Delivery.of(row.getString("delivery")).orElseThrow();
    }

    StatementSpec bind(StatementSpec statement, Action.Draft draft) {
        return statement
                .param("theme", draft.theme())
                .param("title", written(draft.title()))
                .param("lead", draft.responsible().lead(), Types.BIGINT)
                .param("starts", draft.dates().starts(), Types.DATE)
                .param("ends", draft.dates().ends(), Types.DATE)
                .param("budget", draft.budget().amount(), Types.BIGINT)
                .param("currency", draft.budget().currency(), Types.VARCHAR)
                .param("source", draft.budget().source(), Types.VARCHAR)
                .param("gap", draft.budget().gap(), Types.BIGINT)
                .param("risks", draft.notes().risks(), Types.VARCHAR)
                .param("remarks", draft.notes().remarks(), Types.VARCHAR)
                .param("assistance", draft.notes().assistance(), Types.VARCHAR)
                .param("verification", draft.notes().verification(), Types.VARCHAR)
                .param("rights", draft.serves().rights(), Types.VARCHAR)
                .param("strategy", draft.serves().strategy(), Types.VARCHAR)
                .param("targets", draft.serves().targets().toArray(String[]::new));
    }
}
