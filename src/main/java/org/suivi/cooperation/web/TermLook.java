package org.suivi.cooperation.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;
import org.suivi.shared.web.Screen;
import org.suivi.taxonomies.Term;
import org.suivi.taxonomies.Vocabulary;

/** How pages between countries name the terms of vocabularies, and offer them for choice. */
@NamedInterface("look")
public interface TermLook {

    Vocabulary vocabulary();

    /** The terms of a vocabulary that can be chosen. */
    default List<Term> terms(String taxonomy) {
        return vocabulary().choices(taxonomy);
    }

    /** Those of themes, in the reader's alphabetical order. */
    default List<Term> themes(Screen screen) {
        return terms("un-themes-4").stream()
                .sorted(Comparator.comparing((Term term) -> screen.in(term.name()), String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    default String label(Screen screen, int term) {
        return screen.in(vocabulary().label(term));
    }

    default String labels(Screen screen, List<Integer> terms) {
        return terms.stream().map(each -> label(screen, each)).collect(Collectors.joining(" · "));
    }
}
