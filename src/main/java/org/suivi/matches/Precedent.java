package org.suivi.matches;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.suivi.matching.Access;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/**
 * Something that was done elsewhere, as the engine is told of it.
 *
 * @param party who went through it
 * @param involved all who took part; nobody is told of what it did itself, nor of those it does not want
 * @param confirmed when it was last said that it holds
 * @param access who may know of it
 */
public record Precedent(
        Kind kind,
        long id,
        long party,
        Set<Long> involved,
        About about,
        LocalizedText words,
        LocalDate confirmed,
        Access access) {

    public Precedent {
        involved = Set.copyOf(involved);
    }

    /** What it is. */
    public enum Kind {
        PRACTICE,
        /** Help that was given and that both sides confirmed: whom to ask how it went. */
        PROJECT,
        /** What an agency reports that it does; the State has not confirmed it. */
        PROGRAMME,
        /** What stands in the way of others too: peers to talk to. */
        CHALLENGE
    }

    /**
     * What it is about, by keys of terms.
     *
     * @param links recommendations and actions it serves, "svn/recommendation/12"
     */
    public record About(
            List<Integer> themes,
            List<Integer> functions,
            List<Integer> modalities,
            List<Language> languages,
            Set<String> links) {

        public About {
            themes = List.copyOf(themes);
            functions = List.copyOf(functions);
            modalities = List.copyOf(modalities);
            languages = List.copyOf(languages);
            links = Set.copyOf(links);
        }
    }

    /** What a reader sees of it in a list. */
    public record Shown(String number, String path, LocalizedText title, List<LocalizedText> by) {

        public Shown {
            by = List.copyOf(by);
        }
    }
}
