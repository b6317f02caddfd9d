package org.suivi.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/** Pages that change by themselves: one change a second for a number of watchers, beside a bare loop on the same server. */
final class LiveStage {

    private static final int WARM_UP = 5;
    private static final String WATCHED = "/live/" + LiveNode.TOPIC;

    private final Options options;
    private final Figures figures;
    private final int rounds;

    LiveStage(Options options, Figures figures) {
        this.options = options;
        this.figures = figures;
        this.rounds = options.isQuick() ? 10 : 60;
    }

    void measure() throws Exception {
        try (var workplace = Workplace.make()) {
            Files.createDirectories(workplace.data());
            try (var node = Node.start(workplace.data(), options.port())) {
                node.ask(LiveNode.CHANGE + 0);
                bare(node);
                live(node);
                twoNodes(node, workplace.folder().resolve("other"));
            }
            restart(workplace);
        }
    }

    private void bare(Node node) throws Exception {
        try (var watchers = new Watchers(figures.rows(), LiveNode.BARE, node.port())) {
            watchers.untilAllAreCurrent();
            Times times = commands(watchers, node, LiveNode.SEND_BARE);
            figures.put(Measure.BARE_P95, times.p95(), times.toThousandths());
            figures.put(Measure.BARE_P99, times.p99());
        }
        // Only the second write to a connection that the other side has closed fails.
        for (int i = 0; i < 3; i++) {
            node.ask(LiveNode.SEND_BARE + 0);
            Thread.sleep(1_000);
        }
    }

    private void live(Node node) throws Exception {
        Thread.sleep(2_000);
        long before = node.heap();
        try (var watchers = new Watchers(figures.rows(), WATCHED, node.port())) {
            figures.put(Measure.WATCHERS_ARRIVED, watchers.untilAllAreCurrent());
            figures.put(Measure.WATCHER_MEMORY, (node.heap() - before) / 1024.0 / figures.rows());
            Times times = commands(watchers, node, LiveNode.CHANGE);
            figures.put(Measure.LIVE_P50, times.p50());
            figures.put(Measure.LIVE_P95, times.p95(), times.toThousandths());
            figures.put(Measure.LIVE_P99, times.p99());
        }
    }

    /** All watchers are on the other node, the commands go to this one. */
    private void twoNodes(Node node, Path data) throws Exception {
        try (var other = node.another(data, options.port() + 1);
                var watchers = new Watchers(figures.rows(), WATCHED, other.port())) {
            watchers.untilAllAreCurrent();
            Times times = commands(watchers, node, LiveNode.CHANGE);
            figures.put(Measure.OTHER_NODE_P95, times.p95(), times.toThousandths());
            figures.value(Measure.LIVE_P95).ifPresent(here -> figures.put(Measure.OTHER_NODE_MORE, times.p95() - here));
        }
    }

    /** The node stops and starts on the same data; the time counts from when it answers again. */
    private void restart(Workplace workplace) throws Exception {
        var before = Node.start(workplace.data(), options.port());
        try (var watchers = new Watchers(figures.rows(), WATCHED, options.port())) {
            watchers.untilAllAreCurrent();
            before.close();
            try (var after = Node.start(workplace.data(), options.port())) {
                figures.put(Measure.CURRENT_AGAIN, watchers.untilAllAreCurrent());
                after.ask(LiveNode.CHANGE + 1);
            }
        } finally {
            before.close();
        }
    }

    private Times commands(Watchers watchers, Node node, String path) throws Exception {
        try (var client = new Client(node.port(), false)) {
            watchers.commands(1, WARM_UP, number -> client.get(path + number));
            return watchers.commands(1_000, rounds, number -> client.get(path + number));
        }
    }
}
