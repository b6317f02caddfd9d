package org.suivi.cooperation;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suivi.shared.LocalizedText;
import org.suivi.taxonomies.Closeness;
import org.suivi.taxonomies.Taxonomies;
import org.suivi.taxonomies.Term;

/** Knows the kind of change that a text asks for by its words, and which forms of assistance usually serve it. */
@Component
public class KindsOfChange {

    /** Of equal ones the first of the vocabulary. */
    private static final Comparator<Map.Entry<Integer, Integer>> FIRST =
            Map.Entry.comparingByKey(Comparator.reverseOrder());

    private final Taxonomies taxonomies;
    private final Closeness closeness;

    KindsOfChange(Taxonomies taxonomies, Closeness closeness) {
        this.taxonomies = taxonomies;
        this.closeness = closeness;
    }

    /** The kind of change whose words stand most often in the text; its words are the other spellings of the vocabulary. */
    public Optional<Integer> of(LocalizedText... texts) {
        String all = Stream.of(texts)
                .flatMap(text -> text.texts().values().stream())
                .map(KindsOfChange::folded)
                .collect(Collectors.joining(" "));
        Map<Integer, Integer> weights = new TreeMap<>();
        taxonomies.vocabulary().termsOf("functions").forEach(term -> weights.put(term.id(), weight(term, all)));
        return weights.entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(FIRST))
                .map(Map.Entry::getKey);
    }

    /** Long words tell more than short ones. */
    private static int weight(Term term, String text) {
        return term.wording().aliases().stream()
                .map(KindsOfChange::folded)
                .filter(word -> stands(word, text))
                .mapToInt(String::length)
                .sum();
    }

    private static boolean stands(String word, String text) {
        boolean hasNoSpaces =
                word.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        return hasNoSpaces
                ? text.contains(word)
                : Pattern.compile("(?U)(?<!\\w)" + Pattern.quote(word))
                        .matcher(text)
                        .find();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'');
    }

    /** What usually helps for this kind of change. */
    List<Integer> usualForms(@Nullable Integer function) {
        if (function == null) {
            return List.of();
        }
        List<Integer> forms = taxonomies.vocabulary().termsOf("modalities").stream()
                .map(Term::id)
                .toList();
        return closeness.serving(function, forms);
    }
}
