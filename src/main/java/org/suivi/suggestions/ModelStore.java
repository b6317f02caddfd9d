package org.suivi.suggestions;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** Keeps the models that systems learnt from their own records. */
@Component
@Transactional
class ModelStore {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ModelStore(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What is kept beside a model. */
    record Kept(
            String state,
            @Nullable Instant madeAt,
            int learntFrom,
            int tags,
            @Nullable Accuracy accuracy) {}

    @Transactional(readOnly = true)
    public Optional<Kept> kept(int system, SuggestedKind kind) {
        return jdbc.sql("""
                        select state, made_at, coalesce(learnt_from, 0) as learnt_from, coalesce(tags, 0) as tags,
                            accuracy::text as accuracy from tag_model where system_id = :system and kind = :kind
                        """)
                .param("system", system)
                .param("kind", kind.code())
                .query(this::kept)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<TagModel> model(int system, SuggestedKind kind) {
        return jdbc.sql("select model from tag_model where system_id = :system and kind = :kind and model is not null")
                .param("system", system)
                .param("kind", kind.code())
                .query((row, index) -> row.getBytes("model"))
                .optional()
                .map(ModelStore::loaded);
    }

    public void await(int system, SuggestedKind kind, Instant now) {
        jdbc.sql("""
                        insert into tag_model (system_id, kind, state, asked_at) values (:system, :kind, 'waiting', :now)
                        on conflict (system_id, kind) do update set state = 'waiting', asked_at = :now
                            where tag_model.state <> 'running'
                        """)
                .param("system", system)
                .param("kind", kind.code())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void state(int system, SuggestedKind kind, String state) {
        jdbc.sql("update tag_model set state = :state where system_id = :system and kind = :kind")
                .param("system", system)
                .param("kind", kind.code())
                .param("state", state)
                .update();
    }

    public void keep(int system, SuggestedKind kind, TagModel model, int learntFrom, Accuracy accuracy, Instant now) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            model.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        jdbc.sql("""
                        update tag_model set state = 'done', made_at = :now, learnt_from = :learnt, held_out = :held,
                            tags = :tags, accuracy = :accuracy::jsonb, model = :model
                        where system_id = :system and kind = :kind
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("learnt", learntFrom)
                .param("held", accuracy.records())
                .param("tags", model.codes().size())
                .param("accuracy", json.writeValueAsString(accuracy))
                .param("model", bytes.toByteArray())
                .param("system", system)
                .param("kind", kind.code())
                .update();
    }

    private Kept kept(ResultSet row, int index) throws SQLException {
        Timestamp made = row.getTimestamp("made_at");
        String accuracy = row.getString("accuracy");
        return new Kept(
                row.getString("state"),
                made == null ? null : made.toInstant(),
                row.getInt("learnt_from"),
                row.getInt("tags"),
                accuracy == null ? null : json.readValue(accuracy, Accuracy.class));
    }

    private static TagModel loaded(byte[] bytes) {
        try {
            return TagModel.load(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
