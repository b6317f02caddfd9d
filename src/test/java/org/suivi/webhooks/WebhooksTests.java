package org.suivi.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.assistance.ProjectExamples;
import org.suivi.assistance.Projects;
import org.suivi.identity.Role;
import org.suivi.practices.Practice;
import org.suivi.practices.Practices;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.NotFound;
import org.suivi.shared.Refused;

/** What moved is told to the addresses of those who may read it, signed, as often as needed, and never more than a number and a state. */
@OnDatabase
class WebhooksTests {

    private static final String ADDRESS = "https://hook.example/in";

    @Autowired
    Webhooks webhooks;

    @Autowired
    HookRound round;

    @Autowired
    ProjectExamples examples;

    @Autowired
    Projects projects;

    @Autowired
    Practices practices;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    private final List<String> bodies = new ArrayList<>();
    private final List<String> signatures = new ArrayList<>();
    private int answer = 204;
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        takeAway();
        examples.open();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/in", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            signatures.add(exchange.getRequestHeaders().getFirst(Signature.HEAD));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.createContext("/dead", exchange -> {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void hangUp() {
        server.stop(0);
        takeAway();
    }

    private void takeAway() {
        jdbc.sql("delete from failed_attempts").update();
        jdbc.sql("delete from webhook").update();
        examples.clear();
    }

    @Test
    void aTransitionIsToldOnceSignedAndWithoutWords() {
        String secret = webhooks.begin(party(), ADDRESS, List.of("project"));
        long id = projects.begin(examples.between(Role.SECRETARIAT), examples.project("Secret title"));
        run();
        assertThat(bodies)
                .singleElement()
                .satisfies(body -> assertThat(body)
                        .contains("\"kind\":\"project\"", "\"state\":\"agreed\"", "/clearing-house/projects/" + id)
                        .doesNotContain("Secret title"));
        Instant at = Instant.ofEpochSecond(Long.parseLong(signatures.get(0).replaceAll("^t=|,.*", "")));
        assertThat(signatures.get(0))
                .isEqualTo(Signature.of(secret, at, bodies.get(0).getBytes(StandardCharsets.UTF_8)));
        run();
        assertThat(bodies).as("told already").hasSize(1);
        assertThat(webhooks.deliveries(party(), hook()))
                .singleElement()
                .satisfies(each -> assertThat(each.answer()).isEqualTo("204"))
                .satisfies(each -> assertThat(each.next()).isNull());
    }

    @Test
    void whatThePersonMayNotReadIsNotToldNorWhatIsHiddenBeforeItArrives() {
        webhooks.begin(outsider(), ADDRESS, List.of("project"));
        projects.begin(examples.between(Role.SECRETARIAT), examples.project("Between two"));
        run();
        assertThat(bodies)
                .as("one that only one side confirmed is none of theirs")
                .isEmpty();

        webhooks.begin(party(), ADDRESS, List.of("need"));
        run();
        assertThat(bodies).as("other kinds").isEmpty();

        jdbc.sql("delete from webhook").update();
        webhooks.begin(party(), ADDRESS, List.of("project"));
        answer = 500;
        projects.begin(examples.between(Role.SECRETARIAT), examples.project("Another"));
        run();
        assertThat(bodies).hasSize(1);
        answer = 204;
        examples.clear();
        due();
        run();
        assertThat(bodies).as("it is gone").hasSize(1);
        assertThat(webhooks.deliveries(party(), hook()))
                .extracting(Webhook.Delivery::answer)
                .containsExactly(HookAnswer.NOTHING);
    }

    @Test
    void whatIsNotTakenIsTriedAgainLaterEachTimeAndGivenUp() {
        webhooks.begin(party(), ADDRESS, List.of("project"));
        webhooks.test(party(), hook());
        webhooks.test(party(), hook());
        answer = 302;
        run();
        run();
        assertThat(bodies).as("one test, and no second try at once").hasSize(1);
        for (int i = 0; i < 20; i++) {
            due();
            run();
        }
        assertThat(bodies).hasSize(8);
        assertThat(webhooks.deliveries(party(), hook()))
                .singleElement()
                .satisfies(each -> assertThat(each.next()).isNull())
                .satisfies(each -> assertThat(each.isTaken()).isFalse());
        for (Language language : Language.values()) {
            for (String path : List.of("", "/" + hook())) {
                assertThat(pages.get()
                                .uri("/clearing-house/webhooks" + path + "?lang=" + language.code())
                                .with(cast.as(Role.ASSISTANCE_PROVIDER)))
                        .hasStatusOk()
                        .bodyText()
                        .contains(ADDRESS)
                        .doesNotContain("suivihook_");
            }
        }
    }

    @Test
    void anAddressThatDoesNotAnswerKeepsNobodyElseWaiting() {
        webhooks.begin(party(), "https://hook.example/dead", List.of("project"));
        webhooks.begin(party(), ADDRESS, List.of("project"));
        jdbc.sql("""
                        insert into webhook_delivery (webhook_id, events, made_at, next_at)
                        select :dead, '{}', now() - interval '1 hour', now() - interval '1 hour' from generate_series(1, 150)
                        """).param("dead", hook()).update();
        webhooks.test(party(), webhooks.of(party()).get(1).id());
        run();
        assertThat(bodies).hasSize(1);
    }

    @Test
    void aMessageOfWhichNothingMayBeToldIsNoSilence() {
        webhooks.begin(party(), ADDRESS, List.of("project"));
        projects.begin(examples.between(Role.SECRETARIAT), examples.project("Gone"));
        answer = 500;
        run();
        examples.clear();
        webhooks.test(party(), hook());
        answer = 204;
        due();
        run();
        assertThat(bodies).as("the one that failed, and the test").hasSize(2);
    }

    @Test
    void oneThatCannotBeLookedThroughKeepsNobodyElseWaiting() {
        webhooks.begin(party(), ADDRESS, List.of("project"));
        webhooks.begin(party(), ADDRESS, List.of("project"));
        jdbc.sql("alter table webhook_delivery add constraint fails check (webhook_id <> " + hook() + ")")
                .update();
        try {
            projects.begin(examples.between(Role.SECRETARIAT), examples.project("Told"));
            run();
        } finally {
            jdbc.sql("alter table webhook_delivery drop constraint fails").update();
        }
        assertThat(bodies).hasSize(1);
        run();
        assertThat(bodies).as("it is looked through again").hasSize(2);
    }

    @Test
    void whatMovedIsToldHoweverMuchElseChangedSince() {
        webhooks.begin(party(), ADDRESS, List.of("practice"));
        long id = practices.begin(party(), examples.idOf("prj-agency"), Practice.empty(Language.EN));
        jdbc.sql("""
                        insert into assistance_record (entity, party_id, state, level, reach, title, content, words, themes,
                            functions, modalities, languages, countries, created_by, created_at, updated_at, state_since, last_confirmed)
                        select entity, party_id, state, level, reach, title, content, words, themes, functions, modalities,
                            languages, countries, created_by, created_at, updated_at + interval '1 minute', state_since, last_confirmed
                        from assistance_record, generate_series(1, 5000) where id = :id
                        """).param("id", id).update();
        run();
        assertThat(bodies)
                .singleElement()
                .satisfies(body -> assertThat(body).contains("/clearing-house/practices/" + id));
    }

    @Test
    void everybodyHasTheirOwnAFewAndTheSecretIsShownOnce() {
        assertThat(pages.post()
                        .uri("/clearing-house/webhooks")
                        .with(cast.as(Role.ASSISTANCE_PROVIDER))
                        .with(csrf())
                        .param("url", ADDRESS)
                        .param("kinds", "need"))
                .as("without the password")
                .hasStatus(422);
        assertThat(pages.post()
                        .uri("/clearing-house/webhooks")
                        .with(cast.as(Role.ASSISTANCE_PROVIDER))
                        .with(csrf())
                        .param("url", ADDRESS)
                        .param("kinds", "need")
                        .param("password", Cast.PASSWORD))
                .hasStatusOk()
                .bodyText()
                .contains("suivihook_");
        assertThat(pages.post()
                        .uri("/clearing-house/webhooks")
                        .with(cast.as(Role.ASSISTANCE_PROVIDER))
                        .with(csrf())
                        .param("url", "https://10.0.0.1/")
                        .param("kinds", "need")
                        .param("password", Cast.PASSWORD))
                .hasStatus(422);
        assertThatThrownBy(() -> webhooks.one(examples.between(Role.CLEARING_HOUSE_DESK), hook()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> webhooks.begin(examples.between(Role.NHRI), ADDRESS, List.of("need")))
                .as("takes no part between countries")
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> webhooks.begin(party(), ADDRESS, List.of("nonsense")))
                .isInstanceOf(Refused.class);
        for (int i = 1; i < Webhooks.MOST; i++) {
            webhooks.begin(party(), ADDRESS, List.of("need"));
        }
        assertThatThrownBy(() -> webhooks.begin(party(), ADDRESS, List.of("need")))
                .isInstanceOf(Refused.class);
        webhooks.end(party(), hook());
        assertThat(webhooks.of(party())).hasSize(Webhooks.MOST - 1);
    }

    /** Here messages go to this machine, over a line that is not safe; what production uses is HookJobs. */
    private void run() {
        int port = server.getAddress().getPort();
        var line = new HookLine(address -> true, (socket, address) -> socket);
        round.run((address, heads, body) -> line.post(new HookAddress("localhost", port, address.path()), heads, body));
    }

    private void due() {
        jdbc.sql("update webhook_delivery set next_at = now() - interval '1 minute' where next_at is not null")
                .update();
    }

    private long hook() {
        return webhooks.of(party()).get(0).id();
    }

    private Actor party() {
        return examples.between(Role.ASSISTANCE_PROVIDER);
    }

    private Actor outsider() {
        return examples.between(Role.UN_PARTNER);
    }
}
