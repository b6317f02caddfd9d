package org.suivi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.suivi.identity.Role;
import org.suivi.shared.Language;

/** A meeting of the mechanism from its agenda to what somebody does because of it, in Arabic on a phone. */
class MeetingJourneyTests extends BrowserTest {

    @Test
    void aRedFlagComesOnTheAgendaIsDecidedOnGivenToAnInstitutionAndMinuted() throws IOException {
        clear();
        String ministry = String.valueOf(examples.ministry());
        examples.lead(
                examples.ministry(), LocalDate.of(2020, 1, 1), aRecommendation(3, 2019, "Adopt a law against torture"));
        signIn(Role.SECRETARIAT, Language.AR);
        page.setViewportSize(PHONE, 800);
        page.navigate("/qta/meetings/new");
        page.locator("#title").fill("الاجتماع الثالث");
        page.locator("#heldOn").fill(LocalDate.now().plusDays(3).toString());
        press("main form button[type=submit]");
        page.waitForURL(Pattern.compile(".*/meetings/\\d+(#.*)?"));
        String meeting = page.url();

        page.locator("input[name=flag][value^=late-]").first().check();
        press("form:has(input[name=flag]) button");
        assertThat(page.locator("li[id^=item-]")).hasCount(1);
        awaitParts();
        assertAccessible();
        page.setViewportSize(PHONE, 800);
        press("li[id^=item-] a[href*='/items/']");
        page.locator("[name=decision]").fill("تقدم الوزارة خطة.");
        Press.on(page.locator("main form button[type=submit]").first());
        page.waitForURL(Pattern.compile(".*/meetings/\\d+(#.*)?"));
        press("li[id^=item-] a[href*='/items/']");
        page.locator("[name=task]").fill("إرسال الخطة");
        page.locator("#organisation").selectOption(ministry);
        page.locator("#due").fill(LocalDate.now().plusDays(9).toString());
        press("form[action$='/points'] button");
        assertThat(page.locator(".notice")).isVisible();
        assertAccessible();

        signIn(Role.FOCAL_POINT, Language.AR);
        page.setViewportSize(PHONE, 800);
        page.navigate("/qta/my-work");
        press("main a[href*='/meetings/']");
        page.locator("form[action$='/done'] input[name=note]").fill("أُرسلت");
        press("form[action$='/done'] button");
        assertThat(page.locator(".chip.supported")).isVisible();
        assertAccessible(meeting);

        signIn(Role.READER, Language.AR);
        page.navigate(meeting);
        Download minutes = Press.download(page.locator("a[href$='in=ar']"));
        try (InputStream file = minutes.createReadStream();
                var paper = new XWPFDocument(file);
                var text = new XWPFWordExtractor(paper)) {
            assertThat(text.getText()).contains("الاجتماع الثالث", "تقدم الوزارة خطة.", "إرسال الخطة");
        }
    }
}
