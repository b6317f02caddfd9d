package org.suivi.bench;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/** Everything that is measured at one number of recommendations, on a data folder of its own. */
final class Stage {

    private static final Pattern REBUILT = Pattern.compile("Search index rebuilt: (\\d+) documents in ([0-9.]+) s");

    private final Options options;
    private final RealTexts texts;
    private final Figures figures;
    private final Questions questions;
    private final int rows;
    private final boolean isLast;

    Stage(Options options, RealTexts texts, Figures figures) {
        this.options = options;
        this.texts = texts;
        this.figures = figures;
        this.rows = figures.rows();
        this.isLast = rows == options.sizes().get(options.sizes().size() - 1);
        this.questions = Questions.of(texts, 1_500);
    }

    void measure() throws Exception {
        try (var workplace = Workplace.make()) {
            Files.createDirectories(workplace.data());
            BulkFile.write(workplace.file(), new Variation(texts).entries(rows), "Slovenia");
            imported(Prepared.by(Preparation.class, workplace.data(), workplace.file()));
            Files.delete(workplace.file());
            try (var suivi = Suivi.start(workplace.data(), options.port())) {
                visit(suivi, workplace);
            }
            start(workplace);
            rebuild(workplace);
            new RawLucene(workplace.folder().resolve("lucene"), new Variation(texts), questions, seconds())
                    .measure(figures);
        }
    }

    private void visit(Suivi suivi, Workplace workplace) throws Exception {
        try {
            new Visit(suivi, workplace, questions, figures, seconds()).measure();
        } catch (Exception failure) {
            System.err.println("What Suivi said:\n" + suivi.log());
            throw failure;
        }
    }

    private int seconds() {
        return options.isQuick() || !isLast ? 3 : 6;
    }

    private void imported(Prepared prepared) {
        prepared.steps()
                .forEach((step, seconds) ->
                        Measure.ofStep(step).ifPresent(measure -> figures.put(measure, rows / seconds)));
        figures.put(Measure.IMPORT, rows / prepared.seconds());
    }

    /** The start command on a folder that was there before, again and again. */
    private void start(Workplace workplace) throws Exception {
        double[] seconds = new double[isLast && !options.isQuick() ? 5 : 3];
        for (int i = 0; i < seconds.length; i++) {
            try (var suivi = Suivi.start(workplace.data(), options.port())) {
                seconds[i] = suivi.secondsToFirstPage();
            }
        }
        Arrays.sort(seconds);
        figures.put(Measure.START, seconds[seconds.length / 2]);
    }

    /** A start that finds no index builds it from the database. */
    private void rebuild(Workplace workplace) throws Exception {
        FileSystemUtils.deleteRecursively(workplace.data().resolve("index"));
        long start = System.nanoTime();
        try (var suivi = Suivi.start(workplace.data(), options.port())) {
            while (System.nanoTime() - start < 300_000_000_000L) {
                Matcher rebuilt = REBUILT.matcher(suivi.log());
                if (rebuilt.find()) {
                    double seconds = Math.max(1, Double.parseDouble(rebuilt.group(2)));
                    figures.put(Measure.REBUILD, Long.parseLong(rebuilt.group(1)) / seconds);
                    return;
                }
                Thread.sleep(100);
            }
        }
    }
}
