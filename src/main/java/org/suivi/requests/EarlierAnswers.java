package org.suivi.requests;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.recommendations.TextLikeness;
import org.suivi.requests.AnswerSheet.Earlier;
import org.suivi.shared.LocalizedText;
import tools.jackson.databind.ObjectMapper;

/** Finds what an institution answered to questions like these before, so that nothing is typed twice. */
@Component
class EarlierAnswers {

    private static final int LOOKED_AT = 300;
    private static final int ALIKE_FROM = 30;
    private static final int SHOWN = 3;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    EarlierAnswers(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** By the key of the question, the most alike first. */
    Map<Long, List<Earlier>> to(long request, long organisation, List<Question> questions) {
        List<Earlier> all = sentBefore(request, organisation);
        Map<Long, List<Earlier>> similar = new HashMap<>();
        for (Question question : questions) {
            similar.put(
                    question.id(),
                    all.stream()
                            .map(each -> likened(each, question.text()))
                            .filter(each -> each.likeness() >= ALIKE_FROM)
                            .sorted(Comparator.comparingInt(Earlier::likeness).reversed())
                            .limit(SHOWN)
                            .toList());
        }
        return similar;
    }

    private List<Earlier> sentBefore(long request, long organisation) {
        return jdbc.sql("""
                        select w.id, q.text::text as question, w.text::text as answer, r.title::text as title, a.sent_at::date as sent_on
                        from request_answer w join request_question q on q.id = w.question_id
                        join information_request r on r.id = q.request_id
                        join request_addressee a on a.request_id = r.id and a.organisation_id = w.organisation_id
                        where w.organisation_id = :organisation and a.sent_at is not null and r.id <> :request
                        order by a.sent_at desc, w.id desc limit :most
                        """)
                .param("organisation", organisation)
                .param("request", request)
                .param("most", LOOKED_AT)
                .query((row, index) -> new Earlier(
                        row.getLong("id"),
                        json.readValue(row.getString("question"), LocalizedText.class),
                        json.readValue(row.getString("answer"), LocalizedText.class),
                        json.readValue(row.getString("title"), LocalizedText.class),
                        row.getObject("sent_on", LocalDate.class),
                        0))
                .list();
    }

    /** How much of the wording is the same, in the language in which it is most. */
    private static Earlier likened(Earlier earlier, LocalizedText question) {
        int likeness = question.texts().entrySet().stream()
                .mapToInt(text -> {
                    String other = earlier.question().exactly(text.getKey());
                    return other == null ? 0 : TextLikeness.percent(text.getValue(), other);
                })
                .max()
                .orElse(0);
        return new Earlier(
                earlier.answer(), earlier.question(), earlier.text(), earlier.request(), earlier.sentOn(), likeness);
    }
}
