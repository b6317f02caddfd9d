package org.suivi.requests;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.requests.AnswerRows.Kept;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;

/** The front door to the answers of institutions: draft until they are sent, and given back when something is missing. */
@Service
@Transactional
public class RequestAnswers {

    private static final int LONGEST = 20_000;

    private final AnswerRows rows;
    private final Requests requests;
    private final RequestParts parts;
    private final EarlierAnswers earlier;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RequestAnswers(
            AnswerRows rows,
            Requests requests,
            RequestParts parts,
            EarlierAnswers earlier,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.requests = requests;
        this.parts = parts;
        this.earlier = earlier;
        this.events = events;
        this.clock = clock;
    }

    /** What an institution writes to one question, and the earlier answer it comes from. */
    public record Written(LocalizedText text, @Nullable Long takenFrom) {}

    @Transactional(readOnly = true)
    public AnswerSheet sheet(Actor actor, long request, long organisation) {
        InformationRequest asked = requests.withId(actor, request);
        Addressee addressee = requests.addressees(actor, asked).stream()
                .filter(each -> each.organisation() == organisation)
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.not-found"));
        boolean mayWrite = asked.isAsked() && !addressee.isSent();
        List<Question> questions = parts.questions(request);
        Map<Long, Kept> kept = rows.of(request, organisation);
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
            rows.keep(actor, question, organisation, written);
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
        if (!rows.step(request, organisation, version, sentBy, clock.instant())) {
            throw new Stale(InformationRequest.ref(request));
        }
    }
}
