package org.suivi.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suivi.api.v1.HouseHeads.TranslationJson;
import org.suivi.assistance.Assessed;
import org.suivi.assistance.AssessmentRecord;
import org.suivi.assistance.ProjectRecord;
import org.suivi.cooperation.Translated;

/**
 * How one party says that assistance was received, as other programs read it.
 *
 * @param project number of the project
 * @param phase "close" at its end, "m12" twelve months later
 * @param scores from 1 to 5; what the party cannot say is left out
 * @param improvements codes of what should be better
 * @param reply of the provider
 * @param sourceLanguage the one the party wrote in, whose words are the ones that hold
 * @param translations the other languages it is there in
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProjectAssessmentJson(
        String project,
        String page,
        String phase,
        String side,
        Map<String, String> party,
        String state,
        Map<String, Integer> scores,
        Map<String, String> results,
        List<String> improvements,
        Map<String, String> how,
        @Nullable Boolean again,
        String effect,
        Map<String, String> reply,
        String sourceLanguage,
        List<TranslationJson> translations,
        @Nullable LocalDate finalOn) {

    static ProjectAssessmentJson of(AssessmentRecord record, Translated translated, HouseWords words) {
        Assessed said = record.said();
        Map<String, Integer> scores = new TreeMap<>();
        said.scores().forEach((item, score) -> scores.put(item.code(), score));
        return new ProjectAssessmentJson(
                ProjectRecord.number(record.project()),
                words.page(ProjectRecord.path(record.project()) + "/assessments/" + record.id()),
                record.phase().code(),
                record.side().code(),
                words.party(record.party()),
                record.state().code(),
                scores,
                ByCode.of(said.results()),
                words.codes(said.improvements()),
                ByCode.of(said.how()),
                said.again(),
                said.effect().code(),
                ByCode.of(record.answers().reply()),
                translated.source().code(),
                TranslationJson.of(translated, false),
                record.finished());
    }
}
