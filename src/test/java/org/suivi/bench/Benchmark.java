package org.suivi.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@code bin/bench}: measures at each number of recommendations, writes the report, and ends within a time set beforehand. */
public final class Benchmark {

    private static final int OUT_OF_TIME = 3;

    private Benchmark() {}

    public static void main(String[] arguments) throws Exception {
        Options options = Options.of(List.of(arguments));
        var report = new Report(options, Machine.look(Clock.systemUTC()));
        var work = Executors.newSingleThreadExecutor(Benchmark::daemon).submit(() -> {
            measure(options, report);
            return true;
        });
        int status = 0;
        try {
            work.get(options.minutes(), TimeUnit.MINUTES);
        } catch (TimeoutException tooLong) {
            System.err.println("The time is up; the report holds what was measured until now.");
            status = OUT_OF_TIME;
        } catch (ExecutionException failure) {
            failure.getCause().printStackTrace();
            status = 1;
        }
        report.write();
        System.out.println("Report: " + options.report());
        System.exit(status);
    }

    private static void measure(Options options, Report report) throws Exception {
        if (options.subject() == Options.Subject.LIVE) {
            for (int watchers : options.sizes()) {
                var figures = new Figures(watchers);
                report.add(figures);
                new LiveStage(options, figures).measure();
            }
            return;
        }
        RealTexts texts = texts(options.texts());
        report.texts(texts.all().size());
        for (int rows : options.sizes()) {
            var figures = new Figures(rows);
            report.add(figures);
            if (options.subject() == Options.Subject.CLEARING_HOUSE) {
                new HouseStage(options, figures).measure();
            } else {
                new Stage(options, texts, figures).measure();
            }
        }
        if (options.sizes().isEmpty()) {
            var figures = new Figures(FollowUpStage.RECOMMENDATIONS);
            report.add(figures);
            new FollowUpStage(options, texts, figures).measure();
        }
    }

    private static RealTexts texts(List<Path> folders) throws IOException {
        var all = new ArrayList<RealTexts.Text>();
        for (Path folder : folders) {
            all.addAll(RealTexts.in(folder).all());
        }
        return new RealTexts(List.copyOf(all));
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "benchmark");
        thread.setDaemon(true);
        return thread;
    }
}
