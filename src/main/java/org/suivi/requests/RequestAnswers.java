package org.suivi.requests;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;
import tools.jackson.databind.ObjectMapper;

/** The front door to the answers of institutions: draft until they are sent, and given back when something is missing. */
@Service
@Transactional
public class RequestAnswers {

    private static final int LONGEST = 20_000;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Requests requests;
    private final RequestParts parts;
    private final EarlierAnswers earlier;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RequestAnswers(
            JdbcClient jdbc,
            ObjectMapper json,
            Requests requests,
            RequestParts parts,
            EarlierAnswers earlier,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.requests = requests;
        this.parts = parts;
        this.earlier = earlier;
        this.events = events;
        this.clock = clock;
    }

    /** What an institution writes to one question, and the earlier answer it comes from. */
    public record Written(LocalizedText text, @Nullable Long takenFrom) {}

    /** The answers of one institution as they are kept. */
    private record Kept(LocalizedText text, AnswerSheet.@Nullable Taken taken) {}

    @Transactional(readOnly = true)
    public AnswerSheet sheet(Actor actor, long request, long organisation) {
        InformationRequest asked = requests.withId(actor, request);
        Addressee addressee = requests.addressees(actor, asked).stream()
                .filter(each -> each.organisation() == organisation)
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.not-found"));
        boolean mayWrite = asked.isAsked() && !addressee.isSent();
        List<Question> questions = parts.questions(request);
        Map<Long, Kept> kept = kept(request, organisation);
        Map<Long, List<AnswerSheet.Earlier>> similar =
                mayWrite ? earlier.to(request, organisation, questions) : Map.of();
        return new AnswerSheet(
                asked,
                addressee,
                questions.stream()
                        .map(question -> line(question, kept.get(question.id()), similar))
                        .toList(),
                mayWrite);
    }

    private static AnswerSheet.Line line(
            Question question, @Nullable Kept kept, Map<Long, List<AnswerSheet.Earlier>> similar) {
        return new AnswerSheet.Line(
                question,
                kept == null ? LocalizedText.EMPTY : kept.text(),
                kept == null ? null : kept.taken(),
                similar.getOrDefault(question.id(), List.of()));
    }

    /** Whether the actor answers for the institution: works there, or is the secretariat that writes down what it is told. */
    private static void mustAnswerFor(Actor actor, long organisation) {
        actor.mustHave(Permission.CONTRIBUTE);
        if (!actor.may(Permission.EDIT_RECORDS) && !Objects.equals(actor.organisation(), organisation)) {
            throw new NotAllowed("problem.not-allowed");
        }
    }

    /**
     * Keeps the answers, and sends them when asked to.
     *
     * @param version of the sheet that the actor saw
     * @param answers by the key of their question
     */
    public void write(Actor actor, AnswerSheet sheet, int version, Map<Long, Written> answers, boolean send) {
        long organisation = sheet.addressee().organisation();
        mustAnswerFor(actor, organisation);
        if (!sheet.mayWrite()) {
            throw new Refused("answer.not-open");
        }
        check(sheet, answers, send);
        step(sheet.request().id(), organisation, version, send ? actor.name() : null);
        Map<Long, LocalizedText> before = new HashMap<>();
        Map<Long, LocalizedText> after = new HashMap<>();
        for (AnswerSheet.Line line : sheet.lines()) {
            long question = line.question().id();
            Written written = answers.getOrDefault(question, new Written(LocalizedText.EMPTY, null));
            keep(actor, question, organisation, written);
            if (!line.text().equals(written.text())) {
                before.put(question, line.text());
                after.put(question, written.text());
            }
        }
        if (!after.isEmpty()) {
            events.publishEvent(new AnswersWritten(actor, sheet.request().id(), organisation, before, after));
        }
        if (send) {
            events.publishEvent(new AnswersSent(actor, sheet.request().id(), organisation));
        }
    }

    private static void check(AnswerSheet sheet, Map<Long, Written> answers, boolean send) {
        for (AnswerSheet.Line line : sheet.lines()) {
            Written written = answers.get(line.question().id());
            if (written != null && written.text().texts().values().stream().anyMatch(text -> text.length() > LONGEST)) {
                throw new Refused("answer.too-long", LONGEST);
            }
            if (send && (written == null || written.text().isEmpty())) {
                throw new Refused("answer.missing");
            }
        }
    }

    /** Gives the sheet back to be written on, as long as the request is open. */
    public void giveBack(Actor actor, long request, long organisation, int version) {
        actor.mustHave(Permission.EDIT_RECORDS);
        AnswerSheet sheet = sheet(actor, request, organisation);
        if (!sheet.request().isAsked() || !sheet.addressee().isSent()) {
            throw new Refused("answer.not-open");
        }
        step(request, organisation, version, null);
        events.publishEvent(new AnswersReturned(actor, request, organisation));
    }

    private void step(long request, long organisation, int version, @Nullable String sentBy) {
        int stepped = jdbc.sql("""
                        update request_addressee set sent_at = :sent, sent_by = :by, version = version + 1
                        where request_id = :request and organisation_id = :organisation and version = :version
                        """)
                .param("sent", sentBy == null ? null : Timestamp.from(clock.instant()), Types.TIMESTAMP)
                .param("by", sentBy, Types.VARCHAR)
                .param("request", request)
                .param("organisation", organisation)
                .param("version", version)
                .update();
        if (stepped == 0) {
            throw new Stale(InformationRequest.ref(request));
        }
    }

    /** What was taken over is looked up again, so that only the institution's own answers are ever named. */
    private void keep(Actor actor, long question, long organisation, Written written) {
        if (written.text().isEmpty()) {
            jdbc.sql("delete from request_answer where question_id = :question and organisation_id = :organisation")
                    .param("question", question)
                    .param("organisation", organisation)
                    .update();
            return;
        }
        jdbc.sql("""
                        insert into request_answer (system_id, question_id, organisation_id, text, taken_from, taken_of)
                        select :system, :question, :organisation, :text::jsonb, f.id, f.sent_at::date
                        from (select 1) as one left join (select w.id, a.sent_at from request_answer w
                            join request_question q on q.id = w.question_id
                            join request_addressee a on a.request_id = q.request_id and a.organisation_id = w.organisation_id
                            where w.id = :taken and w.organisation_id = :organisation and a.sent_at is not null) f on true
                        on conflict (question_id, organisation_id) do update
                        set text = excluded.text, taken_from = excluded.taken_from, taken_of = excluded.taken_of
                        """)
                .param("system", actor.inSystem())
                .param("question", question)
                .param("organisation", organisation)
                .param("text", json.writeValueAsString(written.text()))
                .param("taken", written.takenFrom(), Types.BIGINT)
                .update();
    }

    private Map<Long, Kept> kept(long request, long organisation) {
        Map<Long, Kept> kept = new HashMap<>();
        jdbc.sql("""
                        select w.question_id, w.text::text, w.taken_from, w.taken_of from request_answer w
                        join request_question q on q.id = w.question_id
                        where q.request_id = :request and w.organisation_id = :organisation
                        """)
                .param("request", request)
                .param("organisation", organisation)
                .query(row -> {
                    LocalDate of = row.getObject("taken_of", LocalDate.class);
                    kept.put(
                            row.getLong("question_id"),
                            new Kept(
                                    json.readValue(row.getString("text"), LocalizedText.class),
                                    of == null ? null : new AnswerSheet.Taken((Long) row.getObject("taken_from"), of)));
                });
        return kept;
    }
}
