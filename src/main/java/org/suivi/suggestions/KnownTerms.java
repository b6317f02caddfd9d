package org.suivi.suggestions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suivi.shared.Language;
import org.suivi.taxonomies.Taxonomies;
import org.suivi.taxonomies.TaxonomyKind;
import org.suivi.taxonomies.Term;
import org.suivi.taxonomies.TermLookup;
import org.suivi.taxonomies.Vocabulary;

/** Leads from what a model learnt, a code or an English label of any cycle, to the term that says it today, and back. */
@Component
class KnownTerms {

    private static final String GENERAL = "general";

    private final Taxonomies taxonomies;
    private final Clock clock;
    private volatile @Nullable Known known;

    KnownTerms(Taxonomies taxonomies, Clock clock) {
        this.taxonomies = taxonomies;
        this.clock = clock;
    }

    /** The lookup is large: it is made once for each reading of the vocabularies. */
    private record Known(Vocabulary vocabulary, TermLookup lookup, KeywordTags persons) {}

    /** The term to tag with today; none for one that ended without a successor. */
    Optional<Term> term(SuggestedKind kind, String codeOrLabel) {
        Known now = now();
        return now.lookup()
                .find(kind.taxonomies(), null, codeOrLabel)
                .flatMap(id -> now.vocabulary().newest(id))
                .filter(term -> term.validity().holdsOn(LocalDate.now(clock)));
    }

    /** The code to learn for a term that stands on a record: of its newest successor; of its goal for a target. */
    Optional<String> code(int termId) {
        Vocabulary vocabulary = taxonomies.vocabulary();
        Optional<Term> term = vocabulary.newest(termId);
        return term.filter(one -> one.taxonomy().kind() == TaxonomyKind.SDG)
                .map(Term::parent)
                .flatMap(vocabulary::term)
                .or(() -> term)
                .map(Term::code);
    }

    /** Groups of persons by their names in six languages, for systems that have none tagged yet. */
    KeywordTags persons() {
        return now().persons();
    }

    private Known now() {
        Vocabulary vocabulary = taxonomies.vocabulary();
        Known before = known;
        if (before == null || before.vocabulary() != vocabulary) {
            before = new Known(vocabulary, vocabulary.lookup(null), personKeywords(vocabulary));
            known = before;
        }
        return before;
    }

    private static KeywordTags personKeywords(Vocabulary vocabulary) {
        List<KeywordTags.Keyword> keywords = new ArrayList<>();
        for (Term term : vocabulary.termsOf("un-persons")) {
            if (!term.code().equals(GENERAL)) {
                term.name()
                        .texts()
                        .forEach((language, name) -> parts(name, language)
                                .forEach(part ->
                                        keywords.add(new KeywordTags.Keyword(term.code(), language.code(), part))));
            }
        }
        return new KeywordTags(keywords);
    }

    /** "Refugees & asylum seekers" are two keywords. */
    private static List<String> parts(String name, Language language) {
        String separators = language == Language.ZH ? "[、和及，,/]" : "\\s+&\\s+|\\s*[,/;،]\\s*";
        return List.of(name.replaceAll("\\([^)]*\\)", "").strip().split(separators));
    }
}
