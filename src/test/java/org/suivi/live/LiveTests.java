package org.suivi.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.suivi.Examples;
import org.suivi.SuiviApplication;
import org.suivi.live.EventStream.Event;

/** Streams of a server that really listens, because what matters here is what connections do. */
@Tag("start")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "suivi.database.url=",
            "suivi.database.data=target/live-data-${test.fork:1}",
            "suivi.live.heartbeat=500ms",
            "server.tomcat.connection-timeout=6s",
            "suivi.live.watchers-per-address=25"
        })
@ActiveProfiles("test")
@Import(Examples.class)
class LiveTests {

    private static final int BIG = 300_000;

    @LocalServerPort
    int port;

    @Autowired
    LiveExamples examples;

    @Autowired
    OnAir onAir;

    @Autowired
    Epoch epoch;

    @Autowired
    Seats seats;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    HikariDataSource database;

    @BeforeEach
    void nobodyWatches() throws InterruptedException {
        await(() -> seats.taken() == 0);
    }

    @Test
    void aWatcherGetsTheStateAndThenEveryChange() throws IOException {
        long version = examples.change("example-1", "{\"name\": \"Kenya\"}");
        try (EventStream stream = watch("example-1")) {
            Event first = stream.next("snapshot");
            assertThat(first.text()).isEqualTo("{\"name\": \"Kenya\"}");
            assertThat(first.id()).isEqualTo(epoch.value() + "." + version);
            for (int i = 1; i <= 5; i++) {
                examples.change("example-1", "{\"name\":\n\"Peru " + i + "\"}");
                Event next = stream.next("snapshot");
                assertThat(next.id()).isEqualTo(epoch.value() + "." + (version + i));
                assertThat(next.text()).isEqualTo("{\"name\":\n\"Peru " + i + "\"}");
            }
        }
    }

    @Test
    void proxiesAreToldToLeaveTheStreamAlone() throws IOException {
        examples.change("example-2", "{}");
        try (EventStream stream = watch("example-2")) {
            assertThat(stream.status()).isEqualTo(200);
            assertThat(stream.header("content-type")).isEqualTo("text/event-stream;charset=UTF-8");
            assertThat(stream.header("cache-control")).isEqualTo("no-store, no-transform");
            assertThat(stream.header("x-accel-buffering")).isEqualTo("no");
            assertThat(stream.header("x-content-type-options")).isEqualTo("nosniff");
            assertThat(stream.header("set-cookie")).isEmpty();
        }
    }

    @Test
    void whoComesAgainGetsTheStateOnlyWhenItChangedMeanwhile() throws IOException {
        examples.change("example-3", "{\"n\":1}");
        String seen;
        try (EventStream stream = watch("example-3")) {
            seen = stream.next("snapshot").id();
        }
        try (EventStream again = EventStream.open(port, "/live/example-3", "Last-Event-ID: " + seen)) {
            assertThat(List.of(again.next().name(), again.next().name())).containsExactly("hb", "hb");
        }
        examples.change("example-3", "{\"n\":2}");
        try (EventStream again = EventStream.open(port, "/live/example-3?last=" + seen)) {
            assertThat(again.next("snapshot").text()).isEqualTo("{\"n\":2}");
        }
        try (EventStream ofAnotherRun = EventStream.open(port, "/live/example-3", "Last-Event-ID: before.2")) {
            assertThat(ofAnotherRun.next("snapshot").text()).isEqualTo("{\"n\":2}");
        }
    }

    @Test
    void heartbeatsTellTheTimeAndWhatThereIs() throws IOException {
        long version = examples.change("example-4", "{}");
        try (EventStream stream = watch("example-4")) {
            stream.next("hb");
            long before = now();
            String beat = stream.next("hb").text();
            assertThat(beat)
                    .contains("\"version\":" + version, "\"epoch\":\"" + epoch.value() + "\"", "\"hearing\":true");
            assertThat(Long.parseLong(beat.replaceAll("\\{\"serverNow\":(\\d+).*", "$1")))
                    .isBetween(before - 5, now() + 5);
        }
    }

    @Test
    void aWatcherThatDoesNotReadMissesWhatWasInBetweenAndNeverWhatIs() throws Exception {
        String much = "x".repeat(BIG);
        examples.change("example-5", state(0, much));
        try (EventStream slow = watch("example-5");
                EventStream quick = watch("example-5")) {
            quick.next("snapshot");
            for (int i = 1; i <= 60; i++) {
                examples.change("example-5", state(i, much));
                assertThat(number(quick.next("snapshot"))).isEqualTo(i);
            }
            var seen = new ArrayList<Integer>();
            while (!seen.contains(60)) {
                seen.add(number(slow.next("snapshot")));
            }
            assertThat(seen).isSorted().hasSizeLessThan(40);
        }
    }

    @Test
    void aConnectionThatTakesNothingAtAllIsTakenDown() throws Exception {
        String much = "x".repeat(BIG);
        examples.change("example-15", state(0, much));
        try (EventStream dead = watch("example-15")) {
            assertThat(dead.status()).isEqualTo(200);
            for (int i = 1; i <= 40; i++) {
                examples.change("example-15", state(i, much));
                Thread.sleep(10);
            }
            await(() -> seats.taken() == 0);
        }
    }

    @Test
    void aStateIsReadOnceForAllWhoWatchIt() throws IOException {
        examples.change("example-6", "{\"n\":0}");
        int before = examples.reads();
        var streams = new ArrayList<EventStream>();
        try {
            for (int i = 0; i < 20; i++) {
                streams.add(watch("example-6"));
                streams.get(i).next("snapshot");
            }
            examples.change("example-6", "{\"n\":1}");
            for (EventStream stream : streams) {
                assertThat(stream.next("snapshot").text()).isEqualTo("{\"n\":1}");
            }
            assertThat(examples.reads() - before).isEqualTo(2);
        } finally {
            for (EventStream stream : streams) {
                stream.close();
            }
        }
    }

    @Test
    void whatWasNotCommittedIsNotTold() throws IOException {
        long version = examples.change("example-7", "{\"n\":1}");
        try (EventStream stream = watch("example-7")) {
            stream.next("snapshot");
            examples.changeInVain("example-7", "{\"n\":2}");
            examples.change("example-7", "{\"n\":3}");
            Event next = stream.next("snapshot");
            assertThat(next.text()).isEqualTo("{\"n\":3}");
            assertThat(next.id()).isEqualTo(epoch.value() + "." + (version + 1));
        }
    }

    @Test
    void whoMayNotWatchFindsNothing() throws IOException {
        examples.change("example-8", "{}");
        assertThat(statusOf("/live/example-8?role=screen&token=guessed")).isEqualTo(404);
        assertThat(statusOf("/live/example-8?role=screen")).isEqualTo(404);
        assertThat(statusOf("/live/example-8?role=chair")).isEqualTo(404);
        assertThat(statusOf("/live/example-8?role=" + "r".repeat(200))).isEqualTo(404);
        assertThat(statusOf("/live/example-none")).isEqualTo(404);
        assertThat(statusOf("/live/nobodys-1")).isEqualTo(404);
        assertThat(statusOf("/live/example-8/state?role=chair")).isEqualTo(404);
        assertThat(statusOf("/live/example-8?role=screen&token=let+this+screen+in"))
                .isEqualTo(200);
    }

    @Test
    void aTopicThatGoesSendsItsWatchersAway() throws IOException {
        examples.change("example-9", "{}");
        try (EventStream stream = watch("example-9")) {
            stream.next("snapshot");
            examples.remove("example-9");
            assertThat(Integer.parseInt(stream.next("bye").retry())).isBetween(0, 3_000);
        }
        assertThat(statusOf("/live/example-9")).isEqualTo(404);
    }

    @Test
    void theStateAloneIsSentWhenItChanged() throws Exception {
        examples.change("example-10", "{\"n\":1}");
        HttpResponse<String> first = get("/live/example-10/state", "");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).isEqualTo("{\"n\":1}");
        assertThat(first.headers().firstValue("Content-Type")).contains("application/json");
        String tag = first.headers().firstValue("ETag").orElse("");
        assertThat(get("/live/example-10/state", tag).statusCode()).isEqualTo(304);
        examples.change("example-10", "{\"n\":2}");
        await(() -> statusWith(tag) == 200);
        assertThat(get("/live/example-10/state", tag).body()).isEqualTo("{\"n\":2}");
    }

    @Test
    void theTimeIsThatOfTheDatabase() throws Exception {
        get("/time", "");
        long before = now();
        HttpResponse<String> answer = get("/time", "");
        long after = now();
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        String[] times = answer.body().replaceAll("[^0-9,]", "").split(",");
        assertThat(answer.body()).matches("\\{\"received\":\\d+,\"sent\":\\d+}");
        assertThat(Long.parseLong(times[0])).isBetween(before - 5, Long.parseLong(times[1]));
        assertThat(Long.parseLong(times[1])).isLessThanOrEqualTo(after + 5);
    }

    @Test
    void oneAddressHasOnlySoManySeatsAndGetsThemBack() throws Exception {
        examples.change("example-11", "{}");
        var streams = new ArrayList<EventStream>();
        for (int i = 0; i < 25; i++) {
            streams.add(watch("example-11"));
        }
        try (EventStream tooMany = watch("example-11", "Accept-Language: fr")) {
            assertThat(tooMany.status()).isEqualTo(429);
            assertThat(tooMany.header("retry-after")).isEqualTo("30");
            assertThat(tooMany.rest()).startsWith("Trop d’écrans suivent depuis votre réseau");
        }
        assertThat(get("/live/example-11/state", "").statusCode()).isEqualTo(200);
        for (EventStream stream : streams) {
            stream.close();
        }
        await(() -> seats.taken() == 0);
    }

    @Test
    void whoHangsUpDisturbsNobody() throws IOException {
        examples.change("example-14", "{\"n\":0}");
        try (EventStream patient = watch("example-14")) {
            for (int i = 1; i <= 150; i++) {
                try (EventStream hasty = watch("example-14")) {
                    assertThat(number(hasty.next("snapshot"))).isEqualTo(i - 1);
                }
                examples.change("example-14", "{\"n\":" + i + "}");
                int seen = number(patient.next("snapshot"));
                while (seen < i) {
                    seen = number(patient.next("snapshot"));
                }
            }
        }
    }

    @Test
    void whatHappenedWhileTheNodeDidNotHearArrivesAfterwards() throws Exception {
        examples.change("example-12", "{\"n\":1}");
        try (EventStream stream = watch("example-12")) {
            stream.next("snapshot");
            jdbc.sql("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'suivi live'")
                    .query((row, index) -> index)
                    .list();
            examples.change("example-12", "{\"n\":2}");
            assertThat(stream.next("snapshot").text()).isEqualTo("{\"n\":2}");
            examples.change("example-12", "{\"n\":3}");
            assertThat(stream.next("snapshot").text()).isEqualTo("{\"n\":3}");
        }
    }

    @Test
    @SuppressWarnings("try") // the node is closed to see what it says when it stops
    void whoWatchesOneNodeSeesWhatTheOtherDoesAndIsSentAwayWhenItStops() throws Exception {
        examples.change("example-13", "{\"n\":1}");
        try (ConfigurableApplicationContext other = anotherNode();
                EventStream there = EventStream.open(portOf(other), "/live/example-13");
                EventStream here = watch("example-13")) {
            String seenThere = there.next("snapshot").id();
            assertThat(here.next("snapshot").id()).isNotEqualTo(seenThere);
            examples.change("example-13", "{\"n\":2}");
            assertThat(there.next("snapshot").text()).isEqualTo("{\"n\":2}");
            assertThat(here.next("snapshot").text()).isEqualTo("{\"n\":2}");
            other.getBean(LiveExamples.class).change("example-13", "{\"n\":3}");
            assertThat(here.next("snapshot").text()).isEqualTo("{\"n\":3}");
            other.close();
            assertThat(Integer.parseInt(there.next("bye").retry())).isBetween(0, 3_000);
            assertThatThrownBy(there::next).isInstanceOf(EOFException.class).hasMessage("the stream ended");
        }
    }

    @Test
    void aNodeThatWasStoppedStartsAgain() throws Exception {
        onAir.stop();
        assertThat(onAir.isRunning()).isFalse();
        onAir.start();
        examples.change("example-20", "{\"n\":1}");
        try (EventStream here = watch("example-20")) {
            here.next("snapshot");
            examples.change("example-20", "{\"n\":2}");
            assertThat(here.next("snapshot").text()).isEqualTo("{\"n\":2}");
        }
    }

    private ConfigurableApplicationContext anotherNode() {
        return new SpringApplicationBuilder(SuiviApplication.class, LiveExamples.class)
                .run(
                        "--server.port=0",
                        "--suivi.database.url=" + database.getJdbcUrl(),
                        "--suivi.database.user=" + database.getUsername(),
                        "--suivi.database.password=" + database.getPassword(),
                        "--suivi.database.data=target/live-data-of-another-node");
    }

    private static int portOf(ConfigurableApplicationContext node) {
        return Integer.parseInt(node.getEnvironment().getRequiredProperty("local.server.port"));
    }

    private EventStream watch(String topic, String... headers) throws IOException {
        return EventStream.open(port, "/live/" + topic, headers);
    }

    private int statusOf(String path) throws IOException {
        try (EventStream stream = EventStream.open(port, path)) {
            return stream.status();
        }
    }

    private int statusWith(String tag) {
        try {
            return get("/live/example-10/state", tag).statusCode();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private HttpResponse<String> get(String path, String tag) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        Optional.of(tag).filter(given -> !given.isEmpty()).ifPresent(given -> request.header("If-None-Match", given));
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void await(BooleanSupplier isThere) throws InterruptedException {
        for (int i = 0; i < 1_000 && !isThere.getAsBoolean(); i++) {
            Thread.sleep(20);
        }
        assertThat(isThere.getAsBoolean()).isTrue();
    }

    private long now() {
        return jdbc.sql("select (extract(epoch from clock_timestamp()) * 1000)::bigint")
                .query(Long.class)
                .single();
    }

    private static String state(int number, String filling) {
        return "{\"n\":%d,\"filling\":\"%s\"}".formatted(number, filling);
    }

    private static int number(Event event) {
        return Integer.parseInt(event.text().replaceFirst("\\{\"n\":(\\d+).*", "$1"));
    }
}
