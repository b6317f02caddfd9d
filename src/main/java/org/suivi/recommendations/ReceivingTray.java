package org.suivi.recommendations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.dao.DataAccessResourceFailureException;
import tools.jackson.databind.ObjectMapper;

/** Takes the rows of one import as fast as PostgreSQL does, through COPY; closing it ends the COPY. */
public final class ReceivingTray implements AutoCloseable {

    private static final String COPY = """
            copy received_row (import_id, place, row_numbers, raw, rejection, rejection_arguments, annotation_id, symbol,
                document_type, mechanism_id, session, cycle, year, published_on, number, kind, texts, fingerprint, position,
                position_symbol, position_paragraph, states, terms, action_category, action_verb, address_base, repairs,
                unofficial)
            from stdin
            """;

    private static final int BUFFER = 1 << 16;
    private static final int COLUMNS_OF_REJECTED = 22;
    private static final Set<Integer> ARRAYS_OF_REJECTED = Set.of(15, 16, 21);
    private static final String NULL = "\\N";

    private final PGCopyOutputStream out;
    private final ObjectMapper json;
    private final long importId;
    private final StringBuilder line = new StringBuilder(2_000);
    private int place;

    ReceivingTray(CopyManager copy, ObjectMapper json, long importId) {
        this.json = json;
        this.importId = importId;
        try {
            this.out = new PGCopyOutputStream(copy.copyIn(COPY), BUFFER);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The rows could not be received", e);
        }
    }

    /** How many rows it took. */
    public int size() {
        return place;
    }

    public void put(ReceivedRow row) {
        begin(row.origin().rows(), row.origin().raw());
        column(null).column("{}").column(row.origin().annotationId());
        put(row.source(), row.wording());
        PositionTaken position = row.position();
        column(position.position().code()).column(position.symbol()).column(position.paragraph());
        column(numbers(row.states())).column(numbers(row.terms()));
        ReceivedRow.Action action = row.action();
        column(action == null ? null : action.category()).column(action == null ? null : action.verb());
        column(row.source().addressBase()).column(row.repairs());
        column(texts(row.wording().unofficial()));
        end();
    }

    private void put(ReceivedRow.Source source, ReceivedRow.Wording wording) {
        column(source.symbol()).column(source.documentType()).column(source.mechanism());
        column(source.session()).column(source.cycle()).column(source.year()).column(source.published());
        column(wording.number()).column(wording.kind().code());
        column(json.writeValueAsString(wording.texts())).column(wording.fingerprint());
    }

    /**
     * Keeps a row that is no recommendation, so that it can be shown with its reason.
     *
     * @param reason message key
     */
    public void reject(int row, String raw, String reason, List<String> arguments) {
        begin(List.of(row), raw);
        column(reason).column(texts(arguments));
        for (int i = 0; i < COLUMNS_OF_REJECTED; i++) {
            column(ARRAYS_OF_REJECTED.contains(i) ? "{}" : null);
        }
        end();
    }

    private void begin(Collection<Integer> rows, String raw) {
        place++;
        line.setLength(0);
        column(importId).column(place).column(numbers(rows)).column(raw);
    }

    private void end() {
        line.setCharAt(line.length() - 1, '\n');
        try {
            out.write(line.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReceivingTray column(@Nullable Object value) {
        if (value == null) {
            line.append(NULL);
        } else {
            escape(value.toString());
        }
        line.append('\t');
        return this;
    }

    /** PostgreSQL's text cannot hold the character zero; no text means it. */
    private void escape(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                case '\0' -> line.append(' ');
                default -> line.append(c);
            }
        }
    }

    private static String numbers(Collection<Integer> values) {
        StringJoiner joined = new StringJoiner(",", "{", "}");
        values.forEach(value -> joined.add(value.toString()));
        return joined.toString();
    }

    private static String texts(Collection<String> values) {
        StringJoiner joined = new StringJoiner(",", "{", "}");
        values.forEach(value -> joined.add("\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\""));
        return joined.toString();
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
