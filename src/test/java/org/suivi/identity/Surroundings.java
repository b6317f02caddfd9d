package org.suivi.identity;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.suivi.FreePort;

/** A mail server and a government's sign-on beside a Suivi that really listens, with a database of its own. */
class Surroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final MockOAuth2Server SIGN_ON = new MockOAuth2Server();
    static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    static final String ISSUER = "government";
    static final int PORT = FreePort.find();

    static {
        SIGN_ON.start();
        MAIL.start();
    }

    static String address(String path) {
        return "http://localhost:" + PORT + path;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "surroundings",
                            Map.of(
                                    "suivi.database.url",
                                    "",
                                    "suivi.database.data",
                                    Files.createTempDirectory("suivi").toString(),
                                    "suivi.database.fsync",
                                    "false",
                                    "server.port",
                                    PORT,
                                    "suivi.public-url",
                                    address(""),
                                    "suivi.mail.host",
                                    "127.0.0.1",
                                    "suivi.mail.port",
                                    MAIL.getSmtp().getPort(),
                                    "suivi.mail.from",
                                    "suivi@example.org",
                                    "suivi.mail.security",
                                    "none",
                                    "suivi.oidc.issuer",
                                    SIGN_ON.issuerUrl(ISSUER).toString())));
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "sign-on",
                            Map.of(
                                    "suivi.oidc.client-id", "suivi",
                                    "suivi.oidc.client-secret", "not-secret-in-a-test",
                                    "suivi.oidc.name", "Exampleland ID")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
