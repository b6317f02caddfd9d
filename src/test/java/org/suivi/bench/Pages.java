package org.suivi.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks a running Suivi for its pages as people do, alone and sixteen at once. */
final class Pages {

    static final int CLIENTS = 16;
    private static final int ROUNDS = 5;
    private static final Pattern TOTAL = Pattern.compile("hits-total[^>]*>\\s*<strong>([0-9,.\u202f\u00a0]+)");
    private static final String LIST = "/" + Preparation.SYSTEM + "/recommendations";

    private final Person person;
    private final Questions questions;
    private final List<String> addresses;
    private final int seconds;

    /** @param seconds how long one round may take */
    Pages(Person person, Questions questions, List<String> addresses, int seconds) {
        this.person = person;
        this.questions = questions;
        this.addresses = addresses;
        this.seconds = seconds;
    }

    /** Lets the program's hot code be compiled before anything counts. */
    void warmUp() throws Exception {
        var rounds = new Load(4, 20_000, 2 * seconds);
        rounds.run(() ->
                asking(true, number -> LIST + (number % 2 == 0 ? questions.words(number) : questions.filter(number))));
        rounds.run(() -> asking(true, this::record));
    }

    Times listAlone() throws Exception {
        return new Load(1, 1_000, 3 * seconds).run(() -> asking(true, number -> LIST + questions.words(number)));
    }

    Times listOfMany(boolean compressing) throws Exception {
        return median(() -> asking(compressing, number -> LIST + questions.words(number)));
    }

    Times json(int clients) throws Exception {
        Load.Worker worker = () -> asking(true, number -> apiList() + questions.words(number));
        return clients == 1 ? new Load(1, 1_000, 3 * seconds).run(worker) : median(worker);
    }

    static String apiList() {
        return "/api/v1/systems/" + Preparation.SYSTEM + "/recommendations";
    }

    boolean has(String path) throws IOException {
        try (var client = person.another(true)) {
            return client.get(path).status() == 200;
        }
    }

    Times filters() throws Exception {
        return median(() -> asking(true, number -> LIST + questions.filter(number)));
    }

    Times records() throws Exception {
        return new Load(1, 1_000, 3 * seconds).run(() -> asking(true, this::record));
    }

    Times recordsOfMany() throws Exception {
        return median(() -> asking(true, this::record));
    }

    /** Only the saving is timed; getting the form and following to the page is not. */
    Times saves(int number) throws Exception {
        var millis = new ArrayList<Double>();
        try (var client = person.another(false)) {
            for (int i = 0; i < number; i++) {
                String page = record(i);
                Map<String, String> form = new Person(client).form(page + "/edit", page);
                form.put("title[en]", "Changed by the benchmark, " + i);
                long start = System.nanoTime();
                var answer = client.post(page, form);
                millis.add((System.nanoTime() - start) / 1e6);
                expect(302, answer, page);
            }
        }
        double[] all = millis.stream().mapToDouble(Double::doubleValue).toArray();
        return Times.of(all, Arrays.stream(all).sum() / 1_000);
    }

    /** Of some filters, the one that finds the number of recommendations nearest to this, if exports are there at all. */
    Optional<String> filterOfAbout(int number) throws IOException {
        String best = "";
        int least = Integer.MAX_VALUE;
        try (var client = person.another(false)) {
            if (client.get(LIST + "/export?format=xlsx&q=nothingatall").status() != 200) {
                return Optional.empty();
            }
            for (String filter : questions.filters().subList(0, 300)) {
                Matcher total = TOTAL.matcher(client.get(LIST + "?" + filter).text());
                int found = total.find() ? Integer.parseInt(total.group(1).replaceAll("\\D", "")) : 0;
                if (Math.abs(found - number) < least) {
                    least = Math.abs(found - number);
                    best = filter;
                }
            }
        }
        return Optional.of(best);
    }

    Times exports(String filter) throws Exception {
        return new Load(1, ROUNDS, 60).run(() -> asking(false, number -> LIST + "/export?format=xlsx&" + filter));
    }

    private String record(int number) {
        return "/" + Preparation.SYSTEM + "/r/" + addresses.get(number % addresses.size());
    }

    /** The round in the middle by its rate; every round asks other questions first. */
    private Times median(Load.Worker worker) throws Exception {
        var rounds = new ArrayList<Times>();
        for (int round = 0; round < ROUNDS; round++) {
            rounds.add(new Load(CLIENTS, 20_000, seconds).run(worker));
        }
        rounds.sort(Comparator.comparingDouble(Times::perSecond));
        return rounds.get(ROUNDS / 2);
    }

    private interface Address {
        String of(int number);
    }

    private Load.Step asking(boolean compressing, Address address) {
        Client client = person.another(compressing);
        return number -> expect(200, client.get(address.of(number)), address.of(number));
    }

    private static void expect(int status, Client.Answer answer, String path) throws IOException {
        if (answer.status() != status) {
            throw new IOException(path + " was answered with " + answer.status());
        }
    }
}
