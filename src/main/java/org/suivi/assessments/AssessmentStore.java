package org.suivi.assessments;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.shared.Actor;
import org.suivi.shared.Stale;
import tools.jackson.databind.ObjectMapper;

/** Writes assessments: new rows, and moves from state to state. */
@Component
class AssessmentStore {

    private static final int LOCK = 7319;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    AssessmentStore(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** What is written down in the name of whom. */
    record Written(
            long recommendation,
            Voice voice,
            Finding finding,
            @Nullable RecordGrade graded) {}

    /** Keeps others from writing about the recommendation until this transaction ends. */
    void lock(long recommendation) {
        jdbc.sql("select pg_advisory_xact_lock(:lock, hashint8(:id))")
                .param("lock", LOCK)
                .param("id", recommendation)
                .query((row, number) -> 0)
                .list();
    }

    Optional<Long> inState(Actor actor, Written written, AssessmentState state) {
        AssessorKind kind = written.voice().kind();
        boolean isOneForAll = kind == AssessorKind.STATE || kind == AssessorKind.MECHANISM;
        String whose = state == AssessmentState.PUBLISHED && isOneForAll ? "true" : "organisation_id = :organisation";
        return jdbc.sql("""
                        select id from assessment where system_id = :system and recommendation_id = :recommendation
                            and assessor = :assessor and state = :state and\s""" + whose)
                .param("system", actor.inSystem())
                .param("recommendation", written.recommendation())
                .param("assessor", kind.code())
                .param("state", state.code())
                .param("organisation", written.voice().organisation())
                .query(Long.class)
                .optional();
    }

    long insert(Actor actor, Written written) {
        Finding finding = written.finding();
        Confidence confidence = finding.confidence();
        RecordGrade graded = written.graded();
        return jdbc.sql("""
                        insert into assessment (system_id, recommendation_id, assessor, organisation_id, result, method,
                            method_version, confidence, cut_off, rationale, evidence, grade_id, source_symbol,
                            source_paragraph, state, drafted_at, drafted_by)
                        values (:system, :recommendation, :assessor, :organisation, :result, :method, :version, :confidence,
                            :cutOff, :rationale::jsonb, :evidence::jsonb, :grade, :symbol, :paragraph, 'draft', :now, :by)
                        returning id
                        """)
                .param("system", actor.inSystem())
                .param("recommendation", written.recommendation())
                .param("assessor", written.voice().kind().code())
                .param("organisation", written.voice().organisation())
                .param("result", finding.result().code())
                .param("method", finding.method())
                .param("version", finding.methodVersion())
                .param("confidence", confidence == null ? null : confidence.code(), Types.VARCHAR)
                .param("cutOff", finding.cutOff())
                .param("rationale", json.writeValueAsString(finding.rationale()))
                .param("evidence", json.writeValueAsString(finding.evidence()))
                .param("grade", graded == null ? null : graded.grade(), Types.INTEGER)
                .param("symbol", graded == null ? null : graded.symbol(), Types.VARCHAR)
                .param("paragraph", graded == null ? null : graded.paragraph(), Types.VARCHAR)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", actor.name())
                .query(Long.class)
                .single();
    }

    /** Approves it, or ends it: revised, superseded or discarded. */
    void move(Actor actor, long id, AssessmentState from, AssessmentState to) {
        String steps = to == AssessmentState.APPROVED ? "approved_at = :now, approved_by = :by" : "ended_at = :now";
        moved(
                id,
                jdbc.sql("update assessment set state = :to, " + steps + """
                             where id = :id and system_id = :system and state = :from
                        """)
                        .param("to", to.code())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("by", actor.name())
                        .param("id", id)
                        .param("system", actor.inSystem())
                        .param("from", from.code())
                        .update());
    }

    void publish(Actor actor, long id, @Nullable Long superseded) {
        moved(
                id,
                jdbc.sql("""
                        update assessment set state = 'published', published_at = :now, published_by = :by,
                            supersedes_id = :superseded
                        where id = :id and system_id = :system and state = 'approved'
                        """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("by", actor.name())
                        .param("superseded", superseded, Types.BIGINT)
                        .param("id", id)
                        .param("system", actor.inSystem())
                        .update());
    }

    private static void moved(long id, int rows) {
        if (rows == 0) {
            throw new Stale(Assessment.ref(id));
        }
    }
}
