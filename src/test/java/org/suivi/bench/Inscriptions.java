package org.suivi.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Delegations that all ask for the floor within two seconds, each on its own page. */
final class Inscriptions {

    private static final int DELEGATIONS = 200;
    private static final long WITHIN_NANOS = 2_000_000_000L;
    private static final int AT_ONCE = 64;

    private final Node node;

    Inscriptions(Node node) {
        this.node = node;
    }

    private record Delegate(Client client, String commands, Map<String, String> form) {

        static Delegate at(int port, String link) throws IOException {
            var person = new Person(new Client(port, false));
            return new Delegate(person.client(), link + "/commands", person.form(link, "/commands"));
        }

        double inscribe(long at) throws Exception {
            Thread.sleep(Math.max(0, (at - System.nanoTime()) / 1_000_000));
            int status = client.post(commands, form).status();
            if (status != 302) {
                throw new IOException("a request for the floor was answered with " + status);
            }
            return (System.nanoTime() - at) / 1e6;
        }
    }

    /** How long each waited for its answer; all of them are on the list once. */
    Times measure() throws Exception {
        String[] lines = node.ask(LiveNode.OPEN_LIST + DELEGATIONS).split("\n");
        List<Delegate> all = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            all.add(Delegate.at(node.port(), lines[i]));
        }
        Times times = allAtOnce(all);
        int inscribed = Integer.parseInt(node.ask(LiveNode.INSCRIBED + lines[0]));
        if (inscribed != all.size()) {
            throw new IOException(inscribed + " of " + all.size() + " are on the list");
        }
        return times;
    }

    private static Times allAtOnce(List<Delegate> all) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE);
        try {
            long start = System.nanoTime();
            var work = new ArrayList<Callable<Double>>();
            for (int i = 0; i < all.size(); i++) {
                Delegate one = all.get(i);
                long at = start + WITHIN_NANOS * i / all.size();
                work.add(() -> one.inscribe(at));
            }
            List<Double> millis = new ArrayList<>();
            for (Future<Double> each : hands.invokeAll(work)) {
                millis.add(each.get());
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            return Times.of(millis.stream().mapToDouble(Double::doubleValue).toArray(), seconds);
        } finally {
            hands.shutdownNow();
            for (Delegate one : all) {
                one.client().close();
            }
        }
    }
}
