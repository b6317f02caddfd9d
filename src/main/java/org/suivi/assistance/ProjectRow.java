package org.suivi.assistance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suivi.cooperation.Light;
import org.suivi.shared.LocalizedText;

/** One project in a list. */
public record ProjectRow(
        long id,
        LocalizedText title,
        ProjectState state,
        Standing standing,
        Between between,
        About about,
        Dates dates,
        @Nullable Light light) {

    /**
     * Who is helped by whom, by keys of parties.
     *
     * @param helper in the words of the recipient, where no party here is known to have provided
     */
    public record Between(long recipient, List<Long> providers, String helper) {}

    /** What it is about, by keys of terms. */
    public record About(List<Integer> themes, List<Integer> functions, List<Integer> modalities) {}

    /** Its days. */
    public record Dates(
            @Nullable LocalDate starts, @Nullable LocalDate ends, LocalDate heard) {}

    public String number() {
        return ProjectRecord.number(id);
    }

    public String path() {
        return ProjectRecord.path(id);
    }
}
