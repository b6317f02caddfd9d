package org.suivi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** The page that holds the last benchmark. */
final class Report {

    private static final String NOTES = """

            Medians: every rate at 16 clients is the median of five rounds after a warm-up; COPY the median of three (above
            100,000 rows) or five runs. The times of pages are those of a client on the same machine, over connections that stay
            open, with pages compressed as browsers ask for them; client, Suivi and PostgreSQL share the processors. The page
            counts the facets it always shows (%s), and so does the bare query. Memory is the proportional set size (PSS) of the
            Java process and all PostgreSQL processes, which counts shared pages once. The start is that of `bin/run` on a folder
            that holds the rows, with the files in the machine's cache. The processor shares come from Java's flight recorder.

            What the list does beyond the bare query: it asks for each word by its stem in every language that the letters can be of, in
            texts of languages without stems, as an identifier, and once more as it is written, which decides the order; it highlights the
            words in the rows, counts without each chosen facet, reads session, person and system from the database, writes a page with a
            link for each value, and compresses it. An import goes step by step, so that one processor has nothing to do while PostgreSQL
            applies the rows with their foreign keys, which COPY into tables without them does not check; its index is read back from the
            database with what follows up, where the bare engine has its documents at hand.
            """;

    private static final String NOTES_ON_FOLLOW_UP = """

            Ten national systems in one Suivi, each with 5,000 recommendations, 50 institutions with a focal point, a plan of 1,200
            actions, 20,000 progress updates, and 300 indicators with 60,000 values; the pages of one are asked for. Pages for
            everybody are asked as each of the 50 focal points in turn, the others as the secretariat, whole and compressed, by a
            client on the same machine after a warm-up.
            """;

    private static final String NOTES_ON_THE_CLEARING_HOUSE = """

            So many live needs, as many live offers, half as many practices, three tenths as many projects and a tenth as many
            challenges, of all States of the directory and twenty organisations, drawn by a seed: texts are real recommendations, two
            to each record; themes, kinds of change and forms of assistance are drawn unevenly, as in life. Lists are asked for as the
            secretariat of one State, whole, by words, by facets and by both, each time another; boards and matches as the desk, each
            time of another need or offer. Pages come whole and compressed, to a client on the same machine, after a warm-up of fifteen
            seconds on lists and of three seconds on each page. The night is an ordinary one: the last confirmation of one record in a hundred is too long ago, one need in a hundred waited too
            long, and one need and one offer in a hundred were changed since the night before; it runs in a process of its own,
            without mails. What is missed and what matches need are asked for again to see what the processors are spent on: the share of
            PostgreSQL comes from the operating system, the others are shares of Suivi’s own time, from Java’s flight recorder.
            """;

    private static final String NOTES_ON_LIVE = """

            Each watcher is a stream of events of a panel with 40 speakers on its list, as its public page has it; once a second the
            chair stops the clock of the speaker or lets it go on, by the form of the page: session, permission, rules, journal,
            rows and commit are part of the time. It runs from before the request with the command until the last byte of the new
            state arrived at each watcher, whom a single thread reads in a process on the same machine; the processors are shared
            by it, Suivi and PostgreSQL. The bare loop is a servlet on the same server that writes as many bytes to one open
            answer after the other, without a database, a session or a thought for slow readers. A watcher who is slow and gets only the
            newest state counts with the time of that for each change it missed. The proxy deals connections to the nodes in turn,
            with one thread in the process of the benchmark, which is why it stands before 1,000 watchers only. Those who ask for the
            floor are 200 delegations, each on its own page, all answered without an error and on the list once; the benchmark ends
            otherwise. The heap of one watcher is what the heap of a node that nobody watched before grew by after a full
            collection, for all that the server and Suivi keep of a connection; the buffers of the operating system are not in it.
            The share of the processor is that of the Java process. After a restart the time counts from when the node lets the
            first watcher in again; they come back as browsers do, after the time they were told or a second.
            """;

    private static final String QUALITY = """

            ## How well tags are suggested and repeats are found

            Measured apart from speed, on labelled data; how, and what the figures do not say: [suggested tags](tag-suggestions.md)
            (`TagEvaluation`), [what repeats](repeat-finder.md) (`RepeatEvaluation`).

            %s
            %s
            """;

    private final Options options;
    private final Machine machine;
    private final List<Figures> all = new CopyOnWriteArrayList<>();
    private volatile int texts;

    Report(Options options, Machine machine) {
        this.options = options;
        this.machine = machine;
    }

    void texts(int number) {
        texts = number;
    }

    void add(Figures figures) {
        all.add(figures);
    }

    void write() throws IOException {
        var page = new StringBuilder("# Benchmark\n\n");
        page.append("`%s`, %s, load of the machine before: %.1f.\n\n"
                .formatted(options.command().strip(), machine.day(), machine.loadBefore()));
        page.append("Machine: %s.\n".formatted(machine.description()));
        if (texts > 0) {
            page.append("Data: %,d real texts, %s with a fixed seed.\n"
                    .formatted(texts, options.subject() == Options.Subject.CLEARING_HOUSE ? "combined" : "varied"));
        }
        if (!all.isEmpty()) {
            aims(page, all.get(options.subject() == Options.Subject.LIVE ? 0 : all.size() - 1));
            growth(page);
        }
        page.append(notes());
        Files.createDirectories(options.report().toAbsolutePath().getParent());
        Files.writeString(options.report(), page);
    }

    private String notes() throws IOException {
        return switch (options.subject()) {
            case LISTS ->
                NOTES.formatted(String.join(", ", RawLucene.FACETS))
                        + QUALITY.formatted(
                                table("docs/tag-suggestions.md", "| what | model"),
                                table("docs/repeat-finder.md", "| test pairs"));
            case FOLLOW_UP -> NOTES_ON_FOLLOW_UP;
            case CLEARING_HOUSE -> NOTES_ON_THE_CLEARING_HOUSE;
            case LIVE -> NOTES_ON_LIVE;
        };
    }

    /** The table with this heading, as it stands in another document. */
    private static String table(String document, String heading) throws IOException {
        return Files.readAllLines(Path.of(document)).stream()
                .dropWhile(line -> !line.startsWith(heading))
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private void aims(StringBuilder page, Figures figures) {
        boolean isAlone = options.subject().beside().isEmpty();
        page.append("\n## Aims, at %,d %s\n\n| what | aim | measured |%s |\n|---|---|---|---|%s\n"
                .formatted(
                        figures.rows(),
                        options.subject().counted(),
                        isAlone ? "" : " " + options.subject().beside() + " |",
                        isAlone ? "" : "---|"));
        for (Verdict verdict : Verdict.all(figures)) {
            page.append("| %s | %s | %s |%s %s |\n"
                    .formatted(
                            verdict.measure().title(),
                            verdict.aim(),
                            figures.words(verdict.measure()),
                            isAlone ? "" : " " + verdict.raw() + " |",
                            verdict.words()));
        }
        figures.spending()
                .forEach((measure, parts) ->
                        page.append("\nProcessor time, %s: %s.\n".formatted(measure.title(), parts)));
    }

    private void growth(StringBuilder page) {
        page.append("\n## Everything, as the system grows\n\n| what |");
        all.forEach(figures -> page.append(" %,d |".formatted(figures.rows())));
        page.append("\n|---|").append("---|".repeat(all.size())).append('\n');
        for (Measure measure : Measure.values()) {
            if (all.stream().map(figures -> figures.value(measure)).anyMatch(Optional::isPresent)) {
                page.append("| %s |".formatted(measure.title()));
                all.forEach(figures -> page.append(" %s |".formatted(figures.words(measure))));
                page.append('\n');
            }
        }
    }
}
