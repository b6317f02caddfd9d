package org.suivi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pages of follow-up in ten national systems at once, each with 5,000 recommendations, 1,200 actions, 20,000 progress updates
 * and 300 indicators with 60,000 values.
 */
final class FollowUpStage {

    static final int RECOMMENDATIONS = 5_000;

    private static final int PAUSE_SECONDS = 15;
    private static final int INSTITUTIONS = 50;
    private static final String HOME = "/" + Preparation.SYSTEM;
    private static final Pattern PLAN = Pattern.compile("\"" + HOME + "(/plans/\\d+)");
    private static final Pattern INSTITUTION = Pattern.compile("\"" + HOME + "(/institutions/\\d+)\"");

    private final Options options;
    private final RealTexts texts;
    private final Figures figures;
    private final int seconds;

    FollowUpStage(Options options, RealTexts texts, Figures figures) {
        this.options = options;
        this.texts = texts;
        this.figures = figures;
        this.seconds = options.isQuick() ? 2 : 6;
    }

    void measure() throws Exception {
        try (var workplace = Workplace.make()) {
            Files.createDirectories(workplace.data());
            for (List<String> state : FollowUpPreparation.STATES) {
                BulkFile.write(
                        workplace.folder().resolve(state.get(0) + ".json"),
                        new Variation(texts).entries(RECOMMENDATIONS),
                        state.get(1));
            }
            var prepared = Prepared.by(FollowUpPreparation.class, workplace.data(), workplace.folder());
            figures.put(Measure.DIGEST, prepared.steps().getOrDefault("digest", Double.NaN));
            try (var suivi = Suivi.start(workplace.data(), options.port())) {
                Thread.sleep(PAUSE_SECONDS * 1_000L);
                pages(suivi);
            }
        }
    }

    private void pages(Suivi suivi) throws Exception {
        var secretary = Person.signedIn(suivi.port());
        String plan = found(secretary, PLAN, "/plans");
        String institution = found(secretary, INSTITUTION, "/institutions");
        var focalPoints = new Person[INSTITUTIONS];
        for (int i = 0; i < INSTITUTIONS; i++) {
            focalPoints[i] = Person.signedIn(suivi.port(), "focal-%d@%s.example".formatted(i + 1, Preparation.SYSTEM));
        }
        time(Measure.MY_WORK, focalPoints, "/my-work");
        time(Measure.INSTITUTION, focalPoints, institution);
        time(Measure.PLAN_TABLE, secretary, plan);
        time(Measure.PLAN_TIMELINE, secretary, plan + "/timeline");
        time(Measure.GAPS, secretary, plan + "/gaps");
        time(Measure.DASHBOARD, secretary, "/assessments");
        time(Measure.INDICATORS, secretary, "/indicators");
    }

    /** The first address on a page that looks so. */
    private static String found(Person person, Pattern address, String page) throws IOException {
        try (var client = person.another(false)) {
            Matcher first = address.matcher(client.get(HOME + page).text());
            if (!first.find()) {
                throw new IOException("no link " + address + " on " + page);
            }
            return first.group(1);
        }
    }

    private void time(Measure measure, Person person, String path) throws Exception {
        time(measure, new Person[] {person}, path);
    }

    /** One client after a warm-up, as a different person each time where there are several. */
    private void time(Measure measure, Person[] people, String path) throws Exception {
        new Load(2, 2_000, seconds).run(() -> asking(people, path));
        Times times = new Load(1, 1_000, 2 * seconds).run(() -> asking(people, path));
        figures.put(measure, times.p95(), times.toString());
    }

    private static Load.Step asking(Person[] people, String path) {
        var clients = new Client[people.length];
        for (int i = 0; i < people.length; i++) {
            clients[i] = people[i].another(true);
        }
        return number -> {
            var answer = clients[number % clients.length].get(HOME + path);
            if (answer.status() != 200) {
                throw new IOException(path + " was answered with " + answer.status());
            }
        };
    }
}
