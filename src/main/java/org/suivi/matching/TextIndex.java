package org.suivi.matching;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.suivi.wording.Frequencies;
import org.suivi.wording.Lexicon;
import org.suivi.wording.Word;
import org.suivi.wording.Wording;

/**
 * The words of all offers: within a language by BM25, between languages by terms that the lexicon leads to English. Values are
 * saturated with a fixed constant and never fitted to one question, or the bands would lose their meaning.
 */
final class TextIndex {

    /** So many texts of the UN at large stand beside the offers when a word's rarity is weighed. */
    private static final double BACKGROUND = 2000;

    private static final double LEAST_SENSE = 0.15;
    /** Words of these that English has too mostly mean the same, if they are not short. */
    private static final Set<String> LENDING = Set.of("fr", "es");

    private static final int LONG_ENOUGH = 5;

    private static final String ENGLISH = "en";
    private static final String GLOSSARY = "glossary";

    private final WeightsFile.Text constants;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> holders = new HashMap<>();
    private final Map<String, Length> lengths = new HashMap<>();

    private final Map<Texts, Read> known = new HashMap<>();
    private final Map<Texts, Map<String, Map<String, Integer>>> cut = new HashMap<>();

    TextIndex(Weights weights, Collection<Texts> offered) {
        this(weights, offered, List.of(), null);
    }

    /** The same for other texts than before: only those that are new are cut into words, but all are weighed anew. */
    TextIndex(Weights weights, Collection<Texts> offered, Collection<Texts> wanted, @Nullable TextIndex before) {
        constants = weights.file().text();
        Map<Texts, Map<String, Map<String, Integer>>> old = before == null ? Map.of() : before.cut;
        for (Texts texts : offered) {
            cut.computeIfAbsent(texts, each -> stems(each, old)).forEach(this::count);
        }
        cut.forEach((texts, stems) -> known.put(texts, offered(texts.language(), stems)));
        wanted.forEach(texts -> cut.computeIfAbsent(texts, each -> stems(each, old)));
    }

    private static Map<String, Map<String, Integer>> stems(
            Texts texts, Map<Texts, Map<String, Map<String, Integer>>> old) {
        Map<String, Map<String, Integer>> stems = old.get(texts);
        return stems == null ? stems(texts) : stems;
    }

    private void count(String language, Map<String, Integer> words) {
        lengths.computeIfAbsent(language, unused -> new Length()).add(total(words));
        for (String stem : words.keySet()) {
            String key = key(language, stem);
            numbers.putIfAbsent(key, numbers.size());
            holders.merge(key, 1, Integer::sum);
        }
    }

    /** A text made ready to be compared: for each language its words with their weights. */
    record Read(String language, Map<String, Terms> terms, List<String> languages) {

        static Read of(String language, Map<String, Terms> terms) {
            return new Read(
                    language,
                    terms,
                    terms.keySet().stream()
                            .filter(one -> !one.equals(GLOSSARY))
                            .sorted()
                            .toList());
        }
    }

    /** Words of an offer's text, weighed as BM25 weighs them. */
    Read offered(Texts texts) {
        Read read = known.get(texts);
        return read == null ? offered(texts.language(), stems(texts)) : read;
    }

    private Read offered(String own, Map<String, Map<String, Integer>> stems) {
        var read = new HashMap<String, Terms>();
        stems.forEach((language, words) -> {
            double usual = lengths.getOrDefault(language, new Length()).mean();
            double length = 1 - constants.b() + constants.b() * total(words) / usual;
            boolean isGlossary = language.equals(GLOSSARY);
            read.put(language, Terms.of(words, stem -> number(language, stem), (stem, times) -> {
                double rarity = rarity(language, stem);
                return isGlossary ? rarity : rarity * times * (constants.k1() + 1) / (times + constants.k1() * length);
            }));
        });
        return Read.of(own, read);
    }

    /** Words of a need's text, each once. */
    Read wanted(Texts texts) {
        var read = new HashMap<String, Terms>();
        stems(texts, cut)
                .forEach((language, words) -> read.put(
                        language,
                        Terms.of(words, stem -> number(language, stem), (stem, times) -> rarity(language, stem))));
        return Read.of(texts.language(), read);
    }

    /**
     * Between 0 and 1; not a number where the two texts have no language in common and one of them has too few words that the lexicon
     * leads to English.
     */
    double likeness(Read wanted, Read offered) {
        String language = commonLanguage(wanted, offered);
        if (language != null) {
            double score = offered.terms()
                    .getOrDefault(language, Terms.NONE)
                    .sumOver(wanted.terms().getOrDefault(language, Terms.NONE));
            return score / (score + constants.kappa());
        }
        Terms ours = wanted.terms().getOrDefault(GLOSSARY, Terms.NONE);
        Terms theirs = offered.terms().getOrDefault(GLOSSARY, Terms.NONE);
        if (Math.min(ours.size(), theirs.size()) < constants.fewestTerms()) {
            return Double.NaN;
        }
        double share = ours.sumOver(theirs) / Math.sqrt(ours.sum() * theirs.sum());
        return share / (share + constants.glossaryKappa());
    }

    private static @Nullable String commonLanguage(Read wanted, Read offered) {
        if (offered.terms().containsKey(wanted.language())) {
            return wanted.language();
        }
        if (wanted.terms().containsKey(offered.language())) {
            return offered.language();
        }
        for (String language : wanted.languages()) {
            if (offered.languages().contains(language)) {
                return language;
            }
        }
        return null;
    }

    private int number(String language, String stem) {
        return numbers.getOrDefault(key(language, stem), -1);
    }

    private double rarity(String language, String stem) {
        String spoken = language.equals(GLOSSARY) ? ENGLISH : language;
        double share =
                Frequencies.bundled().share(stem, spoken) * BACKGROUND + holders.getOrDefault(key(language, stem), 0);
        Length texts = lengths.getOrDefault(language, new Length());
        return -Math.log(Math.min(1, share / (BACKGROUND + texts.count)));
    }

    private static Map<String, Map<String, Integer>> stems(Texts texts) {
        var all = new TreeMap<String, Map<String, Integer>>();
        var glossary = new TreeMap<String, Integer>();
        texts.words().forEach((language, words) -> {
            var stems = new TreeMap<String, Integer>();
            for (Word word : Wording.words(words, language)) {
                stems.merge(word.stem(), 1, Integer::sum);
                english(word.stem(), language).forEach(sense -> glossary.put(sense, 1));
            }
            all.put(language, stems);
        });
        all.put(GLOSSARY, glossary);
        return all;
    }

    private static Set<String> english(String stem, String language) {
        if (language.equals(ENGLISH)) {
            return Set.of(stem);
        }
        List<Lexicon.Sense> senses = Lexicon.wide().senses(stem, language);
        if (senses.isEmpty() && LENDING.contains(language) && stem.length() >= LONG_ENOUGH) {
            return Frequencies.bundled().share(stem, ENGLISH) > 0 ? Set.of(stem) : Set.of();
        }
        var kept = new HashSet<String>();
        senses.stream().filter(sense -> sense.share() >= LEAST_SENSE).forEach(sense -> kept.add(sense.english()));
        return kept;
    }

    private static String key(String language, String stem) {
        return language + ':' + stem;
    }

    private static int total(Map<String, Integer> words) {
        return words.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How long the texts of a language are in the mean. */
    private static final class Length {
        private long sum;
        private int count;

        void add(int words) {
            sum += words;
            count++;
        }

        double mean() {
            return count == 0 ? 1 : Math.max(1, (double) sum / count);
        }
    }
}
