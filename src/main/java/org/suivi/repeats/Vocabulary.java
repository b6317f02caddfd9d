package org.suivi.repeats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.suivi.wording.Frequencies;
import org.suivi.wording.Lexicon;
import org.suivi.wording.Word;
import org.suivi.wording.Wording;

/** The terms of one national system, and how much each says there: rare ones much, boilerplate next to nothing. */
final class Vocabulary {

    /** So many texts of the UN at large stand beside the system's own when a term's rarity is weighed. */
    private static final double BACKGROUND = 2000;

    /** Names are known to no frequency list; each is about as common as a treaty. */
    private static final double CONCEPT_SHARE = 0.01;

    /** A word the lexicon does not know still makes the text longer, but may be a gap of the lexicon. */
    private static final float UNTRANSLATED = 0.3f;

    private static final String ENGLISH = "en";

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Integer> counts = new ArrayList<>();
    private int texts;

    /** A text as it is compared: its words with its names gathered, and where its main clause ends. */
    record Worded(String plain, String language, List<Word> words, int mainEnd) {

        static Worded of(String text, String language) {
            String plain = Wording.plain(text);
            List<Word> words = Concepts.BUNDLED.gathered(Wording.cut(plain, language), language);
            return new Worded(plain, language, words, Clauses.mainEnd(plain, words, language));
        }
    }

    /** Counts the terms of one of the system's own texts; to be done for all before the first is read. */
    void count(Worded text) {
        texts++;
        Set<String> keys = new HashSet<>(ownTerms(text).keySet());
        keys.addAll(englishTerms(text).keySet());
        for (String key : keys) {
            int number = numbers.computeIfAbsent(key, k -> {
                counts.add(0);
                return counts.size() - 1;
            });
            counts.set(number, counts.get(number) + 1);
        }
    }

    int size() {
        return counts.size();
    }

    Reading reading(Worded text) {
        String language = text.language();
        Set<String> instruments = new HashSet<>();
        Set<String> directions = new HashSet<>();
        Map<String, Float> own = ownTerms(text);
        Map<String, Float> english = englishTerms(text);
        for (String term : own.keySet()) {
            if (Concepts.BUNDLED.isInstrument(term)) {
                instruments.add(term);
            }
            directions.addAll(WordLists.BUNDLED.directions(term));
        }
        Reading.Terms first = terms(own);
        return new Reading(
                language,
                first,
                language.equals(ENGLISH) ? first : terms(english),
                Set.copyOf(instruments),
                Set.copyOf(directions));
    }

    /** The term numbers one word stands for, in its own language and in English. */
    Set<Integer> numbersOf(Word word, String language) {
        Set<Integer> found = new HashSet<>();
        Worded alone = new Worded("", language, List.of(word), Integer.MAX_VALUE);
        Set<String> keys = new HashSet<>(ownTerms(alone).keySet());
        keys.addAll(englishTerms(alone).keySet());
        for (String key : keys) {
            Integer number = numbers.get(key);
            if (number != null && WordLists.BUNDLED.lightness(key) > 0.3) {
                found.add(number);
            }
        }
        return found;
    }

    private Reading.Terms terms(Map<String, Float> shares) {
        TreeMap<Integer, Float> weights = new TreeMap<>();
        int unknown = 0;
        for (Map.Entry<String, Float> term : shares.entrySet()) {
            Integer number = numbers.get(term.getKey());
            int place = number == null ? --unknown : number;
            weights.put(
                    place, (float) (term.getValue() * weight(term.getKey(), number == null ? 0 : counts.get(number))));
        }
        int[] sorted = weights.keySet().stream().mapToInt(Integer::intValue).toArray();
        float[] values = new float[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            values[i] = weights.getOrDefault(sorted[i], 0f);
        }
        return Reading.Terms.of(sorted, values);
    }

    private double weight(String term, int count) {
        double background = CONCEPT_SHARE;
        if (term.charAt(0) != Concepts.MARK) {
            int colon = term.indexOf(':');
            background = Frequencies.bundled().share(term.substring(colon + 1), term.substring(0, colon));
        }
        double share = (background * BACKGROUND + count) / (BACKGROUND + texts);
        return Math.max(0.05, -Math.log(share)) * WordLists.BUNDLED.lightness(term);
    }

    private static Map<String, Float> ownTerms(Worded text) {
        Map<String, Float> terms = new TreeMap<>();
        for (Word word : text.words()) {
            terms.merge(WordLists.key(word.stem(), text.language()), Clauses.share(word, text.mainEnd()), Math::max);
        }
        return terms;
    }

    private static Map<String, Float> englishTerms(Worded text) {
        if (text.language().equals(ENGLISH)) {
            return ownTerms(text);
        }
        Map<String, Float> terms = new TreeMap<>();
        for (Word word : text.words()) {
            float share = Clauses.share(word, text.mainEnd());
            List<Lexicon.Sense> senses = Lexicon.bundled().senses(word.stem(), text.language());
            if (word.stem().charAt(0) == Concepts.MARK) {
                terms.merge(word.stem(), share, Math::max);
            } else if (senses.isEmpty()) {
                terms.merge(WordLists.key(word.stem(), ENGLISH), share * UNTRANSLATED, Math::max);
            }
            for (Lexicon.Sense sense : senses) {
                terms.merge(WordLists.key(sense.english(), ENGLISH), share * sense.share(), Math::max);
            }
        }
        return terms;
    }
}
