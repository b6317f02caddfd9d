package org.suivi.proceedings;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.suivi.panels.SpokenWords;
import org.suivi.shared.LocalizedText;

/**
 * Sentences of statements that share words with an objective of the concept note, as candidates under it. It only brings together what
 * a person decides on: nothing stays in a paper that nobody kept.
 */
final class Points {

    private static final int MOST_OF_A_STATEMENT = 3;
    private static final int LEAST_SHARED = 2;
    private static final int LONG_ENOUGH = 5;
    private static final int STEM = 6;

    private Points() {}

    /**
     * At most three of each statement, those that share most first. What was not delivered stands by itself, and there each statement
     * has its three even when they share nothing.
     */
    static List<Candidate> of(Section section, List<LocalizedText> objectives, List<SpokenWords.Paragraph> paragraphs) {
        boolean isSaid = section == Section.POINTS;
        Map<Long, List<Shared>> byStatement = new HashMap<>();
        for (SpokenWords.Paragraph paragraph : paragraphs) {
            if (paragraph.isDelivered() == isSaid) {
                List<Shared> of = byStatement.computeIfAbsent(paragraph.statement(), unused -> new ArrayList<>());
                int nth = 0;
                for (String sentence : sentences(paragraph)) {
                    nth++;
                    of.add(best(objectives, new Said(paragraph, sentence, nth)));
                }
            }
        }
        return byStatement.values().stream()
                .flatMap(all -> all.stream()
                        .filter(one -> !isSaid || one.words() >= LEAST_SHARED)
                        .sorted((one, other) -> other.words() - one.words())
                        .limit(MOST_OF_A_STATEMENT))
                .map(one -> isSaid ? one.point() : one.undelivered())
                .sorted((one, other) -> one.origin().compareTo(other.origin()))
                .toList();
    }

    /** One sentence of a statement. */
    private record Said(SpokenWords.Paragraph paragraph, String sentence, int nth) {

        Candidate in(Section section, @Nullable Integer objective, Source.Kind kind) {
            String origin = "%s/%06d/%04d/%03d".formatted(kind.code(), paragraph.statement(), paragraph.number(), nth);
            return new Candidate(
                    origin,
                    section,
                    objective,
                    LocalizedText.of(paragraph.language(), sentence),
                    List.of(
                            Source.of(Source.Kind.ENTRY, paragraph.entry()),
                            new Source(kind, paragraph.statement(), paragraph.number())));
        }
    }

    private record Shared(int words, int objective, Said said) {

        Candidate point() {
            return said.in(Section.POINTS, objective, Source.Kind.STATEMENT);
        }

        Candidate undelivered() {
            return said.in(Section.UNDELIVERED, null, Source.Kind.UNDELIVERED);
        }
    }

    private static Shared best(List<LocalizedText> objectives, Said said) {
        Set<String> stems = stems(said.sentence());
        int best = 0;
        int objective = 1;
        for (int i = 0; i < objectives.size(); i++) {
            String text = objectives.get(i).exactly(said.paragraph().language());
            Set<String> wanted = text == null ? Set.of() : stems(text);
            int shared = (int) stems.stream().filter(wanted::contains).count();
            if (shared > best) {
                best = shared;
                objective = i + 1;
            }
        }
        return new Shared(best, objective, said);
    }

    private static List<String> sentences(SpokenWords.Paragraph paragraph) {
        BreakIterator ends =
                BreakIterator.getSentenceInstance(paragraph.language().locale());
        ends.setText(paragraph.text());
        List<String> sentences = new ArrayList<>();
        int from = ends.first();
        for (int to = ends.next(); to != BreakIterator.DONE; from = to, to = ends.next()) {
            String sentence = paragraph.text().substring(from, to).strip();
            if (!sentence.isEmpty()) {
                sentences.add(sentence);
            }
        }
        return sentences;
    }

    private static Set<String> stems(String text) {
        Set<String> stems = new HashSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            if (word.length() >= LONG_ENOUGH) {
                stems.add(word.substring(0, Math.min(STEM, word.length())));
            }
        }
        return stems;
    }
}
