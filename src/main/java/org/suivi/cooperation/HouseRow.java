package org.suivi.cooperation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.LocalizedText;

/**
 * One record in a list.
 *
 * @param light how fresh it is; null where nobody is asked whether it still holds
 */
public record HouseRow(
        long id,
        Entity entity,
        RecordState state,
        LocalizedText title,
        Whose whose,
        About about,
        Dates dates,
        @Nullable Light light) {

    /**
     * Whose it is, as far as the reader may know.
     *
     * @param party null where the State did not agree that its name is said, and the reader is neither owner nor desk
     */
    public record Whose(@Nullable LocalizedText party, String region) {}

    /**
     * What it is about, by keys of terms and codes of languages.
     *
     * @param remainsOf the need of which it asks for what was left undone, where the reader may know of both
     * @param askedElsewhere of a need, how the same request stands elsewhere
     */
    public record About(
            List<Integer> themes,
            List<Integer> functions,
            List<Integer> modalities,
            List<String> languages,
            List<String> countries,
            @Nullable Long remainsOf,
            Need.@Nullable Elsewhere askedElsewhere) {

        /** The identifier of the need that it remains of. */
        public @Nullable String remainsOfNumber() {
            return remainsOf == null ? null : Entity.NEED.number(remainsOf);
        }
    }

    /**
     * The days of a record.
     *
     * @param expires the last day of an offer, beside its window
     * @param opened when it was opened to others; null where that is to come
     */
    public record Dates(
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            @Nullable LocalDate expires,
            @Nullable LocalDate opened,
            LocalDate confirmed) {}

    public String number() {
        return entity.number(id);
    }

    public String path() {
        return entity.path() + "/" + id;
    }
}
