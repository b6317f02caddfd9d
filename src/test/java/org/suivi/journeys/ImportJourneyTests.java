package org.suivi.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.suivi.Cast;
import org.suivi.identity.Role;
import org.suivi.shared.Language;

/** The secretariat imports a ministry's own table, looks at what it did, and takes it back. */
class ImportJourneyTests extends BrowserTest {

    private static final String TABLE = """
            What was asked;No;Session;Answer
            Ratify the Convention against Torture;140.7;34;Supported
            Build schools in rural areas;140.8;34;Noted
            """;

    @ParameterizedTest
    @EnumSource(names = {"EN", "AR"})
    void aTableIsUploadedMappedReadAppliedAndUndone(Language language) {
        signIn("/qta/imports/new", language);
        upload(TABLE);
        assertAccessible();

        page.selectOption("#field-0", "TEXT");
        page.selectOption("#language-0", "en");
        page.selectOption("#field-1", "PARAGRAPH");
        page.selectOption("#field-3", "POSITION");
        press(".mapped-columns ~ .actions .btn-primary");
        page.locator("#report-title").waitFor();
        assertAccessible();
        press("a[href$='value=new']");
        assertThat(page.locator("ol.rows > li").count()).isEqualTo(2);
        assertAccessible();

        Press.back(page);
        page.locator("#report-title").waitFor();
        press("form[action$='/applying'] button");
        page.locator("form[action$='/undoing']").waitFor();
        assertAccessible();
        press("form[action$='/undoing'] button");
        page.locator("#result-title").waitFor();
        assertThat(page.locator("form[action$='/undoing']").count()).isZero();
        assertAccessible();
    }

    @Test
    void theKeyboardAloneLeadsThroughTheMapping() {
        signIn("/qta/imports/new", Language.EN);
        upload(TABLE);

        Keyboard.walkTo(page, "#field-0");
        page.keyboard().type("Text");
        assertThat(page.inputValue("#field-0")).isEqualTo("TEXT");
        Keyboard.walkTo(page, "#constant-year");
        page.keyboard().type("twenty");
        Press.enter(page);
        Locator reason = page.getByRole(AriaRole.ALERT).locator("a");
        reason.waitFor();
        reason.focus();
        page.keyboard().press("Enter");
        page.waitForURL("**#constant-year");
    }

    @Test
    void anUploadThatIsTooLargeIsAnsweredInTheLanguageOfTheReader() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /qta/imports HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: lang=fr\r\nConnection: close\r\n"
                            + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 900000000\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            socket.shutdownOutput();
            InputStream in = socket.getInputStream();
            String answer = new String(in.readNBytes(6_000), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 413").contains("32 Mo");
        }
    }

    @Test
    void anUploadThatTellsNoLengthIsAnsweredTheSameWayOnceItIsTooLarge() throws IOException {
        byte[] chunk = new byte[1 << 20];
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /qta/imports HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: lang=fr\r\nConnection: close\r\n"
                            + "Content-Type: multipart/form-data; boundary=x\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            write(
                    out,
                    ("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            for (int megabytes = 0; megabytes < 33; megabytes++) {
                write(out, chunk);
            }
            write(out, new byte[0]);
            String answer = new String(socket.getInputStream().readNBytes(6_000), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 413").contains("32 Mo");
        }
    }

    private static void write(OutputStream out, byte[] chunk) throws IOException {
        out.write((Integer.toHexString(chunk.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(chunk);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private void signIn(String wanted, Language language) {
        SignInPage.insteadOf(page, wanted, language)
                .walkTo("email")
                .type(Cast.address(Role.SECRETARIAT))
                .walkTo("password")
                .type(Cast.PASSWORD)
                .enterTo(wanted);
    }

    private void upload(String table) {
        page.setInputFiles("#file", new FilePayload("table.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
        press("form[enctype] button");
        page.locator("#mapping-title").waitFor();
    }
}
