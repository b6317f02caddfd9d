package org.suivi.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.suivi.shared.Refused;

/**
 * Where an indicator is to stand by a date. Reaching it changes no rating: that is for assessors to say.
 *
 * @param scope the part it holds for, such as a province or girls; empty for all
 * @param citation where it is laid down
 */
public record Target(
        long id,
        TargetOperator operator,
        BigDecimal value,
        LocalDate due,
        String scope,
        String citation,
        String setBy) {

    private static final int LONGEST = 500;

    public Target {
        value = Figure.plain(value);
        scope = scope.strip();
        citation = citation.strip();
        if (citation.isEmpty() || citation.length() > LONGEST || scope.length() > LONGEST) {
            throw new Refused("indicator.target.citation.wrong", LONGEST);
        }
        if (due.getYear() < 1950 || due.getYear() > 2200) {
            throw new Refused("indicator.target.due.wrong");
        }
    }

    /** One that is not set yet. */
    public static Target toBeSet(
            TargetOperator operator, BigDecimal value, LocalDate due, String scope, String citation) {
        return new Target(0, operator, value, due, scope, citation, "");
    }
}
