package org.suivi.bench;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What is measured while Suivi runs: its memory, its pages, and PostgreSQL's COPY in its database. */
final class Visit {

    private static final int PAUSE_SECONDS = 15;
    private static final int MANY = 100_000;
    private static final int EXPORTED = 2_000;
    private static final int SAVES = 150;

    private final Suivi suivi;
    private final Workplace workplace;
    private final Questions questions;
    private final Figures figures;
    private final int seconds;

    Visit(Suivi suivi, Workplace workplace, Questions questions, Figures figures, int seconds) {
        this.suivi = suivi;
        this.workplace = workplace;
        this.questions = questions;
        this.figures = figures;
        this.seconds = seconds;
    }

    void measure() throws Exception {
        Thread.sleep(TimeUnit.SECONDS.toMillis(PAUSE_SECONDS));
        Memory rest = suivi.memory();
        figures.put(Measure.AT_REST, rest.whole(), rest.toString());
        try (var database = RawPostgres.in(workplace.data())) {
            if (database.count() < figures.rows()) {
                System.out.printf("only %d of %d rows were imported%n", database.count(), figures.rows());
            }
            Person person = Person.signedIn(suivi.port());
            var pages = new Pages(person, questions, database.addresses(1_000), seconds);
            watchingMemory(() -> pages(pages));
            profiles(pages);
            copies(database);
        }
    }

    private void pages(Pages pages) throws Exception {
        pages.warmUp();
        Times alone = pages.listAlone();
        figures.put(Measure.LIST_ALONE, alone.p95(), alone.toString());
        rate(Measure.LIST_OF_MANY, pages.listOfMany(true));
        rate(Measure.LIST_PLAIN, pages.listOfMany(false));
        if (pages.has(Pages.apiList())) {
            Times json = pages.json(1);
            figures.put(Measure.JSON_ALONE, json.p95(), json.toString());
            rate(Measure.JSON_OF_MANY, pages.json(Pages.CLIENTS));
        }
        rate(Measure.FILTERS, pages.filters());
        Times record = pages.records();
        figures.put(Measure.RECORD, record.p50(), record.toString());
        rate(Measure.RECORD_OF_MANY, pages.recordsOfMany());
        exports(pages);
        pages.saves(SAVES);
        Times save = pages.saves(SAVES);
        figures.put(Measure.SAVE, save.p50(), save.toString());
    }

    private void exports(Pages pages) throws Exception {
        Optional<String> filter = pages.filterOfAbout(EXPORTED);
        if (filter.isPresent()) {
            Times export = pages.exports(filter.get());
            figures.put(Measure.EXPORT, export.p50(), export.toString());
        }
    }

    private void rate(Measure measure, Times times) {
        figures.put(measure, times.perSecond(), times.toString());
    }

    /** Looks at the memory again and again while the work goes on. */
    private void watchingMemory(Work work) throws Exception {
        var watch = new Watch(suivi);
        var thread = new Thread(watch, "memory-watch");
        thread.setDaemon(true);
        thread.start();
        work.run();
        thread.interrupt();
        thread.join(10_000);
        Memory most = watch.most();
        if (most != null) {
            figures.put(Measure.UNDER_LOAD, most.whole(), most.toString());
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private void profiles(Pages pages) throws Exception {
        var profile = new Profile(suivi.pid(), workplace.folder());
        figures.spentOn(Measure.LIST_OF_MANY, profile.during(unused -> pages.listOfMany(true)));
        figures.spentOn(Measure.FILTERS, profile.during(unused -> pages.filters()));
        figures.spentOn(Measure.RECORD, profile.during(unused -> pages.recordsOfMany()));
    }

    private void copies(RawPostgres database) throws Exception {
        double[] times = new double[figures.rows() > MANY ? 3 : 5];
        for (int i = 0; i < times.length; i++) {
            times[i] = database.copy(workplace.folder());
        }
        Arrays.sort(times);
        figures.put(Measure.RAW_COPY, figures.rows() / times[times.length / 2]);
    }
}
