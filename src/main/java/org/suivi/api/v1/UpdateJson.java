package org.suivi.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.coordination.ProgressUpdate;
import org.suivi.coordination.Told;
import org.suivi.shared.LocalizedText;

/**
 * What an institution told of its own work, as other programs read it.
 *
 * @param state how far it has come on its way to the public
 * @param delivery the institution's own word; never a result
 * @param recommendations addresses of those on which it stands, as far as the caller may see them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UpdateJson(
        long id,
        String page,
        String state,
        List<String> recommendations,
        InstitutionJson institution,
        String delivery,
        LocalDate doneOn,
        ToldJson told,
        List<UpdateEvidenceJson> evidence,
        @Nullable Instant decidedAt) {

    /** An institution by its key. */
    record InstitutionJson(String id, Map<String, String> name) {

        static InstitutionJson of(long id, LocalizedText name) {
            return new InstitutionJson(String.valueOf(id), ByCode.of(name));
        }
    }

    /** In the institution's words. */
    record ToldJson(
            Map<String, String> done,
            Map<String, String> why,
            Map<String, String> challenges,
            Map<String, String> assistanceNeeded) {

        static ToldJson of(Told told) {
            return new ToldJson(
                    ByCode.of(told.done()),
                    ByCode.of(told.why()),
                    ByCode.of(told.challenges()),
                    ByCode.of(told.assistance()));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UpdateEvidenceJson(
            String title,
            @Nullable String link,
            @Nullable LocalDate date,
            @Nullable String locator) {}

    static UpdateJson of(ProgressUpdate update, String page, List<String> recommendations) {
        ProgressUpdate.Step decided = update.course().decided();
        return new UpdateJson(
                update.id(),
                page,
                update.state().code(),
                recommendations,
                InstitutionJson.of(update.organisation(), update.organisationName()),
                update.told().delivery().code(),
                update.told().doneOn(),
                ToldJson.of(update.told()),
                update.evidence().stream()
                        .map(one -> new UpdateEvidenceJson(one.title(), one.link(), one.dated(), one.locator()))
                        .toList(),
                decided == null ? null : decided.at());
    }
}
