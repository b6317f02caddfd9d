package org.suivi.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.api.v1.UpdateJson.InstitutionJson;
import org.suivi.requests.Addressee;
import org.suivi.requests.AnswerSheet;
import org.suivi.requests.InformationRequest;
import org.suivi.requests.RequestRow;

/**
 * Questions that the secretariat asks institutions, as other programs read them.
 *
 * @param institutions those that are asked; an institution sees itself alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RequestJson(
        long id,
        String page,
        String purpose,
        String state,
        Map<String, String> title,
        Map<String, String> intro,
        LocalDate due,
        @Nullable Instant askedAt,
        List<Map<String, String>> questions,
        List<AddresseeJson> institutions) {

    /** A request in the list: how many institutions are asked, and how many have sent their answers. */
    record RequestHeadJson(
            long id,
            String page,
            String purpose,
            String state,
            Map<String, String> title,
            LocalDate due,
            int asked,
            int sent) {

        static RequestHeadJson of(RequestRow row, String page) {
            return new RequestHeadJson(
                    row.id(),
                    page,
                    row.purpose().code(),
                    row.state().code(),
                    ByCode.of(row.title()),
                    row.due(),
                    row.asked(),
                    row.sent());
        }
    }

    /**
     * How far an institution has come.
     *
     * @param answered how many questions have an answer, sent or not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AddresseeJson(
            InstitutionJson institution,
            int answered,
            @Nullable Instant sentAt) {

        static AddresseeJson of(Addressee one) {
            return new AddresseeJson(InstitutionJson.of(one.organisation(), one.name()), one.answered(), one.sentAt());
        }
    }

    /** What one institution answers, in the order of the questions. */
    record AnswersJson(AddresseeJson by, List<AnswerJson> answers) {

        static AnswersJson of(AnswerSheet sheet) {
            return new AnswersJson(
                    AddresseeJson.of(sheet.addressee()),
                    sheet.lines().stream().map(AnswerJson::of).toList());
        }
    }

    /**
     * One answer.
     *
     * @param takenFrom the day of the earlier answer that was taken over
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AnswerJson(
            Map<String, String> question,
            Map<String, String> answer,
            @Nullable LocalDate takenFrom) {

        static AnswerJson of(AnswerSheet.Line line) {
            AnswerSheet.Taken taken = line.taken();
            return new AnswerJson(
                    ByCode.of(line.question().text()), ByCode.of(line.text()), taken == null ? null : taken.of());
        }
    }

    static RequestJson of(InformationRequest request, String page, List<Addressee> institutions) {
        return new RequestJson(
                request.id(),
                page,
                request.draft().purpose().code(),
                request.state().code(),
                ByCode.of(request.draft().title()),
                ByCode.of(request.draft().intro()),
                request.draft().due(),
                request.askedAt(),
                request.draft().questions().stream().map(ByCode::of).toList(),
                institutions.stream().map(AddresseeJson::of).toList());
    }
}
