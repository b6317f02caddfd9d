package org.suivi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pages and the night of the clearing house, at one number of live needs and as many offers. */
final class HouseStage {

    private static final int PAUSE_SECONDS = 15;
    /** Java compiles what all pages share for some seconds after its start; who measures before that measures the compiler. */
    private static final int WARM_UP_SECONDS = 15;

    private static final int EXPORTS = 5;
    private static final String HOME = "/clearing-house";
    private static final List<String> WORDS =
            List.of("police", "women", "law", "children", "prison", "training", "rights");
    private static final Pattern FACET = Pattern.compile("\\?((?:theme|function|modality|state|region)=[^\"&]+)&");
    private static final Pattern RECORD = Pattern.compile("\"" + HOME + "/(?:needs|offers)/(\\d+)\"");

    private final Options options;
    private final Figures figures;
    private final int seconds;
    private final Map<Measure, Timed> timed = new EnumMap<>(Measure.class);

    /** Who asks for which pages. */
    private record Timed(Person person, IntFunction<String> path) {}

    HouseStage(Options options, Figures figures) {
        this.options = options;
        this.figures = figures;
        this.seconds = options.isQuick() ? 2 : 3;
    }

    void measure() throws Exception {
        try (var workplace = Workplace.make()) {
            Files.createDirectories(workplace.data());
            Files.writeString(workplace.file(), String.valueOf(figures.rows()));
            night(Prepared.by(HousePreparation.class, workplace.data(), workplace.file()));
            try (var suivi = Suivi.start(workplace.data(), options.port())) {
                Thread.sleep(PAUSE_SECONDS * 1_000L);
                var secretary = Person.signedIn(suivi.port());
                var desk = Person.signedIn(suivi.port(), HousePreparation.DESK);
                lists(secretary);
                boards(desk);
                matches(desk);
                export(secretary);
                spending(suivi, workplace);
            }
        }
    }

    private void night(Prepared prepared) {
        prepared.steps().forEach((step, taken) -> figures.put(Measure.valueOf(step), taken));
        figures.put(
                Measure.NIGHT,
                prepared.steps().get(Measure.STALENESS.name())
                        + prepared.steps().get(Measure.REMATCHING.name())
                        + prepared.steps().get(Measure.ROUND_MADE.name()));
    }

    private void lists(Person secretary) throws Exception {
        load(secretary, asked(secretary, "/needs"), WARM_UP_SECONDS);
        time(Measure.NEEDS, secretary, asked(secretary, "/needs"));
        time(Measure.OFFERS, secretary, asked(secretary, "/offers"));
        time(Measure.CHALLENGES, secretary, asked(secretary, "/challenges"));
        time(Measure.PRACTICES, secretary, asked(secretary, "/practices"));
        time(Measure.PROJECTS, secretary, asked(secretary, "/projects"));
    }

    /** A list whole, by a word, by a facet and by both, in turn; which word and which facet changes each time. */
    private static IntFunction<String> asked(Person person, String list) throws IOException {
        List<String> facets = found(person, list, FACET);
        return number -> {
            String word = "words=" + WORDS.get(number % WORDS.size());
            String facet = facets.get(number % facets.size());
            String query = List.of("", "?" + word, "?" + facet, "?" + word + "&" + facet)
                    .get(number % 4);
            return list + query;
        };
    }

    private void boards(Person desk) throws Exception {
        time(Measure.ASKED, desk, unused -> "/asked");
        time(Measure.PIPELINE, desk, unused -> "/pipeline");
        time(Measure.UNMET, desk, unused -> "/unmet");
        time(Measure.SUPPLY, desk, unused -> "/supply");
        time(Measure.MEASURES, desk, unused -> "/measures");
        time(Measure.ROUND, desk, unused -> "/round");
        time(Measure.COUNTRY, desk, unused -> "/countries/" + HousePreparation.BUSIEST);
        time(Measure.AGENCY, desk, unused -> "/agencies/" + HousePreparation.AGENCY);
        time(Measure.OVERLAPS, desk, unused -> "/overlaps");
        time(Measure.IMPROVEMENTS, desk, unused -> "/improvements");
    }

    private void matches(Person desk) throws Exception {
        time(Measure.CANDIDATES, desk, each(desk, "/needs"));
        time(Measure.CANDIDATE_NEEDS, desk, each(desk, "/offers"));
    }

    /** The matches of the records on some pages of a list, one after the other. */
    private static IntFunction<String> each(Person person, String list) throws IOException {
        List<String> ids = new ArrayList<>();
        for (int page = 1; page <= 8; page++) {
            ids.addAll(found(person, list + "?page=" + page, RECORD));
        }
        return number -> list + "/" + ids.get(number % ids.size()) + "/matches";
    }

    private void export(Person secretary) throws Exception {
        double[] millis = new double[EXPORTS];
        try (var client = secretary.another(false)) {
            for (int i = 0; i < EXPORTS; i++) {
                long start = System.nanoTime();
                if (client.get(HOME + "/needs.xlsx").status() != 200) {
                    throw new IOException("no spreadsheet of needs");
                }
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Times times = Times.of(millis, Arrays.stream(millis).sum() / 1_000);
        figures.put(Measure.HOUSE_EXPORT, times.p50(), times.toString());
    }

    /** Of what missed its aim, and of matches. */
    private void spending(Suivi suivi, Workplace workplace) throws Exception {
        var profile = new Profile(suivi.pid(), workplace.folder());
        for (var each : timed.entrySet()) {
            if (each.getKey() == Measure.CANDIDATES || isMissed(each.getKey())) {
                var before = ProcessorTime.of(suivi.pid(), workplace.data());
                String parts = profile.during(
                        unused -> load(each.getValue().person(), each.getValue().path(), seconds));
                double share = ProcessorTime.of(suivi.pid(), workplace.data()).shareOfPostgresSince(before);
                figures.spentOn(each.getKey(), "PostgreSQL %.0f %% of it; of the rest %s".formatted(share, parts));
            }
        }
    }

    private boolean isMissed(Measure measure) {
        return Verdict.all(figures).stream().anyMatch(verdict -> verdict.measure() == measure && !verdict.isMet());
    }

    private static List<String> found(Person person, String page, Pattern pattern) throws IOException {
        try (var client = person.another(false)) {
            Matcher matcher = pattern.matcher(client.get(HOME + page).text());
            List<String> found =
                    matcher.results().map(result -> result.group(1)).distinct().toList();
            if (found.isEmpty()) {
                throw new IOException("nothing like " + pattern + " on " + page);
            }
            return found;
        }
    }

    private void time(Measure measure, Person person, IntFunction<String> path) throws Exception {
        timed.put(measure, new Timed(person, path));
        load(person, path, seconds);
        Times times = load(person, path, seconds);
        figures.put(measure, times.p95(), times.toString());
    }

    /** One client. */
    private static Times load(Person person, IntFunction<String> path, int seconds) throws Exception {
        return new Load(1, 1_000, seconds).run(() -> {
            Client client = person.another(true);
            return number -> {
                var answer = client.get(HOME + path.apply(number));
                if (answer.status() != 200) {
                    throw new IOException(path.apply(number) + " was answered with " + answer.status());
                }
            };
        });
    }
}
