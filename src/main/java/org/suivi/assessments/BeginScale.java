package org.suivi.assessments;

import java.time.LocalDate;
import java.util.List;
import org.suivi.shared.LocalizedText;

/**
 * Brings a mechanism's grades into use from a day on; the scale it had until then ends the day before.
 *
 * @param source the document that lays the grades down
 */
public record BeginScale(String mechanism, String code, LocalDate from, String source, List<NewGrade> grades) {

    public BeginScale {
        mechanism = mechanism.strip();
        code = code.strip();
        source = source.strip();
        grades = List.copyOf(grades);
    }

    /** A grade as the mechanism writes it, and the result it stands for. */
    public record NewGrade(String code, LocalizedText meaning, Result result) {

        public NewGrade {
            code = code.strip();
        }
    }
}
