package org.suivi.search;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Prints how fast the search door is beside bare Lucene: {@code SearchMeasure UPR-INFO-FOLDER [documents]}. */
public final class SearchMeasure {

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 1_500;
    private static final int CLIENTS = 16;
    private static final Map<String, Integer> FACETS =
            UprRows.FACETS.stream().collect(Collectors.toMap(facet -> facet, facet -> 20));

    private final UprRows rows;
    private final int count;
    private final Random random = new Random(7);

    private SearchMeasure(UprRows rows, int count) {
        this.rows = rows;
        this.count = count;
    }

    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 250_000;
        new SearchMeasure(UprRows.read(Path.of(arguments[0])), count).measure();
    }

    private void measure() throws Exception {
        var folder = Files.createTempDirectory("search-measure");
        var questions = questions(ROUNDS);
        var filters = filters(ROUNDS);
        try (var index = SearchIndex.open(folder.resolve("door"), Clock.systemUTC())) {
            timed("door, rebuild", () -> index.rebuild(() -> rows.documents(count)));
            for (int warm = 0; warm < 2; warm++) {
                door(index, questions, filters);
            }
            timed("door, load over what is there", () -> index.load(rows.documents(count)));
            print("door, write one and see it", times(200, i -> {
                index.write(List.of(rows.document(i * 7L)));
                index.visibleNow();
            }));
        }
        try (var bare = timed(
                "bare, index with 1 thread",
                () -> new BareLucene(folder.resolve("bare"), rows.documents(count), UprRows.FACETS))) {
            for (int warm = 0; warm < 2; warm++) {
                bare(bare, questions, filters);
            }
        } finally {
            Generations.delete(folder);
        }
    }

    private void door(SearchIndex index, List<List<String>> questions, List<Map<String, Set<String>>> filters)
            throws Exception {
        print("door, words + 5 facets, each new", times(ROUNDS, i -> index.search(words(questions.get(i)))));
        print("door, filters, each new", times(ROUNDS, i -> index.search(filtered(filters.get(i)))));
        print("door, 50 filters again", times(ROUNDS, i -> index.search(filtered(filters.get(i % 50)))));
        print("door, everything by date", times(ROUNDS, i -> index.search(filtered(Map.of()))));
        print("door, beginning of a word", times(100, i -> index.search(words(List.of(beginning(questions.get(i)))))));
        forget(index);
        rate("door, words, 16 clients", i -> index.search(words(questions.get(i % ROUNDS))));
        rate("door, filters, 16 clients", i -> index.search(filtered(filters.get(i % ROUNDS))));
    }

    /** A change empties what is remembered of earlier questions. */
    private void forget(SearchIndex index) {
        index.write(List.of(rows.document(1)));
        index.visibleNow();
    }

    private void bare(BareLucene bare, List<List<String>> questions, List<Map<String, Set<String>>> filters)
            throws Exception {
        print("bare, words + 5 facets", times(ROUNDS, i -> bare.words(questions.get(i))));
        print("bare, everything + 5 facets", times(60, i -> bare.everything()));
        print("bare, one filter, sideways", times(60, i -> {
            var filter = filters.get(i).entrySet().iterator().next();
            bare.filtered(filter.getKey(), filter.getValue().iterator().next());
        }));
        rate("bare, words, 16 clients", i -> bare.words(questions.get(i % ROUNDS)));
    }

    private static String beginning(List<String> words) {
        return words.get(0).substring(0, Math.min(4, words.get(0).length())) + "*";
    }

    private List<List<String>> questions(int number) {
        var texts = rows.texts();
        return IntStream.range(0, number)
                .mapToObj(i -> {
                    var words = Arrays.stream(
                                    texts.get(random.nextInt(texts.size())).split("\\W+"))
                            .filter(word -> word.length() > 4)
                            .distinct()
                            .toList();
                    if (words.isEmpty()) {
                        return List.of("women", "rights");
                    }
                    int first = random.nextInt(words.size());
                    return List.of(words.get(first), words.get((first + 1) % words.size()));
                })
                .toList();
    }

    private List<Map<String, Set<String>>> filters(int number) {
        var different = new LinkedHashSet<Map<String, Set<String>>>();
        while (different.size() < number) {
            var row = rows.row(random.nextInt(count));
            var other = rows.row(random.nextInt(count));
            var all = new TreeMap<String, Set<String>>();
            all.put("state", new TreeSet<>(List.of(row.by(), other.by())));
            all.put("position", Set.of(row.position()));
            if (!row.themes().isEmpty()) {
                all.put("theme", Set.copyOf(row.themes()));
            }
            all.put("session", Set.of("s" + row.session()));
            all.put("region", Set.of(row.region()));
            while (all.size() > 1 + number % 2 + random.nextInt(2)) {
                all.remove(new ArrayList<>(all.keySet()).get(random.nextInt(all.size())));
            }
            different.add(all);
        }
        return List.copyOf(different);
    }

    private static Search words(List<String> words) {
        return search(String.join(" ", words), Map.of());
    }

    private static Search filtered(Map<String, Set<String>> filters) {
        return search("", filters);
    }

    private static Search search(String words, Map<String, Set<String>> filters) {
        var scope = new Scope(UprRows.SYSTEM, Set.of("recommendation"), Set.of("public", "secretariat"));
        var sort = words.isEmpty() ? new SortBy("date", true) : null;
        return new Search(scope, words, "en", filters, sort, 0, 25, FACETS);
    }

    private static <T> T timed(String name, Callable<T> work) throws Exception {
        long start = System.nanoTime();
        long cpu = PROCESS.getProcessCpuTime();
        var result = work.call();
        System.out.printf(
                "%-36s %.1f s, processor %.1f s%n",
                name, (System.nanoTime() - start) / 1e9, (PROCESS.getProcessCpuTime() - cpu) / 1e9);
        return result;
    }

    private interface Step {
        void run(int number) throws IOException;
    }

    private record Times(double[] millis, double[] processor) {}

    private static Times times(int rounds, Step step) throws IOException {
        var times = new Times(new double[rounds], new double[rounds]);
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            long cpu = THREADS.getCurrentThreadCpuTime();
            step.run(i);
            times.processor[i] = (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6;
            times.millis[i] = (System.nanoTime() - start) / 1e6;
        }
        return times;
    }

    private static void print(String name, Times times) {
        System.out.printf("%-36s %s   processor %s%n", name, spread(times.millis), spread(times.processor));
    }

    private static String spread(double[] millis) {
        double mean = Arrays.stream(millis).average().orElse(0);
        Arrays.sort(millis);
        return "p50 %.2f p95 %.2f mean %.2f ms"
                .formatted(millis[millis.length / 2], millis[millis.length * 95 / 100], mean);
    }

    private static void rate(String name, Step step) throws Exception {
        var clients = Executors.newFixedThreadPool(CLIENTS);
        long start = System.nanoTime();
        long cpu = PROCESS.getProcessCpuTime();
        var done = clients.invokeAll(IntStream.range(0, CLIENTS)
                .<Callable<Integer>>mapToObj(client -> () -> {
                    for (int i = 0; i < ROUNDS / CLIENTS; i++) {
                        step.run(i * CLIENTS + client);
                    }
                    return ROUNDS / CLIENTS;
                })
                .toList());
        int total = 0;
        for (var each : done) {
            total += each.get();
        }
        System.out.printf(
                "%-36s %.0f/s, %.0f in a second of processor%n",
                name, total / ((System.nanoTime() - start) / 1e9), total / ((PROCESS.getProcessCpuTime() - cpu) / 1e9));
        clients.shutdown();
    }
}
