package org.suivi.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the command line asks for.
 *
 * @param sizes numbers of recommendations, needs or watchers; the aims are for the last number of the former two and the first of the
 *     latter; none where follow-up is measured
 * @param minutes after which the benchmark ends itself, whatever it has
 */
record Options(
        Subject subject,
        List<Integer> sizes,
        List<Path> texts,
        int port,
        int minutes,
        Path report,
        boolean isQuick,
        String command) {

    private static final int FULL = 250_000;
    private static final int QUICK = 20_000;
    private static final List<Integer> NEEDS = List.of(1_000, 10_000);
    private static final List<Integer> WATCHERS = List.of(1_000, 5_000);

    /** What is measured, and the report it has. */
    enum Subject {
        LISTS("benchmark", "recommendations", "raw engines"),
        FOLLOW_UP("benchmark-follow-up", "recommendations", ""),
        CLEARING_HOUSE("benchmark-clearing-house", "needs and as many offers", ""),
        LIVE("benchmark-live", "watchers", "bare loop");

        private final String report;
        private final String counted;
        private final String beside;

        Subject(String report, String counted, String beside) {
            this.report = report;
            this.counted = counted;
            this.beside = beside;
        }

        /** What the figures are compared with. */
        String beside() {
            return beside;
        }

        String counted() {
            return counted;
        }

        static Subject of(List<String> arguments) {
            if (arguments.contains("--live")) {
                return LIVE;
            }
            if (arguments.contains("--clearing-house")) {
                return CLEARING_HOUSE;
            }
            return arguments.contains("--follow-up") ? FOLLOW_UP : LISTS;
        }
    }

    static Options of(List<String> arguments) {
        boolean isQuick = arguments.contains("--quick");
        Subject subject = Subject.of(arguments);
        int rows = isQuick ? QUICK : FULL;
        int port = 8106;
        List<Integer> watchers = WATCHERS;
        List<Integer> needs = isQuick ? NEEDS.subList(0, 1) : NEEDS;
        var texts = new ArrayList<Path>();
        for (int i = 0; i < arguments.size(); i++) {
            switch (arguments.get(i)) {
                case "--quick", "--follow-up", "--clearing-house", "--live" -> {}
                case "--rows" -> rows = Integer.parseInt(value(arguments, ++i));
                case "--watchers" -> watchers = List.of(Integer.parseInt(value(arguments, ++i)));
                case "--needs" -> needs = List.of(Integer.parseInt(value(arguments, ++i)));
                case "--data" -> texts.add(Path.of(value(arguments, ++i)));
                case "--port" -> port = Integer.parseInt(value(arguments, ++i));
                default -> throw new IllegalArgumentException("unknown: " + arguments.get(i));
            }
        }
        return new Options(
                subject,
                switch (subject) {
                    case LIVE -> watchers;
                    case CLEARING_HOUSE -> needs;
                    case FOLLOW_UP -> List.of();
                    case LISTS -> sizes(rows, isQuick);
                },
                texts.isEmpty() ? List.of(Path.of("src/test/resources/imports")) : List.copyOf(texts),
                port,
                isQuick ? 12 : 45,
                report(isQuick, subject),
                isQuick,
                "bin/bench " + withoutPaths(arguments));
    }

    private static Path report(boolean isQuick, Subject subject) {
        return isQuick ? Path.of("target", subject.report + "-quick.md") : Path.of("docs", subject.report + ".md");
    }

    /** Of recommendations a twenty-fifth, a fifth and the whole. */
    private static List<Integer> sizes(int rows, boolean isQuick) {
        return isQuick ? List.of(rows) : List.of(rows / 25, rows / 5, rows);
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
