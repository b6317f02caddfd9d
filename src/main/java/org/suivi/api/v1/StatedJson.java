package org.suivi.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suivi.assistance.Stated;

/**
 * What only the provider states of a project; empty where it says nothing, and nobody assumes it. Codes are those of the IATI standard.
 *
 * @param identifiers by which others know the project
 * @param within identifiers of what it is a part of
 * @param parts identifiers of its own parts
 */
record StatedJson(
        List<String> identifiers,
        List<String> within,
        List<String> parts,
        String collaboration,
        String flow,
        String finance,
        String aid,
        String tied,
        List<AmountJson> amounts) {

    /** A budget line from one day to another, or what was committed or paid on a day. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AmountJson(String kind, LocalDate from, @Nullable LocalDate to, BigDecimal value, String currency) {}

    static StatedJson of(Stated stated) {
        Stated.Codes codes = stated.codes();
        return new StatedJson(
                stated.identifiers(),
                stated.within(),
                stated.parts(),
                codes.collaboration(),
                codes.flow(),
                codes.finance(),
                codes.aid(),
                codes.tied(),
                stated.byDay().stream()
                        .map(each -> new AmountJson(
                                each.kind().code(), each.from(), each.to(), each.value(), each.currency()))
                        .toList());
    }
}
