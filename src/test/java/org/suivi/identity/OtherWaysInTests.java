package org.suivi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The government's own sign-on and the mailed link, with a client that keeps cookies as a browser does. */
@Listening
class OtherWaysInTests {

    @Autowired
    PeopleExamples people;

    @Autowired
    JdbcClient jdbc;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @Test
    void theSignInPageOffersTheSignOnByItsName() throws Exception {
        assertThat(get("/sign-in").body()).contains("Sign in with Exampleland ID");
    }

    @Test
    void whoHasAnAccountWithTheVerifiedAddressIsIn() throws Exception {
        Account person = people.aPerson();
        vouch(person.email().toUpperCase(), true);
        get("/sign-on/government");
        assertThat(get("/account").body()).contains(person.email());
    }

    @Test
    void anAddressThatIsNotVerifiedOpensNothing() throws Exception {
        Account person = people.aPerson();
        vouch(person.email(), false);
        assertThat(get("/sign-on/government").body()).contains("There is no account for your verified e-mail address");
        assertThat(get("/account").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void nobodyGetsAnAccountByTheSignOn() throws Exception {
        String stranger = people.anAddress();
        vouch(stranger, true);
        assertThat(get("/sign-on/government").uri().getPath()).isEqualTo("/sign-in");
        assertThat(jdbc.sql("select count(*) from account where email = :email")
                        .param("email", stranger)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aMailedLinkReplacesAForgottenPassword() throws Exception {
        Account person = people.aPerson();
        post("/password-reset", Map.of("email", person.email()));
        assertThat(Surroundings.MAIL.waitForIncomingEmail(15_000, 1)).isTrue();
        String mail = String.valueOf(Surroundings.MAIL.getReceivedMessages()[0].getContent());
        assertThat(mail).contains("Good day Ana Petrova");
        Matcher link =
                Pattern.compile("http://localhost:\\d+(/password-reset/\\S+)").matcher(mail);
        assertThat(link.find()).isTrue();
        post(link.group(1), Map.of("name", "Ana Petrova", "email", "", "password", "seven blue kettles 4"));
        assertThat(get("/account").body()).contains(person.email());
    }

    private static void vouch(String email, boolean isVerified) {
        Surroundings.SIGN_ON.enqueueCallback(new DefaultOAuth2TokenCallback(
                Surroundings.ISSUER,
                "person-1",
                "JWT",
                List.of("suivi"),
                Map.of("email", email, "email_verified", isVerified),
                3600));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(Surroundings.address(path)))
                .header("Accept-Language", "en")
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private void post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(get(path).body());
        assertThat(token.find()).isTrue();
        var form = new StringBuilder("_csrf=" + encoded(token.group(1)));
        fields.forEach(
                (name, value) -> form.append('&').append(name).append('=').append(encoded(value)));
        var request = HttpRequest.newBuilder(URI.create(Surroundings.address(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept-Language", "en")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                .build();
        assertThat(browser.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isIn(200, 404);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
