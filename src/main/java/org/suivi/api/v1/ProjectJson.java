package org.suivi.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.assistance.ProjectRow;
import org.suivi.cooperation.Light;

/**
 * What countries and organisations do together, as other programs read it.
 *
 * @param number its identifier for life
 * @param standing what both sides say of it; one that is not confirmed counts nowhere
 * @param freshness of one that goes on: how long ago somebody told how it goes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProjectJson(
        String number,
        String page,
        String state,
        String standing,
        Map<String, String> title,
        Map<String, String> recipient,
        List<Map<String, String>> providers,
        List<String> themes,
        List<String> functions,
        List<String> modalities,
        @Nullable LocalDate starts,
        @Nullable LocalDate ends,
        LocalDate lastHeard,
        @Nullable String freshness) {

    static ProjectJson of(ProjectRow row, HouseWords words) {
        Light light = row.light();
        return new ProjectJson(
                row.number(),
                words.page(row.path()),
                row.state().code(),
                row.standing().code(),
                ByCode.of(row.title()),
                words.party(row.between().recipient()),
                row.between().providers().stream().map(words::party).toList(),
                words.codes(row.about().themes()),
                words.codes(row.about().functions()),
                words.codes(row.about().modalities()),
                row.dates().starts(),
                row.dates().ends(),
                row.dates().heard(),
                light == null ? null : light.code());
    }
}
