package org.suivi.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Does the same kind of step again and again with some clients at once, for a time that is bounded beforehand. */
record Load(int clients, int mostSteps, int mostSeconds) {

    /** What one client does; the number is different for every step of a load. */
    interface Step {
        void run(int number) throws Exception;
    }

    /** Makes what one client works with. */
    interface Worker {
        Step start() throws Exception;
    }

    Times run(Worker worker) throws Exception {
        var next = new AtomicInteger();
        long start = System.nanoTime();
        long end = start + mostSeconds * 1_000_000_000L;
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            var work = new ArrayList<Callable<List<Double>>>();
            for (int client = 0; client < clients; client++) {
                Step step = worker.start();
                work.add(() -> steps(step, next, end));
            }
            var all = new ArrayList<Double>();
            for (var done : threads.invokeAll(work)) {
                all.addAll(done.get());
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            return Times.of(all.stream().mapToDouble(Double::doubleValue).toArray(), seconds);
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Double> steps(Step step, AtomicInteger next, long end) throws Exception {
        var millis = new ArrayList<Double>();
        for (int number = next.getAndIncrement(); number < mostSteps; number = next.getAndIncrement()) {
            long begin = System.nanoTime();
            if (begin > end) {
                break;
            }
            step.run(number);
            millis.add((System.nanoTime() - begin) / 1e6);
        }
        return millis;
    }
}
