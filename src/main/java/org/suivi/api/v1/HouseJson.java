package org.suivi.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.cooperation.HouseRow;
import org.suivi.cooperation.Light;
import org.suivi.cooperation.Need;
import org.suivi.shared.LocalizedText;
import org.suivi.taxonomies.Term;
import org.suivi.taxonomies.Vocabulary;

/**
 * A need, an offer, a challenge or a practice of the clearing house, as other programs read it.
 *
 * @param number its identifier for life
 * @param party whose it is; left out where the owner is not named to this reader, who is told the regional group
 * @param remainsOf the number of the need of which it asks for what was left undone; left out where the reader does not see both
 * @param askedElsewhere how the same request stands elsewhere: waiting, granted, partly-granted, refused, withdrawn or not-known; left
 *     out where nothing was said of one
 * @param freshness green, yellow or red: how long ago the owner last confirmed it; left out where nobody is asked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HouseJson(
        String number,
        String page,
        String state,
        Map<String, String> title,
        @Nullable Map<String, String> party,
        String region,
        List<String> themes,
        List<String> functions,
        List<String> modalities,
        List<String> languages,
        @Nullable String remainsOf,
        @Nullable String askedElsewhere,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        LocalDate lastConfirmed,
        @Nullable String freshness) {

    static HouseJson of(HouseRow row, String page, Vocabulary vocabulary) {
        LocalizedText party = row.whose().party();
        LocalDate expires = row.dates().expires();
        Light light = row.light();
        Need.Elsewhere elsewhere = row.about().askedElsewhere();
        return new HouseJson(
                row.number(),
                page,
                row.state().code(),
                ByCode.of(row.title()),
                ByCode.orNull(party),
                row.whose().region(),
                codes(row.about().themes(), vocabulary),
                codes(row.about().functions(), vocabulary),
                codes(row.about().modalities(), vocabulary),
                row.about().languages(),
                row.about().remainsOfNumber(),
                elsewhere == null ? null : elsewhere.code(),
                row.dates().earliest(),
                expires == null ? row.dates().latest() : expires,
                row.dates().confirmed(),
                light == null ? null : light.code());
    }

    /** Codes of terms by their keys. */
    static List<String> codes(List<Integer> terms, Vocabulary vocabulary) {
        return terms.stream()
                .flatMap(term -> vocabulary.term(term).map(Term::code).stream())
                .toList();
    }
}
