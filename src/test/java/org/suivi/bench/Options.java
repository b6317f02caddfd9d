package org.suivi.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the command line asks for.
 *
 * @param sizes numbers of recommendations, the last of which the aims are for; none where follow-up is measured
 * @param minutes after which the benchmark ends itself, whatever it has
 */
record Options(
        List<Integer> sizes, List<Path> texts, int port, int minutes, Path report, boolean isQuick, String command) {

    private static final int FULL = 250_000;
    private static final int QUICK = 20_000;

    static Options of(List<String> arguments) {
        boolean isQuick = arguments.contains("--quick");
        boolean isFollowUp = arguments.contains("--follow-up");
        int rows = isQuick ? QUICK : FULL;
        int port = 8106;
        var texts = new ArrayList<Path>();
        for (int i = 0; i < arguments.size(); i++) {
            switch (arguments.get(i)) {
                case "--quick", "--follow-up" -> {}
                case "--rows" -> rows = Integer.parseInt(value(arguments, ++i));
                case "--data" -> texts.add(Path.of(value(arguments, ++i)));
                case "--port" -> port = Integer.parseInt(value(arguments, ++i));
                default -> throw new IllegalArgumentException("unknown: " + arguments.get(i));
            }
        }
        return new Options(
                isFollowUp ? List.of() : isQuick ? List.of(rows) : growth(rows),
                texts.isEmpty() ? List.of(Path.of("src/test/resources/imports")) : List.copyOf(texts),
                port,
                isQuick ? 12 : 45,
                report(isQuick, isFollowUp),
                isQuick,
                "bin/bench " + withoutPaths(arguments));
    }

    private static Path report(boolean isQuick, boolean isFollowUp) {
        String name = isFollowUp ? "benchmark-follow-up" : "benchmark";
        return isQuick ? Path.of("target", name + "-quick.md") : Path.of("docs", name + ".md");
    }

    /** A twenty-fifth, a fifth and the whole. */
    private static List<Integer> growth(int rows) {
        return List.of(rows / 25, rows / 5, rows);
    }

    private static String value(List<String> arguments, int at) {
        if (at >= arguments.size()) {
            throw new IllegalArgumentException("a value is missing behind " + arguments.get(at - 1));
        }
        return arguments.get(at);
    }

    /** The report names folders, not where they are on one machine. */
    private static String withoutPaths(List<String> arguments) {
        return String.join(
                " ",
                arguments.stream()
                        .map(word -> word.replaceAll("^.*/(?=[^/]+/?$)", ".../"))
                        .toList());
    }
}
