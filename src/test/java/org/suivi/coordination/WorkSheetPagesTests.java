package org.suivi.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.identity.Role;
import org.suivi.recommendations.RecommendationExamples;

/** The pages from which the work sheet goes out and to which it comes back. */
@OnDatabase
class WorkSheetPagesTests {

    private static final Pattern STAMP = Pattern.compile("name=\"stamp\" value=\"([0-9a-f]+)\"");

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    CoordinationExamples examples;

    @Autowired
    RecommendationExamples recommendations;

    private long one;
    private String here;

    @BeforeEach
    void aRecommendation() {
        recommendations.clear(cast.systemId());
        examples.noFocalPoints();
        one = recommendations.aRecommendation(cast.systemId()).id();
        examples.lead(examples.ministry(), CoordinationExamples.DAY, one);
        examples.anAction(examples.anInstitution("Agency"));
        here = "/qta/institutions/" + examples.ministry() + "/work-sheet";
    }

    private byte[] filledIn() throws IOException {
        byte[] file = get(here + "/file", Role.FOCAL_POINT).getResponse().getContentAsByteArray();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
                var out = new ByteArrayOutputStream()) {
            Row row = workbook.getSheetAt(0).getRow(1);
            row.createCell(6).setCellValue("<b>The law</b> was adopted.");
            row.createCell(7).setCellValue("2026-03-01");
            row.createCell(8).setCellValue("In progress");
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private MvcTestResult send(String to, byte[] file, Role role) {
        return pages.post()
                .uri(to)
                .multipart()
                .file(new MockMultipartFile("file", "back.xlsx", "application/octet-stream", file))
                .with(csrf())
                .with(cast.as(role))
                .exchange();
    }

    @Test
    void aSheetIsTakenFilledInSentLookedAtAndTakenOver() throws IOException {
        assertThat(get(here, Role.FOCAL_POINT)).hasStatusOk().bodyText().contains(here + "/file");
        MvcTestResult sent = send(here, filledIn(), Role.FOCAL_POINT);
        String preview = String.valueOf(sent.getResponse().getRedirectedUrl());
        assertThat(preview).startsWith("/qta/work-sheets/");
        MvcTestResult shown = get(preview, Role.FOCAL_POINT);
        assertThat(shown)
                .hasStatusOk()
                .bodyText()
                .contains("&lt;b&gt;The law", "new update", "In progress")
                .doesNotContain("<b>The law");
        var stamp = STAMP.matcher(shown.getResponse().getContentAsString());
        assertThat(stamp.find()).isTrue();
        assertThat(post(preview, "stamp", "0", "then", "save")).hasStatus(409);
        assertThat(post(preview, "stamp", stamp.group(1), "then", "save")).hasRedirectedUrl(preview);
        assertThat(get(preview, Role.SECRETARIAT)).bodyText().contains("nothing that is not here already");
        assertThat(get("/qta/my-work", Role.FOCAL_POINT)).bodyText().contains("The law");
        assertThat(pages.get().uri(preview + "?lang=ar").with(cast.as(Role.FOCAL_POINT)))
                .bodyText()
                .contains("dir=\"rtl\"", "ورقة العمل");
    }

    @Test
    void whatIsNoSheetComesBackWithTheReason() {
        assertThat(send(here, "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), Role.FOCAL_POINT))
                .hasStatus(422)
                .bodyText()
                .contains("no work sheet of Suivi");
        assertThat(send(here, new byte[0], Role.FOCAL_POINT)).hasStatus(422);
    }

    @Test
    void anotherInstitutionIsNotServed() throws IOException {
        String other = "/qta/institutions/" + examples.anInstitution("Other") + "/work-sheet";
        assertThat(get(other, Role.FOCAL_POINT)).hasStatus(403);
        assertThat(get(other + "/file", Role.FOCAL_POINT)).hasStatus(403);
        assertThat(get(here, Role.READER)).hasStatus(403);
        assertThat(send(other, filledIn(), Role.SECRETARIAT))
                .hasStatus(422)
                .bodyText()
                .contains("another institution");
    }

    private MvcTestResult get(String path, Role role) {
        return pages.get().uri(path).with(cast.as(role)).exchange();
    }

    private MvcTestResult post(String path, String... parameters) {
        var request = pages.post().uri(path).with(csrf()).with(cast.as(Role.FOCAL_POINT));
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
