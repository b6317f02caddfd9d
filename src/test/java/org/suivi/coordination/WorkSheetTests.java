package org.suivi.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.coordination.SheetPreview.Planned;
import org.suivi.coordination.SheetPreview.Refusal;
import org.suivi.identity.Role;
import org.suivi.imports.UnreadableFile;
import org.suivi.plans.Delivery;
import org.suivi.recommendations.RecommendationExamples;
import org.suivi.shared.Language;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;
import org.suivi.steps.Steps;

/** The spreadsheet goes out, is filled in elsewhere, and comes back without overwriting anything silently. */
@OnDatabase
class WorkSheetTests {

    /** What {@link #filledIn} makes, converted by LibreOffice. */
    private static final Path SAVED = Path.of("src/test/resources/coordination/work-sheet-by-libreoffice.xlsx");

    private static final int DONE = 6;
    private static final int DAY = 7;
    private static final int DELIVERY = 8;
    private static final int CHALLENGES = 10;

    @Autowired
    Cast cast;

    @Autowired
    CoordinationExamples examples;

    @Autowired
    RecommendationExamples recommendations;

    @Autowired
    Steps steps;

    @Autowired
    WorkSheets sheets;

    @Autowired
    Updates updates;

    @Autowired
    WorkSheetReading reading;

    private long one;
    private long two;
    private long ministry;
    private long action;

    @BeforeEach
    void twoRecommendationsAndAnAction() {
        recommendations.clear(cast.systemId());
        examples.noFocalPoints();
        one = recommendations.aRecommendation(cast.systemId()).id();
        two = recommendations.aRecommendation(cast.systemId()).id();
        ministry = examples.ministry();
        examples.lead(ministry, CoordinationExamples.DAY, one, two);
        action = examples.anAction(ministry, one);
    }

    @AfterEach
    void nothingTold() {
        examples.nothingTold();
        examples.noPartInActions();
    }

    private byte[] out(Language language) {
        var file = new ByteArrayOutputStream();
        examples.run(() -> {
            try {
                sheets.write(examples.focalPoint(), ministry, language, file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return file.toByteArray();
    }

    private static byte[] edited(byte[] file, Consumer<XSSFWorkbook> edit) {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
                var out = new ByteArrayOutputStream()) {
            edit.accept(workbook);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(XSSFWorkbook workbook, String key) {
        for (Row row : workbook.getSheetAt(0)) {
            if (row.getCell(0).getStringCellValue().equals(key)) {
                return row;
            }
        }
        throw new AssertionError("No row " + key);
    }

    private static void enter(Row row, int column, String text) {
        Cell cell = row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        cell.setCellValue(text);
    }

    private byte[] filledIn(byte[] file) {
        return edited(file, workbook -> {
            Row row = row(workbook, "recommendation:" + one);
            enter(row, DONE, "The law was adopted.");
            enter(row, DAY, "2026-03-01");
            enter(row, DELIVERY, "In progress");
            Row planned = row(workbook, "action:" + action);
            enter(planned, DONE, "=1+1 and a first wing");
            planned.getCell(DAY, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                    .setCellValue(java.time.LocalDate.of(2026, 3, 2));
            enter(planned, DELIVERY, "Planned");
        });
    }

    private long received(byte[] file) {
        return examples.in(
                () -> sheets.receive(examples.focalPoint(), ministry, "back.xlsx", new ByteArrayInputStream(file)));
    }

    private SheetPreview preview(long sheet) {
        return examples.in(() -> sheets.preview(examples.focalPoint(), sheet));
    }

    private int apply(long sheet, boolean clears, String... choices) {
        return taken(sheet, clears, choices).result();
    }

    private Steps.Taken<Integer> taken(long sheet, boolean clears, String... choices) {
        String stamp = preview(sheet).stamp();
        return examples.in(() -> sheets.apply(examples.focalPoint(), sheet, stamp, Set.of(choices), clears));
    }

    private List<ProgressUpdate> told(ToldOn on) {
        return examples.in(() -> updates.page(examples.secretariat(), UpdateFilter.of(on), 1, 9))
                .rows();
    }

    @Test
    void itGoesOutWithLockedCellsChoicesHiddenKeysAndInstructions() throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out(Language.FR)))) {
            XSSFSheet rows = workbook.getSheetAt(0);
            assertThat(rows.getProtect()).isTrue();
            assertThat(rows.isColumnHidden(0)).isTrue();
            Row row = row(workbook, "recommendation:" + one);
            assertThat(row.getCell(1).getCellStyle().getLocked()).isTrue();
            assertThat(row.getCell(DONE, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                            .getCellStyle()
                            .getLocked())
                    .isFalse();
            assertThat(rows.getDataValidations()).hasSize(1);
            assertThat(workbook.getSheetAt(1).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("Feuille de travail");
            assertThat(workbook.getSheetVisibility(2)).isEqualTo(SheetVisibility.HIDDEN);
            assertThat(rows.getLastRowNum()).isEqualTo(3);
            workbook.forEach(sheet -> sheet.forEach(
                    each -> each.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA))));
        }
    }

    @Test
    void whatWasFilledInComesBackAndTheSameFileAgainChangesNothing() {
        byte[] file = filledIn(out(Language.EN));
        long sheet = received(file);
        SheetPreview preview = preview(sheet);
        assertThat(preview.planned()).hasSize(2).noneMatch(Planned::hasConflict);
        assertThat(preview.same()).isEqualTo(1);
        assertThat(apply(sheet, false)).isEqualTo(2);
        assertThat(told(ToldOn.recommendation(two))).isEmpty();
        assertThat(told(ToldOn.action(action))).singleElement().satisfies(update -> {
            assertThat(update.state()).isEqualTo(UpdateState.DRAFT);
            assertThat(update.told().done().exactly(Language.EN)).isEqualTo("=1+1 and a first wing");
            assertThat(update.told().doneOn()).isEqualTo("2026-03-02");
            assertThat(update.told().delivery()).isEqualTo(Delivery.PLANNED);
        });
        assertThat(apply(sheet, false)).isZero();
        long again = received(file);
        assertThat(preview(again).isEmpty()).isTrue();
        assertThat(preview(again).same()).isEqualTo(3);
    }

    @Test
    void clearedUpdatesAreNotToldTwice() {
        byte[] file = filledIn(out(Language.EN));
        assertThat(apply(received(file), true)).isEqualTo(2);
        assertThat(told(ToldOn.action(action)))
                .extracting(ProgressUpdate::state)
                .containsExactly(UpdateState.CLEARED);
        assertThat(preview(received(file)).isEmpty()).isTrue();
    }

    @Test
    void whatASheetBroughtGoesBackExceptWhatTheSecretariatDecided() {
        long draft = examples.anUpdate(one, "First words", UpdateState.DRAFT);
        long step = Objects.requireNonNull(
                taken(received(filledIn(out(Language.EN))), true).step());
        assertThat(told(ToldOn.recommendation(one)))
                .extracting(ProgressUpdate::state)
                .contains(UpdateState.CLEARED);
        ProgressUpdate onAction = told(ToldOn.action(action)).get(0);
        examples.run(() -> updates.move(
                examples.secretariat(), onAction.id(), onAction.version(), UpdateState.RETURNED, "Which wing?"));
        assertThatThrownBy(() -> examples.in(() -> steps.undo(cast.actor(Role.READER), step)))
                .isInstanceOf(NotAllowed.class);
        assertThat(examples.in(() -> steps.undo(examples.focalPoint(), step))).isEqualTo(1);
        ProgressUpdate again = examples.in(() -> updates.withId(examples.focalPoint(), draft));
        assertThat(again.state()).isEqualTo(UpdateState.DRAFT);
        assertThat(again.told().done().exactly(Language.EN)).isEqualTo("First words");
        assertThat(examples.in(() -> updates.withId(examples.focalPoint(), onAction.id()))
                        .state())
                .isEqualTo(UpdateState.RETURNED);
    }

    @Test
    void anUpdateThatASheetBeganGoesAwayAgain() {
        long step = Objects.requireNonNull(
                taken(received(filledIn(out(Language.EN))), false).step());
        assertThat(examples.in(() -> steps.undo(examples.focalPoint(), step))).isEqualTo(2);
        assertThat(told(ToldOn.recommendation(one))).isEmpty();
        assertThat(told(ToldOn.action(action))).isEmpty();
    }

    @Test
    void whatBothChangedIsChosenCellByCell() {
        long draft = examples.anUpdate(one, "First words", UpdateState.DRAFT);
        byte[] file = edited(out(Language.EN), workbook -> {
            Row row = row(workbook, "recommendation:" + one);
            assertThat(row.getCell(DONE).getStringCellValue()).isEqualTo("First words");
            enter(row, DONE, "Words of the file");
            enter(row, CHALLENGES, "Few hands");
        });
        examples.run(() -> updates.rewrite(
                examples.secretariat(), draft, 0, CoordinationExamples.told("Words of a colleague"), false));
        long sheet = received(file);
        SheetPreview preview = preview(sheet);
        assertThat(preview.planned()).singleElement().satisfies(row -> {
            assertThat(row.begins()).isFalse();
            assertThat(row.cells())
                    .containsExactly(
                            new SheetPreview.Cell(Entry.DONE, "Words of a colleague", "Words of the file", true),
                            new SheetPreview.Cell(Entry.CHALLENGES, "", "Few hands", false));
        });
        assertThatThrownBy(() -> apply(sheet, false))
                .isInstanceOf(Refused.class)
                .hasMessage("sheet.choose");
        int number = preview.planned().get(0).row();
        assertThat(apply(sheet, false, number + ".done=here")).isEqualTo(1);
        Told now =
                examples.in(() -> updates.withId(examples.focalPoint(), draft)).told();
        assertThat(now.done().exactly(Language.EN)).isEqualTo("Words of a colleague");
        assertThat(now.challenges().exactly(Language.EN)).isEqualTo("Few hands");
    }

    @Test
    void aPreviewThatIsNoLongerTrueIsShownAgain() {
        long sheet = received(filledIn(out(Language.EN)));
        String stamp = preview(sheet).stamp();
        examples.anUpdate(one, "Somebody was faster", UpdateState.DRAFT);
        assertThatThrownBy(() -> examples.in(() -> sheets.apply(examples.focalPoint(), sheet, stamp, Set.of(), false)))
                .isInstanceOf(Stale.class);
        assertThat(preview(sheet).conflicts()).isPositive();
    }

    @Test
    void oneRowThatFailsLeavesNothingWritten() {
        long draft = examples.in(() -> updates.write(
                examples.focalPoint(),
                new WriteUpdate(
                        ToldOn.action(action), null, CoordinationExamples.told("First", Delivery.PLANNED), false)));
        byte[] file = filledIn(out(Language.EN));
        examples.run(() -> updates.rewrite(
                examples.secretariat(), draft, 0, CoordinationExamples.told("Again", Delivery.PLANNED), false));
        long sheet = received(file);
        assertThat(preview(sheet).planned()).hasSize(2);
        assertThatThrownBy(() -> apply(sheet, false))
                .isInstanceOf(Refused.class)
                .hasMessage("sheet.choose");
        assertThat(told(ToldOn.recommendation(two))).isEmpty();
        assertThat(told(ToldOn.recommendation(one)))
                .extracting(ProgressUpdate::id)
                .containsExactly(draft);
    }

    @Test
    void rowsOfOthersChangedLockedCellsAndCopiesAreRefusedWithTheirNumbers() {
        long agency = examples.anInstitution("Agency");
        byte[] file = edited(filledIn(out(Language.EN)), workbook -> {
            Row locked = row(workbook, "recommendation:" + two);
            locked.getCell(2).setCellValue("Another text");
            enter(locked, DONE, "Something");
            Row added = workbook.getSheetAt(0).createRow(9);
            added.createCell(0).setCellValue("action:" + action);
            enter(added, DONE, "Twice");
            Row invented = workbook.getSheetAt(0).createRow(10);
            invented.createCell(0).setCellValue("recommendation:999999999");
            enter(invented, DONE, "Invented");
            Row keyless = workbook.getSheetAt(0).createRow(11);
            enter(keyless, DONE, "Without a key");
        });
        examples.lead(agency, null, one);
        SheetPreview preview = preview(received(file));
        assertThat(preview.planned())
                .extracting(planned -> planned.on().action())
                .containsExactly(action);
        assertThat(preview.refused())
                .extracting(Refusal::why)
                .containsExactlyInAnyOrder(
                        "sheet.row.locked",
                        "sheet.row.not-yours",
                        "sheet.row.twice",
                        "sheet.row.added",
                        "sheet.row.added");
        assertThat(preview.refused()).extracting(Refusal::row).contains(10, 11, 12);
        assertThat(preview.refused())
                .filteredOn(refusal -> refusal.why().equals("sheet.row.locked"))
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.arguments()).containsExactly("C"));
    }

    @Test
    void wrongCellsAreRefusedInWords() {
        byte[] file = edited(filledIn(out(Language.EN)), workbook -> {
            enter(row(workbook, "recommendation:" + one), DAY, "last week");
            enter(row(workbook, "action:" + action), DELIVERY, "Completed");
            Row added = row(workbook, "recommendation:" + two);
            enter(added, DONE, "Something");
            enter(added, DAY, "2026-03-01");
            enter(added, DELIVERY, "Nearly");
        });
        SheetPreview preview = preview(received(file));
        assertThat(preview.isEmpty()).isTrue();
        assertThat(preview.refused())
                .extracting(Refusal::why)
                .containsExactlyInAnyOrder("sheet.no-day", "action.delivery.not-allowed", "update.no-delivery");
    }

    @Test
    void hugeTextsMarkupAndImpossibleDaysAreWordsOrRefused() {
        byte[] file = edited(filledIn(out(Language.EN)), workbook -> {
            Row first = row(workbook, "recommendation:" + one);
            enter(first, DONE, "<script>alert(1)</script> _x0000_ \u202e");
            Row planned = row(workbook, "action:" + action);
            enter(planned, DONE, "x".repeat(32_767));
            Row second = row(workbook, "recommendation:" + two);
            enter(second, DONE, "Something");
            enter(second, DELIVERY, "In progress");
            second.getCell(DAY, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue(999_999);
        });
        long sheet = received(file);
        SheetPreview preview = preview(sheet);
        assertThat(preview.refused())
                .extracting(Refusal::why)
                .containsExactlyInAnyOrder("sheet.too-long", "update.not-yet");
        assertThat(apply(sheet, false)).isEqualTo(1);
        assertThat(told(ToldOn.recommendation(one)).get(0).told().done().plain(Language.EN))
                .startsWith("<script>alert(1)</script>");
    }

    @Test
    void aSheetOfAnotherStateIsRefused() {
        byte[] file = edited(
                out(Language.EN),
                workbook -> workbook.getSheetAt(2).getRow(0).getCell(3).setCellValue("2147483"));
        assertThatThrownBy(() -> received(file))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("sheet.not-yours");
    }

    @Test
    void filesThatAreNoWorkSheetOfTheInstitutionAreRefused() {
        byte[] file = out(Language.EN);
        long agency = examples.anInstitution("Agency");
        assertThatThrownBy(() -> examples.in(() ->
                        sheets.receive(examples.secretariat(), agency, "back.xlsx", new ByteArrayInputStream(file))))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("sheet.not-yours");
        assertThatThrownBy(() -> examples.in(() ->
                        sheets.receive(examples.focalPoint(), agency, "back.xlsx", new ByteArrayInputStream(file))))
                .isInstanceOf(NotAllowed.class);
        for (byte[] bad : List.of(
                "a;b;c\n1;2;3\n".getBytes(StandardCharsets.UTF_8),
                new byte[] {'P', 'K', 3, 4, 9, 9, 9},
                edited(file, workbook -> workbook.removeSheetAt(2)))) {
            assertThatThrownBy(() -> received(bad)).isInstanceOf(UnreadableFile.class);
        }
    }

    @Test
    void aSheetThatLibreOfficeSavedIsReadAlike() throws IOException {
        try (var saved = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(SAVED)))) {
            assertThat(saved.getSheetAt(0).isColumnHidden(0)).isTrue();
            assertThat(saved.getSheetAt(0).getProtect()).isTrue();
            assertThat(saved.getSheetAt(0).getDataValidations()).isNotEmpty();
            assertThat(saved.getSheetVisibility(2)).isEqualTo(SheetVisibility.HIDDEN);
        }
        ReadSheet sheet = reading.read(SAVED);
        assertThat(sheet.rows()).hasSize(3).allSatisfy(row -> {
            assertThat(row.basis()).isEqualTo("0");
            assertThat(row.changed()).isNull();
        });
        assertThat(sheet.rows().stream().map(ReadSheet.Row::entered).filter(each -> !each.isBlank()))
                .extracting(each -> each.of(Entry.DONE_ON), each -> each.of(Entry.DELIVERY))
                .containsExactlyInAnyOrder(tuple("2026-03-01", "in-progress"), tuple("2026-03-02", "planned"));
    }
}
