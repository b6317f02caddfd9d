package org.suivi.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.database.SystemScope;
import org.suivi.identity.Role;
import org.suivi.recommendations.Position;
import org.suivi.recommendations.RecommendationExamples;
import org.suivi.recommendations.RecommendationFilter;
import org.suivi.search.SearchIndex;
import org.suivi.search.Searchable;
import org.suivi.shared.Language;
import org.suivi.shared.Visibility;
import org.suivi.shared.web.SystemHead;

/** Files of lists: the right rows, for the right eyes, with what they are written into them. */
@OnDatabase
class ExportPagesTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    RecommendationExamples examples;

    @Autowired
    ExportFiles files;

    @Autowired
    SearchIndex index;

    @BeforeEach
    void rows() {
        examples.clear(cast.systemId());
        examples.clear(cast.stranger().inSystem());
        examples.aRecommendation(cast.systemId())
                .text(Language.EN, "Ratify the treaty on torture")
                .text(Language.AR, "التصديق على المعاهدة")
                .tagged("4-ratification", "children")
                .id();
        examples.aRecommendation(cast.systemId())
                .text(Language.EN, "Reform the prisons")
                .at(Position.NOTED)
                .by("NOR", "CHL")
                .id();
        examples.aRecommendation(cast.systemId())
                .text(Language.EN, "A confidential visit report")
                .seenBy(Visibility.RESTRICTED)
                .id();
        examples.aRecommendation(cast.stranger().inSystem())
                .text(Language.EN, "Another State must reform the prisons")
                .id();
    }

    @Test
    void aSpreadsheetHoldsTheRowsOfTheFilterAndSaysWhichFilterItWas() throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file("xlsx&position=noted", Role.READER)))) {
            List<String> cells = new ArrayList<>();
            book.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> cells.add(cell.toString()))));
            assertThat(cells)
                    .contains("Reform the prisons", "Noted", "Verbatim text in العربية")
                    .anyMatch(cell -> cell.contains("Position of the State: Noted") || cell.contains("Noted"))
                    .anyMatch(cell -> cell.contains("http") && cell.contains("/qta/r/x"))
                    .noneMatch(cell -> cell.contains("torture"));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"CSV", "JSON"})
    void rowsOfAnotherStateAndRowsNotToBeSeenNeverLeave(ExportFormat format) {
        String written = new String(file(format.code(), Role.READER), StandardCharsets.UTF_8);
        assertThat(written)
                .contains("Reform the prisons", "Ratify the treaty on torture")
                .doesNotContain("Another State", "confidential");
        assertThat(new String(file(format.code(), Role.SECRETARIAT), StandardCharsets.UTF_8))
                .contains("confidential")
                .doesNotContain("Another State");
    }

    @Test
    void noPartOfAListIsTakenForAllOfItWhileAnImportIsTakenIn() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var released = new CountDownLatch(1);
        var loading =
                new Thread(() -> index.load(cast.systemId(), Stream.of(released).flatMap(latch -> {
                    begun.countDown();
                    awaited(latch);
                    return Stream.<Searchable>empty();
                })));
        loading.start();
        awaited(begun);
        try {
            assertThat(export("csv&position=noted", Role.READER))
                    .hasStatus(422)
                    .bodyText()
                    .contains("not whole yet");
            assertThat(export("csv", Role.READER)).hasStatusOk();
            assertThat(pages.get().uri("/qta/recommendations").with(cast.as(Role.READER)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("not whole yet");
            assertThat(pages.get().uri("/api/v1/systems/qta/recommendations").with(cast.as(Role.READER)))
                    .hasStatus(422);
            assertThat(index.isWhole(cast.stranger().inSystem())).isTrue();
        } finally {
            released.countDown();
            loading.join();
        }
        assertThat(export("csv&position=noted", Role.READER)).hasStatusOk();
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aWholeListAlsoHoldsWhatTheIndexDoesNotKnowYet() {
        index.removeSystem(cast.systemId());
        index.visibleNow();
        assertThat(new String(file("csv", Role.READER), StandardCharsets.UTF_8))
                .contains("Reform the prisons", "Ratify the treaty on torture")
                .doesNotContain("Another State", "confidential");
    }

    @Test
    void theMatrixInWordStandsByThemeInTheReadersLanguage() throws IOException {
        byte[] written = file("docx&lang=fr", Role.READER);
        try (var document = new XWPFDocument(new ByteArrayInputStream(written))) {
            String text = document.getTables().get(0).getText();
            assertThat(text).contains("Reform the prisons", "Notée");
        }
    }

    @Test
    void aPdfIsMadeOfTheArabicList() {
        assertThat(new String(file("pdf&lang=ar", Role.READER), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
    }

    @Test
    void anUnknownFormatIsNotThere() {
        assertThat(export("exe", Role.READER)).hasStatus(404);
    }

    @Test
    void aLongListIsMadeByAJobAndIsItsOrderersAlone() throws Exception {
        var order = new ListOrder(head(), RecommendationFilter.everything(), ExportFormat.CSV, Language.EN);
        UUID id = SystemScope.in(cast.systemId(), () -> files.order(cast.actor(Role.READER), order, 2));
        String address = "/qta/exports/" + id;
        waitFor(address + "/file");
        assertThat(pages.get().uri(address).with(cast.as(Role.READER)))
                .hasStatusOk()
                .bodyText()
                .contains("is ready");
        assertThat(pages.get().uri(address + "/file").with(cast.as(Role.READER)))
                .hasStatusOk()
                .bodyText()
                .contains("Reform the prisons")
                .doesNotContain("confidential", "Another State");
        assertThat(pages.get().uri(address).with(cast.as(Role.SECRETARIAT))).hasStatus(404);
        assertThat(pages.get().uri(address + "/file").with(cast.as(Role.SECRETARIAT)))
                .hasStatus(404);
    }

    @Test
    void whatIsLongDependsOnTheFormat() {
        assertThat(ExportFiles.isLong(ExportFormat.PDF, 501)).isTrue();
        assertThat(ExportFiles.isLong(ExportFormat.DOCX, 500)).isFalse();
        assertThat(ExportFiles.isLong(ExportFormat.XLSX, 20_000)).isFalse();
        assertThat(ExportFiles.isLong(ExportFormat.JSON, 20_001)).isTrue();
    }

    @Test
    void anOrderGoesOnToThePageThatWaits() {
        assertThat(pages.post()
                        .uri("/qta/exports")
                        .param("format", "xlsx")
                        .param("query", "position=noted")
                        .with(cast.as(Role.READER))
                        .with(csrf()))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .startsWith("/qta/exports/");
    }

    private void waitFor(String address) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (Instant.now().isBefore(end)
                && pages.get()
                                .uri(address)
                                .with(cast.as(Role.READER))
                                .exchange()
                                .getResponse()
                                .getStatus()
                        != 200) {
            Thread.sleep(200);
        }
    }

    private SystemHead head() {
        var system = cast.system();
        return new SystemHead(
                system.id(), system.code(), system.name(), system.isPublic(), system.isDemonstration(), system.zone());
    }

    private byte[] file(String formatAndFilter, Role role) {
        MvcTestResult result = export(formatAndFilter, role);
        assertThat(result).hasStatusOk();
        assertThat(result.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        return result.getResponse().getContentAsByteArray();
    }

    private MvcTestResult export(String formatAndFilter, Role role) {
        return pages.get()
                .uri("/qta/recommendations/export?format=" + formatAndFilter)
                .with(cast.as(role))
                .exchange();
    }
}
