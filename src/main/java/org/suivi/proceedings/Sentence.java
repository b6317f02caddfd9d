package org.suivi.proceedings;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/**
 * One sentence or paragraph of a paper, with its sources.
 *
 * @param behind the languages whose text is older than the last change in another one
 * @param isEdited whether a person wrote it or changed it
 */
public record Sentence(
        long id,
        String origin,
        Section section,
        @Nullable Integer objective,
        LocalizedText texts,
        Set<Language> behind,
        List<Source> sources,
        Choice choice,
        boolean isEdited,
        int version) {

    /** What people decided about it. */
    public enum Choice {
        PROPOSED,
        KEPT,
        DROPPED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean stands() {
        return choice != Choice.DROPPED;
    }

    public boolean isBehind(Language language) {
        return behind.contains(language);
    }
}
