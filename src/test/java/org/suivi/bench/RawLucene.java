package org.suivi.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.suivi.recommendations.Facet;
import org.suivi.search.BareLucene;
import org.suivi.search.Searchable;

/** The yardsticks of searching: an index of the same fields, and the same texts and facets in a plain one. */
final class RawLucene {

    /** Those that a page of the list always counts. */
    static final List<String> FACETS =
            Facet.all().stream().filter(Facet::isShown).map(Facet::code).toList();

    private static final int ROUNDS = 5;

    private final Path folder;
    private final Variation variation;
    private final Questions questions;
    private final int secondsOfLoad;

    RawLucene(Path folder, Variation variation, Questions questions, int secondsOfLoad) {
        this.folder = folder;
        this.variation = variation;
        this.questions = questions;
        this.secondsOfLoad = secondsOfLoad;
    }

    void measure(Figures figures) throws Exception {
        double seconds = BareLucene.secondsToIndexSameFields(folder.resolve("same-fields"), documents(figures));
        figures.put(Measure.RAW_INDEX, figures.rows() / seconds);
        try (var bare = new BareLucene(folder.resolve("bare"), documents(figures), FACETS)) {
            Load.Worker worker = () -> number ->
                    bare.words(questions.words().get(number % questions.words().size()));
            new Load(2, 20_000, 2 * secondsOfLoad).run(worker);
            Times alone = new Load(1, 1_000, 3 * secondsOfLoad).run(worker);
            figures.put(Measure.RAW_QUERY_ALONE, alone.p95(), alone.toString());
            var rounds = new ArrayList<Times>();
            for (int round = 0; round < ROUNDS; round++) {
                rounds.add(new Load(Pages.CLIENTS, 20_000, secondsOfLoad).run(worker));
            }
            rounds.sort(Comparator.comparingDouble(Times::perSecond));
            Times middle = rounds.get(ROUNDS / 2);
            figures.put(Measure.RAW_QUERY_OF_MANY, middle.perSecond(), middle.toString());
        }
    }

    private Stream<Searchable> documents(Figures figures) {
        return variation.entries(figures.rows()).map(Entry::document);
    }
}
