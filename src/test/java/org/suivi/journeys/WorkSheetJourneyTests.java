package org.suivi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.suivi.coordination.UpdateState;
import org.suivi.identity.Role;
import org.suivi.shared.Language;

/** A focal point takes its work home as a spreadsheet, and brings it back when somebody else has written meanwhile. */
class WorkSheetJourneyTests extends BrowserTest {

    private static final int DONE = 6;
    private static final int CHALLENGES = 10;

    @Test
    void aWorkSheetGoesOutAndComesBackAndAConflictIsChosenCellByCell() throws IOException {
        clear();
        long recommendation = aRecommendation(3, 2019, "Adopt a law against torture");
        examples.lead(examples.ministry(), null, recommendation);
        long update = examples.anUpdate(recommendation, "A bill is drafted.", UpdateState.DRAFT);
        signIn(Role.FOCAL_POINT, Language.EN);
        page.navigate("/qta/my-work");
        Press.on(page.locator("a[href$='/work-sheet']").first());
        assertAccessible();
        Download sheet = Press.download(page.locator("a[href$='/work-sheet/file']"));
        byte[] filledIn = filledIn(sheet);
        examples.rewrite(update, "The bill is before parliament.");
        send("back.xlsx", filledIn);
        page.waitForURL("**/work-sheets/*");
        assertAccessible();

        assertThat(page.locator("input[value=here]")).hasCount(1);
        assertThat(page.locator("input[value=file]")).hasCount(1);
        page.locator("button[value=save]").click();
        assertThat(page.locator("input[type=radio]:invalid").first()).isFocused();
        Keyboard.walkTo(page, "input[value=file], input[value=here]");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("input[value=file]")).isChecked();
        walkAndPress("button[value=save]");
        assertThat(page.locator(".notice")).isVisible();
        assertThat(page.locator(".nothing")).isVisible();
        assertAccessible("/qta/my-work");
        assertThat(page.locator(".work").first()).containsText("The bill is on its third reading.");
        Press.on(page.locator(".work a.row-link[href*='/updates/']").first());
        assertThat(page.locator(".told").first()).containsText("Few hands.");

        page.navigate("/qta/institutions/" + examples.ministry() + "/work-sheet");
        send("no-sheet.xlsx", "This is no sheet.".getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator(".refusal")).isFocused();
    }

    /** Without a mouse, but for the window in which the system lets people choose a file. */
    private void send(String name, byte[] content) {
        Keyboard.walkTo(page, "#file");
        page.locator("#file").setInputFiles(new FilePayload(name, "application/octet-stream", content));
        walkAndPress("form[enctype] button");
    }

    private static byte[] filledIn(Download sheet) throws IOException {
        try (InputStream file = sheet.createReadStream();
                var workbook = new XSSFWorkbook(file);
                var out = new ByteArrayOutputStream()) {
            Row row = workbook.getSheetAt(0).getRow(1);
            row.getCell(DONE, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                    .setCellValue("The bill is on its third reading.");
            row.getCell(CHALLENGES, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue("Few hands.");
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
