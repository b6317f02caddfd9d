package org.suivi.imports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.identity.Role;

/** The pages of an import from upload to report, without scripts. */
@OnDatabase
class ImportPagesTests {

    @Autowired
    Cast cast;

    @Autowired
    MockMvcTester pages;

    @Test
    void aThematicListIsUploadedPreviewedAndReported() throws IOException {
        String run = upload("slovenia-2014.docx", sample("slovenia-2014.docx"));

        assertThat(page(run)).hasStatusOk().bodyText().contains("115.1", "Read the whole file");
        assertThat(pages.post()
                        .uri(run + "/reading")
                        .with(cast.as(Role.SECRETARIAT))
                        .with(csrf())
                        .param("session", "20"))
                .hasStatus3xxRedirection();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> text(page(run)).contains("What applying would do"));

        assertThat(page(run + "/rows?by=outcome&value=new"))
                .hasStatusOk()
                .bodyText()
                .contains("row-text");
        assertThat(page(run + "/rows?by=repair&value=NUMBER_TAKEN_OFF")).hasStatusOk();
        for (String unknown : List.of("repair&value=nonsense", "outcome&value=nonsense", "field&value=nonsense")) {
            assertThat(page(run + "/rows?by=" + unknown)).as(unknown).hasStatus(404);
        }
        assertThat(page(run + "?lang=ar")).hasStatusOk().bodyText().contains("dir=\"rtl\"", "جديدة");
    }

    @Test
    void anEmptyFileIsRefusedWithItsReason() {
        assertThat(sent("empty.csv", new byte[0]))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("The file is empty.");
    }

    @Test
    void aFileOfAnotherKindIsRefusedWithItsReason() {
        assertThat(sent("picture.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 1}))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void aNameWithAPathAndMarkupIsShownAsAName() {
        String run =
                upload("../../etc/<script>alert(1)</script>.csv", "Recommendation;Number\nRatify it;1\n".getBytes());

        assertThat(page(run)).hasStatusOk().bodyText().doesNotContain("<script>alert", "../..");
    }

    @Test
    void anImportOfAnotherStateIsNotThere() {
        String run = upload("own.csv", "Recommendation;Number\nRatify it;1\n".getBytes());

        assertThat(pages.get().uri(run.replace("/qta/", "/qtb/")).with(cast.asStranger()))
                .hasStatus(404);
    }

    @Test
    void pastedParagraphsArePreviewed() {
        MvcTestResult sent = pages.post()
                .uri("/qta/imports/pasted")
                .with(cast.as(Role.SECRETARIAT))
                .with(csrf())
                .param("text", "140.7 Ratify the Convention (France) (Spain);\n140.8 Build schools (Peru);")
                .param("symbol", "A/HRC/43/15")
                .param("session", "34")
                .exchange();

        assertThat(page(location(sent))).hasStatusOk().bodyText().contains("140.7", "Build schools", "Peru");
    }

    @Test
    void eachColumnIsShownWithWhatStandsInIt() {
        String run = upload("own.csv", "Recommendation;Number\nRatify it;140.7\nBuild schools;140.8\n".getBytes());

        assertThat(page(run)).hasStatusOk().bodyText().contains("<bdi>140.7</bdi>", "<bdi>140.8</bdi>");
    }

    @Test
    void aMappingThatIsWrongSaysWhere() {
        String run = upload("own.csv", "Recommendation;Number;Other\nRatify it;140.7;x\n".getBytes());

        assertThat(mapped(run, "field-1", "PARAGRAPH", "field-2", "PARAGRAPH"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#column-2\"", "The column “Number” means this already.");
        assertThat(mapped(run, "constant-body", "Committee of Gallia", "constant-year", "soon"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#constant-body\"", "“soon” cannot be read as this.");
        assertThat(mapped(run, "field-0", "EXTRA"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("is the text of the recommendation");
    }

    @Test
    void whatHoldsForAllRowsIsKeptWithTheMapping() {
        byte[] table = "Recommendation;No of the thing\nRatify it;7\n".getBytes();
        String run = upload("own.csv", table);

        assertThat(mapped(
                        run, "constant-body", "CEDAW", "constant-symbol", "CEDAW/C/SVN/CO/7", "constant-year", "2023"))
                .hasStatus3xxRedirection();

        assertThat(page(run)).bodyText().contains("CEDAW/C/SVN/CO/7", "value=\"2023\"");
        assertThat(page(upload("next.csv", table))).bodyText().contains("CEDAW/C/SVN/CO/7", "value=\"2023\"");
    }

    @Test
    void aMappingKeptByNameServesATableWithOtherColumnsToo() {
        String run = upload("first.csv", "Wording;Ref;Comment\nRatify it;140.7;x\n".getBytes());
        assertThat(mapped(run, "field-0", "TEXT", "field-1", "PARAGRAPH", "name", "Ministry’s table"))
                .hasStatus3xxRedirection();

        String other = upload("second.csv", "Ref;Year;wording\n140.8;2019;Build schools\n".getBytes());
        assertThat(page(other)).bodyText().contains("Saved mapping", "Ministry’s table");
        assertThat(keptMapping(other, "Ministry’s table")).hasStatus3xxRedirection();
        assertThat(page(other))
                .bodyText()
                .contains("140.8", "Build schools", "value=\"Ministry’s table\"")
                .containsPattern("(?s)id=\"field-2\".*?value=\"TEXT\" selected");
        assertThat(keptMapping(other, "none of this name")).hasStatus(404);
    }

    private MvcTestResult keptMapping(String run, String name) {
        return pages.post()
                .uri(run + "/mapping/kept")
                .param("kept", name)
                .with(cast.as(Role.SECRETARIAT))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult mapped(String run, String... parameters) {
        var form = pages.post()
                .uri(run + "/mapping")
                .with(cast.as(Role.SECRETARIAT))
                .with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            form.param(parameters[i], parameters[i + 1]);
        }
        return form.exchange();
    }

    private MvcTestResult page(String path) {
        return pages.get().uri(path).with(cast.as(Role.SECRETARIAT)).exchange();
    }

    private MvcTestResult sent(String name, byte[] content) {
        return pages.post()
                .uri("/qta/imports")
                .multipart()
                .file(new MockMultipartFile("file", name, null, content))
                .with(cast.as(Role.SECRETARIAT))
                .with(csrf())
                .exchange();
    }

    private String upload(String name, byte[] content) {
        MvcTestResult sent = sent(name, content);
        assertThat(sent).hasStatus3xxRedirection();
        return location(sent);
    }

    private static String location(MvcTestResult sent) {
        return Objects.requireNonNull(sent.getMvcResult().getResponse().getRedirectedUrl());
    }

    private static String text(MvcTestResult page) throws IOException {
        return page.getMvcResult().getResponse().getContentAsString();
    }

    private static byte[] sample(String name) throws IOException {
        try (InputStream file = ImportPagesTests.class.getResourceAsStream("/imports/" + name)) {
            return Objects.requireNonNull(file).readAllBytes();
        }
    }
}
