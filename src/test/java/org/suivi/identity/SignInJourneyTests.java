package org.suivi.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.suivi.journeys.Axe;
import org.suivi.journeys.Press;

/** Signing in as people do it, in a real browser with a virtual security key. */
@Listening
@Tag("browser")
class SignInJourneyTests {

    private static Playwright playwright;
    private static Browser chromium;

    @Autowired
    PeopleExamples people;

    @Autowired
    Clock clock;

    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void startBrowser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    static void stopBrowser() {
        playwright.close();
    }

    @BeforeEach
    void newBrowserOfSomebody() {
        context = chromium.newContext(new Browser.NewContextOptions().setLocale("en"));
        page = context.newPage();
    }

    @AfterEach
    void closeIt() {
        context.close();
    }

    @Test
    void aPasskeyIsAddedAndThenSignsIn() {
        Account person = people.aPerson();
        addVirtualKey();
        signInWithPassword(person);
        page.navigate(Surroundings.address("/account"));
        page.getByLabel("Name of the passkey").fill("Ana’s laptop");
        page.locator("#passkey-password").fill(PeopleExamples.PASSWORD);
        Press.on(page.getByText("Add a passkey"));
        assertThat(page.locator("#passkeys li")).containsText("Ana’s laptop");
        signOut();
        page.navigate(Surroundings.address("/sign-in?next=/account"));
        Press.on(page.getByText("Sign in with a passkey"));
        assertThat(page.locator("#profile")).containsText(person.email());
    }

    @Test
    void aCodeOfTheAuthenticatorIsTheSecondStep() {
        Account person = people.aPerson();
        signInWithPassword(person);
        page.navigate(Surroundings.address("/account/two-step"));
        byte[] secret = fromBase32(page.locator(".secret code").innerText());
        page.getByLabel("Code", new Page.GetByLabelOptions().setExact(true))
                .fill(Totp.code(secret, Totp.step(clock.instant()) - 1));
        Press.on(page.locator("main button[type=submit]"));
        assertThat(page.locator(".recovery-codes li")).hasCount(10);
        signOut();
        signInWithPassword(person);
        page.waitForURL("**/sign-in/code");
        page.locator("#code").fill(Totp.code(secret, Totp.step(clock.instant())));
        Press.on(page.locator("main button[type=submit]"));
        page.navigate(Surroundings.address("/account"));
        assertThat(page.locator("#two-step")).containsText("The second step is on");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void thePagesOfPeopleHaveNoBarrierThatAxeFinds(String language) {
        PeopleExamples.Place place = people.aSystem();
        Account secretariat = people.aPerson(Role.SECRETARIAT, place);
        page.navigate(Surroundings.address("/sign-in?lang=" + language));
        checkBarriers();
        signInWithPassword(secretariat);
        for (String path : List.of(
                "/account",
                "/account/two-step",
                place.path("/people"),
                place.path("/organisations"),
                place.path("/settings"))) {
            page.navigate(Surroundings.address(path));
            checkBarriers();
        }
    }

    private void checkBarriers() {
        assertThat(Axe.violations(page)).as(page.url()).isEmpty();
    }

    private void signInWithPassword(Account person) {
        page.navigate(Surroundings.address("/sign-in"));
        page.locator("#email").fill(person.email());
        page.locator("#password").fill(PeopleExamples.PASSWORD);
        Press.on(page.locator("main form[action='/sign-in'] button[type=submit]"));
    }

    private void signOut() {
        page.locator("details.menu summary").last().click();
        Press.on(page.locator("form[action='/sign-out'] button"));
    }

    private void addVirtualKey() {
        CDPSession devices = context.newCDPSession(page);
        devices.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var message = new JsonObject();
        message.add("options", options);
        devices.send("WebAuthn.addVirtualAuthenticator", message);
    }

    private static byte[] fromBase32(String typed) {
        String letters = typed.replaceAll("\\s", "");
        byte[] bytes = new byte[letters.length() * 5 / 8];
        int buffer = 0;
        int bits = 0;
        int next = 0;
        for (char letter : letters.toCharArray()) {
            buffer = buffer << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[next++] = (byte) (buffer >> bits);
            }
        }
        return bytes;
    }
}
