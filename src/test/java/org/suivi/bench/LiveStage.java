package org.suivi.bench;

import java.nio.file.Files;

/**
 * The pages of a panel, that change by themselves: a chair who does something once a second before a number of watchers, beside a bare
 * loop on the same server.
 */
final class LiveStage {

    private static final int WARM_UP = 5;

    /** More of them and the single thread of the proxy is what is measured. */
    private static final int MOST_BEHIND_PROXY = 1_000;

    private final Options options;
    private final Figures figures;
    private final int rounds;
    private String panel = "";

    LiveStage(Options options, Figures figures) {
        this.options = options;
        this.figures = figures;
        this.rounds = options.isQuick() ? 10 : 60;
    }

    void measure() throws Exception {
        try (var workplace = Workplace.make()) {
            Files.createDirectories(workplace.data());
            try (var node = Node.start(workplace.data(), options.port())) {
                panel = node.ask(LiveNode.PANEL);
                inscriptions(node);
                bare(node);
                live(node);
                try (var other = node.another(workplace.folder().resolve("other"), options.port() + 1)) {
                    otherNode(node, other);
                    proxy(node, other);
                }
            }
            restart(workplace);
        }
    }

    private void inscriptions(Node node) throws Exception {
        var inscriptions = new Inscriptions(node);
        inscriptions.measure();
        Times times = inscriptions.measure();
        double seconds = times.sortedMillis().length / times.perSecond();
        figures.put(
                Measure.INSCRIBED,
                seconds,
                "%s, no error; each %s".formatted(Measure.INSCRIBED.unit().inWords(seconds), times.toThousandths()));
    }

    private void bare(Node node) throws Exception {
        try (var chair = new Chair(node.port(), panel);
                var watchers = new Watchers(figures.rows(), LiveNode.BARE, node.port())) {
            int length = chair.state().body().length;
            figures.put(Measure.STATE_SIZE, length / 1024.0);
            watchers.untilAllAreCurrent();
            Times times = rounds(watchers, 1, number -> node.ask(LiveNode.SEND_BARE + number + "," + length));
            figures.put(Measure.BARE_P95, times.p95(), times.toThousandths());
            figures.put(Measure.BARE_P99, times.p99());
        }
        // Only the second write to a connection that the other side has closed fails.
        for (int i = 0; i < 3; i++) {
            node.ask(LiveNode.SEND_BARE + "0,1");
            Thread.sleep(1_000);
        }
    }

    private void live(Node node) throws Exception {
        Thread.sleep(2_000);
        try (var chair = new Chair(node.port(), panel);
                var watchers = new Watchers(figures.rows(), chair.watched(), node.port())) {
            figures.put(Measure.WATCHERS_ARRIVED, watchers.untilAllAreCurrent());
            double busyBefore = node.processorSeconds();
            long start = System.nanoTime();
            Times times = commands(watchers, chair);
            double seconds = (System.nanoTime() - start) / 1e9;
            figures.put(Measure.PROCESSOR, (node.processorSeconds() - busyBefore) / seconds * 100);
            figures.put(Measure.LIVE_P50, times.p50());
            figures.put(Measure.LIVE_P95, times.p95(), times.toThousandths());
            figures.put(Measure.LIVE_P99, times.p99());
        }
    }

    /**
     * All watchers are on the other node, the chair is on this one. Nobody watched there before, so that nothing which the server keeps
     * for connections to come is there already and hides what the watchers take.
     */
    private void otherNode(Node node, Node other) throws Exception {
        new Chair(other.port(), panel).close();
        long before = other.heap();
        try (var chair = new Chair(node.port(), panel);
                var watchers = new Watchers(figures.rows(), chair.watched(), other.port())) {
            watchers.untilAllAreCurrent();
            long heap = other.heap();
            figures.put(Measure.WATCHER_MEMORY, (heap - before) / 1024.0 / figures.rows());
            figures.put(Measure.WATCHED_HEAP, heap / 1024.0 / 1024);
            Times times = commands(watchers, chair);
            figures.put(Measure.OTHER_NODE_P95, times.p95(), times.toThousandths());
            figures.value(Measure.LIVE_P95).ifPresent(here -> figures.put(Measure.OTHER_NODE_MORE, times.p95() - here));
        }
    }

    /** Watchers and the chair come through the same door, and meet one node or the other. */
    private void proxy(Node node, Node other) throws Exception {
        if (figures.rows() > MOST_BEHIND_PROXY) {
            return;
        }
        try (var proxy = new Proxy(node.port(), other.port());
                var chair = new Chair(proxy.port(), panel);
                var watchers = new Watchers(figures.rows(), chair.watched(), proxy.port())) {
            watchers.untilAllAreCurrent();
            Times times = commands(watchers, chair);
            figures.put(Measure.PROXY_P95, times.p95(), times.toThousandths());
            figures.value(Measure.LIVE_P95).ifPresent(here -> figures.put(Measure.PROXY_MORE, times.p95() - here));
        }
    }

    /** The node stops and starts on the same data; the time counts from when it lets the first of them in again. */
    private void restart(Workplace workplace) throws Exception {
        var before = Node.start(workplace.data(), options.port());
        try (var first = new Chair(options.port(), panel);
                var watchers = new Watchers(figures.rows(), first.watched(), options.port())) {
            watchers.untilAllAreCurrent();
            long start = System.nanoTime();
            before.close();
            watchers.awaitFirst();
            try (var after = Node.start(workplace.data(), options.port());
                    var chair = new Chair(after.port(), panel)) {
                figures.put(Measure.CURRENT_AGAIN, watchers.fromTheFirst());
                figures.put(Measure.AWAY, (System.nanoTime() - start) / 1e9);
                watchers.commands(chair.version() + 1, 1, version -> chair.command());
            }
        } finally {
            before.close();
        }
    }

    private Times commands(Watchers watchers, Chair chair) throws Exception {
        return rounds(watchers, chair.version() + 1, version -> chair.command());
    }

    private Times rounds(Watchers watchers, int from, Load.Step step) throws Exception {
        watchers.commands(from, WARM_UP, step);
        return watchers.commands(from + WARM_UP, rounds, step);
    }
}
