package org.suivi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
    private static final int ROUND_TRIPS = 7;
    private static final int UNDOS = 3;
    private static final String HOME = "/" + Preparation.SYSTEM;
    private static final Pattern PLAN = Pattern.compile("\"" + HOME + "(/plans/\\d+)");
    private static final Pattern INSTITUTION = Pattern.compile("\"" + HOME + "(/institutions/\\d+)\"");

    private static final Pattern STEP = Pattern.compile("\"(" + HOME + "/steps/\\d+)\"");
    private static final Pattern OWN_INSTITUTION = Pattern.compile("\"" + HOME + "(/institutions/\\d+)");

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
        sheets(focalPoints[0]);
        templates(secretary, plan);
    }

    /** The template of the plan, filled in and taken in, and all of it taken back. */
    private void templates(Person secretary, String plan) throws Exception {
        var undo = new double[UNDOS];
        try (var client = secretary.another(false)) {
            var person = new Person(client);
            for (int i = 0; i < UNDOS; i++) {
                byte[] file = client.get(HOME + plan + "/export").body();
                byte[] filled = FilledTemplate.of(file, "Remarked by the benchmark, " + i);
                Map<String, String> form = person.form(HOME + plan + "/template", plan + "/template");
                String sheet = place(client.send(HOME + plan + "/template", form, "template.xlsx", filled));
                place(client.post(sheet, person.form(sheet, sheet)));
                Matcher step = STEP.matcher(client.get(sheet).text());
                if (!step.find()) {
                    throw new IOException("the template cannot be taken back");
                }
                Map<String, String> back = person.form(step.group(1), step.group(1) + "/undo");
                long start = System.nanoTime();
                place(client.post(step.group(1) + "/undo", back));
                undo[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        put(Measure.TEMPLATE_UNDO, undo);
    }

    private static String place(Client.Answer answer) throws IOException {
        if (answer.status() != 302) {
            throw new IOException("answered with " + answer.status());
        }
        return String.valueOf(answer.headers().get("location")).replaceFirst("^http://[^/]+", "");
    }

    /** Out, with a word added to the first row, and back to the page that shows what that would change. */
    private void sheets(Person focalPoint) throws Exception {
        String own = found(focalPoint, OWN_INSTITUTION, "/my-work") + "/work-sheet";
        var out = new double[ROUND_TRIPS];
        var back = new double[ROUND_TRIPS];
        try (var client = focalPoint.another(false)) {
            var person = new Person(client);
            for (int i = 0; i < ROUND_TRIPS; i++) {
                long start = System.nanoTime();
                byte[] file = client.get(HOME + own + "/file").body();
                out[i] = (System.nanoTime() - start) / 1e6;
                byte[] filled = FilledSheet.of(file, "Told by the benchmark, " + i);
                Map<String, String> form = person.form(HOME + own, own);
                start = System.nanoTime();
                String preview = place(client.send(HOME + own, form, "sheet.xlsx", filled));
                if (client.get(preview).status() != 200) {
                    throw new IOException("no preview of the sheet");
                }
                back[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        put(Measure.SHEET_OUT, out);
        put(Measure.SHEET_PREVIEW, back);
    }

    private void put(Measure measure, double[] millis) {
        Times times = Times.of(millis, Arrays.stream(millis).sum() / 1_000);
        figures.put(measure, times.p50(), times.toString());
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
