package org.suivi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.Cast;
import org.suivi.Examples;
import org.suivi.assessments.AssessmentExamples;
import org.suivi.coordination.CoordinationExamples;
import org.suivi.database.SystemScope;
import org.suivi.identity.Role;
import org.suivi.recommendations.RecommendationExamples;
import org.suivi.shared.Language;

/**
 * The whole program on a free port and a database of its own, and a headless Chromium; every test has a browser window and cookies of its own.
 */
@Tag("browser")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "suivi.database.url=",
            "suivi.database.data=target/browser-data-${test.fork:1}",
            "suivi.live.heartbeat=300ms",
            "SUIVI_UPLOAD_LIMIT=32MB"
        })
@ActiveProfiles("test")
@Import(Examples.class)
abstract class BrowserTest {

    static final int PHONE = 360;
    static final int LAPTOP = 1280;

    /** In milliseconds, for a machine that does other work too. */
    private static final int PATIENCE = 20_000;

    /** The link that stands where another module's part of a page comes. */
    private static final String NOT_YET_LOADED = Stream.of("/of-", "/repeats/of/", "/history/", "/imports/of/")
            .map(part -> ".from-module > p:not([class]) > a:not([class])[href*='" + part + "']")
            .collect(Collectors.joining(", "));

    /** What came by a script, whose links and buttons do not yet do what they will. */
    private static final String NOT_YET_SETTLED = ".htmx-added";

    /** Nothing when the page fits, else what sticks out. */
    private static final String WIDER_THAN_THE_WINDOW = """
            () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? []
              : Array.from(document.querySelectorAll('body *'))
                .filter(e => e.getBoundingClientRect().right > innerWidth + 1 || e.getBoundingClientRect().left < -1)
                .map(e => e.tagName + ' ' + e.className + ' ' + e.getBoundingClientRect().right)""";

    /** The cookies of each role since it signed in, for the program that listens at this port. */
    private static final Map<String, List<Cookie>> SIGNED_IN = new ConcurrentHashMap<>();

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    RecommendationExamples recommendations;

    @Autowired
    CoordinationExamples examples;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private final List<String> failed = new CopyOnWriteArrayList<>();
    private final List<String> notAwaited = new CopyOnWriteArrayList<>();
    private BrowserContext window;
    Page page;

    @BeforeAll
    static void openBrowser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking")));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
        playwright.close();
    }

    @BeforeEach
    void openWindow() {
        window = newWindow(new Browser.NewContextOptions());
        page = window.newPage();
        failed.clear();
        notAwaited.clear();
        page.onResponse(response -> {
            if (response.status() >= 400) {
                failed.add(response.status() + " " + response.url());
            }
        });
    }

    @AfterEach
    void closeWindow() {
        window.close();
        assertThat(notAwaited)
                .as("pages that nobody waited for: what leads to another page is pressed with Press")
                .isEmpty();
    }

    /** Presses a link or a button that leads to another page, and waits until that page stands there. */
    void press(String leading) {
        Press.on(page.locator(leading));
    }

    /** Walks there with the keyboard, and does the same with the key Enter. */
    void walkAndPress(String leading) {
        Keyboard.walkTo(page, leading);
        Press.enter(page);
    }

    /** Takes away the recommendations of Testland and all that people did with them, and the parts that people have in its work. */
    void clear() {
        new AssessmentExamples(jdbc, transactions).clear(cast.systemId());
        recommendations.clear(cast.systemId());
        examples.noFocalPoints();
        examples.noPartInActions();
        SystemScope.in(
                cast.systemId(),
                () -> transactions.execute(
                        status -> jdbc.sql("""
                        with gone as (delete from meeting where system_id = :system)
                        delete from information_request where system_id = :system
                        """).param("system", cast.systemId()).update()));
    }

    long aRecommendation(int cycle, int year, String text) {
        return recommendations
                .aRecommendation(cast.systemId())
                .text(Language.EN, text)
                .inCycle(cycle, year)
                .id();
    }

    /** From the list to the page of the recommendation, with all its parts. */
    void openTheOnlyRecord() {
        page.navigate("/qta/recommendations");
        press(".rows a.row-link");
        awaitParts();
    }

    /** Asks axe at the width of a phone and of a laptop; also fails when the page scrolls sideways. */
    void assertAccessible() {
        assertThat(failed).as("what %s asked for and did not get", page.url()).isEmpty();
        for (int width : new int[] {PHONE, LAPTOP}) {
            page.setViewportSize(width, 900);
            assertThat(Axe.violations(page))
                    .as("%s at %s px", page.url(), width)
                    .isEmpty();
            assertThat(page.evaluate(WIDER_THAN_THE_WINDOW))
                    .as("%s does not scroll sideways at %s px", page.url(), width)
                    .isEqualTo(List.of());
        }
    }

    /** A window of somebody who is signed in and reads in this language; each role signs in once for all journeys. */
    void signIn(Role role, Language language) {
        // Whoever signs in takes over the session there is
        window.clearCookies();
        List<Cookie> kept = SIGNED_IN.computeIfAbsent(port + " " + role, unused -> signInOnThePage(role));
        window.addCookies(kept);
        window.addCookies(List.of(new Cookie("lang", language.code()).setUrl("http://127.0.0.1:" + port)));
    }

    private List<Cookie> signInOnThePage(Role role) {
        page.navigate("/sign-in");
        page.locator("#email").fill(Cast.address(role));
        page.locator("#password").fill(Cast.PASSWORD);
        press("main form[action='/sign-in'] button[type=submit]");
        assertThat(page.url()).doesNotContain("/sign-in");
        return window.cookies();
    }

    /** A window of somebody else, who is not signed in, beside the one of the test. */
    Page somebodyElse() {
        BrowserContext other = newWindow(new Browser.NewContextOptions());
        window.onClose(closed -> other.close());
        return other.newPage();
    }

    private BrowserContext newWindow(Browser.NewContextOptions options) {
        BrowserContext opened = browser.newContext(
                options.setBaseURL("http://127.0.0.1:" + port).setLocale("en").setViewportSize(LAPTOP, 900));
        opened.onRequest(request -> {
            // Whoever presses comes from a page, and whoever navigates from nowhere
            boolean isPressed =
                    request.isNavigationRequest() && request.headers().containsKey("referer");
            if (isPressed && !Press.isAwaited()) {
                notAwaited.add(request.method() + " " + request.url());
            }
        });
        return opened;
    }

    /** Visits these addresses and asks axe at each, when the parts of other modules have come. */
    void assertAccessible(String... addresses) {
        for (String address : addresses) {
            page.navigate(address);
            awaitParts();
            assertAccessible();
        }
    }

    void awaitParts() {
        PlaywrightAssertions.assertThat(page.locator(NOT_YET_LOADED)).hasCount(0);
        PlaywrightAssertions.assertThat(page.locator(NOT_YET_SETTLED)).hasCount(0);
    }

    /** The status of an address for whoever uses the window, without going there. */
    int status(String address) {
        return page.request().get(address).status();
    }

    /** The same addresses in a browser that runs no script. */
    Page withoutScript() {
        BrowserContext plain = newWindow(
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setStorageState(window.storageState()));
        window.onClose(closed -> plain.close());
        return plain.newPage();
    }

    private static Path chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("No Chromium found; install it: apt-get install chromium"));
    }
}
