package org.suivi.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.suivi.plans.PlanExamples.aPlan;
import static org.suivi.plans.PlanExamples.aTheme;
import static org.suivi.plans.PlanExamples.anAction;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.SmallRecords;
import org.suivi.exports.ExportWords;
import org.suivi.exports.XlsxExport;
import org.suivi.identity.Organisations;
import org.suivi.identity.Role;
import org.suivi.imports.UnreadableFile;
import org.suivi.plans.SheetPreview.Fault;
import org.suivi.plans.SheetPreview.PlannedCell;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;
import org.suivi.shared.Visibility;
import org.suivi.shared.web.SystemHead;
import org.suivi.steps.Steps;

@OnDatabase
class PlanSheetsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final PlanSheets sheets;
    private final PlanExport export;
    private final Plans plans;
    private final PlanThemes themes;
    private final Actions actions;
    private final Milestones milestones;
    private final Steps steps;
    private final PublishedPlans published;
    private final Organisations organisations;
    private final Cast cast;
    private final SmallRecords records;

    private Actor secretariat;
    private long ministry;
    private long served;
    private long plan;
    private long theme;
    private long judges;
    private long teachers;

    @Autowired
    PlanSheetsTests(
            PlanSheets sheets,
            PlanExport export,
            Plans plans,
            PlanThemes themes,
            Actions actions,
            Milestones milestones,
            Steps steps,
            PublishedPlans published,
            Organisations organisations,
            Cast cast,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            ApplicationEventPublisher events) {
        this.sheets = sheets;
        this.export = export;
        this.plans = plans;
        this.themes = themes;
        this.actions = actions;
        this.milestones = milestones;
        this.steps = steps;
        this.published = published;
        this.organisations = organisations;
        this.cast = cast;
        this.records = new SmallRecords(jdbc, transactions, events);
    }

    @BeforeEach
    void begin() {
        secretariat = cast.actor(Role.SECRETARIAT);
        ministry = Objects.requireNonNull(cast.actor(Role.FOCAL_POINT).organisation());
        records.clear(cast.systemId());
        served = records.add(cast.systemId(), "small-1", 2020, "Ratify the covenant", Visibility.PUBLIC);
        records.add(cast.systemId(), "small-2", 2021, "Visit the prisons", Visibility.PUBLIC);
        plan = here(() -> plans.begin(secretariat, aPlan("National plan")));
        theme = here(() -> themes.add(secretariat, plan, aTheme("Justice")));
        judges = here(() -> actions.add(secretariat, anAction(theme, "Train judges", ministry, served)));
        teachers = here(() -> actions.add(secretariat, anAction(theme, "Train teachers", null)));
        here(() -> milestones.add(
                secretariat,
                judges,
                new Milestone.Draft(
                        LocalizedText.of(Language.EN, "Course is ready"), LocalDate.of(2026, 3, 1), TODAY)));
    }

    @AfterEach
    void clear() {
        records.clear(cast.systemId());
    }

    @Test
    void whatComesBackUntouchedChangesNothingInAnyLanguage() {
        for (Language language : Language.values()) {
            SheetPreview preview = preview(send(exported(language)));
            assertThat(preview.refused()).as("%s", language).isEmpty();
            assertThat(preview.changed()).as("%s", language).isEmpty();
            assertThat(preview.added()).as("%s", language).isEmpty();
            assertThat(preview.unchanged()).as("%s", language).isEqualTo(2);
        }
    }

    @Test
    void changedCellsComeInAndTheSameFileTwiceChangesNothing() {
        byte[] file = edited(exported(Language.EN), sheet -> {
            cell(sheet, "Train teachers", "Lead institution").setCellValue(ministryName());
            cell(sheet, "Train teachers", "End").setCellValue("2027-06-30");
            cell(sheet, "Train judges", "Delivery").setCellValue("In progress");
            cell(sheet, "Train judges", "Milestones")
                    .setCellValue("2026-03-01 Course is ready (reached 2026-11-21)\n2026-09-01 Half are trained");
            cell(sheet, "Train judges", "Recommendations").setCellValue("small-1; small-2");
        });
        PlanSheet sheet = send(file);
        assertThat(preview(sheet).conflicts()).isZero();
        apply(sheet, Set.of());
        assertThat(one(teachers).lead()).isEqualTo(ministry);
        assertThat(one(teachers).draft().dates().ends()).isEqualTo(LocalDate.of(2027, 6, 30));
        assertThat(one(judges).delivery()).isEqualTo(Delivery.IN_PROGRESS);
        assertThat(one(judges).draft().serves().recommendations()).hasSize(2);
        assertThat(here(() -> milestones.of(secretariat, judges))).hasSize(2);
        assertThat(preview(send(file)).isEmpty()).isTrue();
        assertThatThrownBy(() -> apply(sheet, Set.of()))
                .isInstanceOf(Refused.class)
                .hasMessage("plan.sheet.applied-already");
    }

    @Test
    void whatATemplateBroughtGoesBackAsAWhole() {
        Action judgesBefore = one(judges);
        byte[] file = edited(exported(Language.EN), sheet -> {
            cell(sheet, "Train teachers", "Lead institution").setCellValue(ministryName());
            cell(sheet, "Train judges", "Delivery").setCellValue("In progress");
            cell(sheet, "Train judges", "Theme or cluster").setCellValue("Courts");
            cell(sheet, "Train judges", "Milestones")
                    .setCellValue("2026-03-01 Course is ready (reached 2026-11-21)\n2026-09-01 Half are trained");
        });
        long step = Objects.requireNonNull(apply(send(file), Set.of()).step());
        assertThat(one(judges).draft().theme()).isNotEqualTo(theme);
        here(() -> steps.undo(secretariat, step));
        assertThat(one(judges).draft()).isEqualTo(judgesBefore.draft());
        assertThat(one(judges).delivery()).isEqualTo(Delivery.NOT_STARTED);
        assertThat(one(teachers).lead()).isNull();
        assertThat(here(() -> milestones.of(secretariat, judges))).hasSize(1);
        assertThat(here(() -> themes.of(secretariat, plan)))
                .extracting(PlanTheme::id)
                .containsExactly(theme);
    }

    @Test
    void whatCameWithATemplateStaysOnceItWasApproved() {
        byte[] own = table(
                List.of("Cluster/theme", "Action/measure", "Lead entity"),
                List.of("Prisons", "Visit every prison", ministryName()));
        long step = Objects.requireNonNull(apply(send(own), Set.of()).step());
        here(() -> {
            Plan now = plans.one(secretariat, plan, TODAY);
            return published.approve(secretariat, now, now.version());
        });
        assertThat(here(() -> steps.touched(secretariat, steps.withId(secretariat, step))))
                .extracting(each -> each.thing().type(), Steps.Touched::blocked)
                .containsExactly(tuple("action", "bound"), tuple("plan-theme", ""));
    }

    @Test
    void aCellThatMovedOnBothSidesIsAConflictAndWhatIsHereStaysUnlessChosen() {
        byte[] file = edited(exported(Language.EN), sheet -> {
            cell(sheet, "Train judges", "End").setCellValue("2028-01-01");
            cell(sheet, "Train judges", "Remarks").setCellValue("From the file");
        });
        Action before = one(judges);
        here(() -> {
            actions.change(
                    secretariat,
                    judges,
                    before.version(),
                    new Action.Draft(
                            theme,
                            before.title(),
                            before.draft().responsible(),
                            new Action.Dates(LocalDate.of(2026, 2, 1), LocalDate.of(2027, 1, 1)),
                            before.draft().budget(),
                            before.draft().notes(),
                            before.draft().serves()));
            return 0;
        });
        PlanSheet sheet = send(file);
        assertThat(preview(sheet).changed().get(0).cells())
                .extracting(PlannedCell::column, PlannedCell::isConflict)
                .containsExactlyInAnyOrder(tuple(TemplateColumn.ENDS, true), tuple(TemplateColumn.REMARKS, false));
        apply(sheet, Set.of());
        assertThat(one(judges).draft().dates().ends()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(one(judges).draft().dates().starts())
                .as("a cell that the file left as it was does not come back")
                .isEqualTo(LocalDate.of(2026, 2, 1));
        assertThat(one(judges).draft().notes().remarks()).isEqualTo("From the file");
        PlanSheet again = send(file);
        SheetPreview preview = preview(again);
        var row = preview.changed().get(0);
        apply(again, Set.of(row.key(row.cells().get(0))));
        assertThat(one(judges).draft().dates().ends()).isEqualTo(LocalDate.of(2028, 1, 1));
    }

    @Test
    void aTableOfOnesOwnComesInOnce() {
        byte[] own = table(
                List.of(
                        "Cluster/theme",
                        "Recommendation",
                        "Action/measure",
                        "Lead entity",
                        "End date",
                        "Status",
                        "Phase"),
                List.of("Prisons", "small-2", "Visit every prison", ministryName(), "2027-12-31", "planned", "1"),
                List.of("Justice", "", "Train judges", "", "", "", "1"));
        PlanSheet sheet = send(own);
        SheetPreview preview = preview(sheet);
        assertThat(preview.added()).hasSize(1);
        assertThat(preview.unknown()).containsExactly("Phase");
        assertThat(preview.missing()).extracting(SheetPreview.Missing::action).containsExactly(teachers);
        apply(sheet, Set.of());
        assertThat(here(() -> themes.of(secretariat, plan))).hasSize(2);
        assertThat(preview(send(own)).isEmpty()).isTrue();
        assertThat(one(teachers).title()).as("what is not in the file stays").isNotNull();
    }

    @Test
    void whatASheetDoesNotKnowItsOwnStartOfIsAskedCellByCell() {
        PlanSheet sheet = send(table(
                List.of("Theme", "Action", "Lead entity", "End"),
                List.of("Justice", "Train teachers", ministryName(), "2027-12-31")));
        assertThat(preview(sheet).conflicts()).isEqualTo(2);
        apply(sheet, Set.of());
        assertThat(one(teachers).lead()).isNull();
    }

    @Test
    void unknownNamesNumbersAndDatesAreRefusedWithTheirRows() {
        PlanSheet sheet = send(table(
                List.of("Theme", "Action", "Lead", "Recommendations", "End", "Budget", "Status"),
                List.of("Justice", "One", "Ministry of Magic", "999.9", "31/12", "a lot", "done-ish"),
                List.of("Justice", "Two", "", "small-1", "46752", "1 200", ""),
                List.of("", "Three", "", "", "", "", "")));
        SheetPreview preview = preview(sheet);
        assertThat(preview.refused()).extracting(SheetPreview.RefusedRow::row).containsExactly(2, 3, 4);
        assertThat(preview.refused().get(0).faults())
                .extracting(Fault::code)
                .containsExactlyInAnyOrder(
                        "plan.sheet.wrong.institution",
                        "plan.sheet.wrong.recommendation",
                        "plan.sheet.wrong.date",
                        "plan.sheet.wrong.amount",
                        "plan.sheet.wrong.delivery");
        assertThat(preview.refused().get(1).faults()).extracting(Fault::code).containsExactly("action.currency.wrong");
    }

    @Test
    void aCopiedRowIsANewActionAndAnOldPreviewIsStale() {
        byte[] file = edited(exported(Language.EN), sheet -> {
            Row from = row(sheet, "Train judges");
            Row copy = sheet.createRow(3);
            from.forEach(cell -> copy.createCell(cell.getColumnIndex()).setCellValue(cell.toString()));
            copy.getCell(column(sheet, "Action")).setCellValue("Train prosecutors");
        });
        PlanSheet sheet = send(file);
        SheetPreview preview = preview(sheet);
        assertThat(preview.refused()).isEmpty();
        assertThat(preview.added()).extracting(SheetPreview.PlannedRow::title).containsExactly("Train prosecutors");
        here(() -> actions.add(secretariat, anAction(theme, "Train prosecutors", null)));
        assertThatThrownBy(() -> here(() -> {
                    sheets.apply(secretariat, sheet, preview.stamp(), Set.of(), Language.EN);
                    return 0;
                }))
                .isInstanceOf(Stale.class);
    }

    @Test
    void rowsOfAnotherPlanAndPeopleWhoMayNotEditAreRefused() {
        long other = here(() -> plans.begin(secretariat, aPlan("Other plan")));
        byte[] file = exported(Language.EN);
        PlanSheet sheet = here(() -> sheets.one(
                secretariat, other, sheets.receive(secretariat, other, "plan.xlsx", new ByteArrayInputStream(file))));
        assertThat(preview(sheet).refused()).hasSize(2);
        assertThatThrownBy(() -> here(() -> sheets.receive(
                        cast.actor(Role.FOCAL_POINT), plan, "plan.xlsx", new ByteArrayInputStream(file))))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void hostileFilesAreRefusedInWords() throws IOException {
        assertThatThrownBy(() -> send(bomb()))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        refused -> assertThat(refused.code()).isEqualTo("plan.sheet.too-large"));
        for (byte[] broken :
                List.of(new byte[] {'P', 'K', 3, 4, 0, 0}, new byte[0], "a;b".getBytes(StandardCharsets.UTF_8))) {
            assertThatThrownBy(() -> send(broken)).isInstanceOf(UnreadableFile.class);
        }
    }

    @Test
    void aRowThatStandsTwiceComesInOnceAndTheOtherIsNamed() {
        SheetPreview preview = preview(send(table(
                List.of("Theme", "Action"),
                List.of("Justice", "Open a court"),
                List.of(" justice ", "Open  a COURT"),
                List.of("Justice", "Open a school"))));
        assertThat(preview.added()).extracting(SheetPreview.PlannedRow::row).containsExactly(2, 4);
        assertThat(preview.refused()).singleElement().satisfies(row -> {
            assertThat(row.row()).isEqualTo(3);
            assertThat(row.faults()).extracting(Fault::code).containsExactly("plan.sheet.wrong.twice");
        });
    }

    @Test
    void datesThatAreNoneAndPeriodsThatRunBackwardsAreNamedAndNothingIsLost() {
        byte[] file = edited(exported(Language.EN), sheet -> {
            cell(sheet, "Train judges", "End").setCellValue("2027-02-30");
            cell(sheet, "Train judges", "Remarks").setCellValue("Goes with its row");
            cell(sheet, "Train teachers", "Start").setCellValue("2027-06-01");
            cell(sheet, "Train teachers", "End").setCellValue("2026-06-01");
        });
        Action before = one(judges);
        PlanSheet sheet = send(file);
        assertThat(preview(sheet).refused())
                .flatExtracting(SheetPreview.RefusedRow::faults)
                .extracting(Fault::code)
                .containsExactlyInAnyOrder("plan.sheet.wrong.date", "action.dates.wrong");
        apply(sheet, Set.of());
        assertThat(one(judges)).isEqualTo(before);
    }

    @Test
    void formulasAreReadAsWhatTheyShowAndNeverReckoned() {
        byte[] file = edited(exported(Language.EN), sheet -> {
            cell(sheet, "Train teachers", "Remarks").setCellFormula("1/0");
            cell(sheet, "Train judges", "Remarks").setCellFormula("HYPERLINK(\"https://example.org\",\"Look\")");
        });
        PlanSheet sheet = send(file);
        assertThat(preview(sheet).refused()).isEmpty();
        apply(sheet, Set.of());
        assertThat(one(teachers).draft().notes().remarks()).isIn(null, "#DIV/0!");
        assertThat(String.valueOf(one(judges).draft().notes().remarks())).doesNotContain("HYPERLINK");
    }

    @Test
    void whatIsTooLongTooManyOrTooWideIsSaidInWords() {
        SheetPreview preview = preview(send(table(
                List.of("Theme", "Action", "Remarks", "Milestones"),
                List.of("Justice", "Long", "x".repeat(32_000), ""),
                List.of("J".repeat(5_000), "In a theme without end", "", ""),
                List.of("Justice", "In blanks", "", "2027-01-01 " + " (".repeat(15_000)))));
        assertThat(preview.refused()).extracting(SheetPreview.RefusedRow::row).containsExactly(2, 3, 4);
        assertThat(preview.refused())
                .flatExtracting(SheetPreview.RefusedRow::faults)
                .extracting(Fault::code)
                .containsOnly("plan.too-long");
        List<String> wide = new ArrayList<>(List.of("Theme", "Action"));
        for (int i = 0; i < 10_000; i++) {
            wide.add("Column " + i);
        }
        assertThat(preview(send(table(wide, List.of("Justice", "Wide")))).added())
                .hasSize(1);
        StringBuilder many = new StringBuilder("Theme,Action\n");
        for (int i = 0; i < 5_001; i++) {
            many.append("Justice,Number ").append(i).append('\n');
        }
        assertThatThrownBy(() -> send(many.toString().getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        refused -> assertThat(refused.code()).isEqualTo("plan.sheet.too-many"));
    }

    @Test
    void aTableWithoutTheColumnsOfThePlanIsRefusedWithWhatItNeeds() {
        for (byte[] other : List.of(
                table(List.of("Name", "Price"), List.of("Bread", "2")),
                table(List.of("Action", "Lead"), List.of("Train judges", "Ministry")),
                "=cmd|' /C calc'!A0,Theme\n1,2\n".getBytes(StandardCharsets.UTF_8))) {
            assertThatThrownBy(() -> send(other))
                    .isInstanceOfSatisfying(
                            UnreadableFile.class,
                            refused -> assertThat(refused.code()).isEqualTo("plan.sheet.no-heading"));
        }
    }

    @Test
    void aBentKeyIsNoKey() {
        byte[] file = edited(exported(Language.EN), sheet -> {
            cell(sheet, "Train judges", "suivi_action").setCellValue("0/0; drop table action");
            cell(sheet, "Train teachers", "suivi_version").setCellValue("-1");
        });
        SheetPreview preview = preview(send(file));
        assertThat(preview.refused()).isEmpty();
        assertThat(preview.added()).isEmpty();
        assertThat(preview.unchanged()).isEqualTo(2);
    }

    @Test
    void theFilesThatWereSentAreFoundAgain() {
        PlanSheet first = send(exported(Language.EN));
        apply(first, Set.of());
        PlanSheet second = send(exported(Language.FR));
        assertThat(here(() -> sheets.of(secretariat, plan)))
                .extracting(PlanSheet::id, sheet -> sheet.applied() != null)
                .containsExactly(tuple(second.id(), false), tuple(first.id(), true));
        assertThatThrownBy(() -> here(() -> sheets.of(cast.actor(Role.READER), plan)))
                .isInstanceOf(NotAllowed.class);
    }

    private static byte[] bomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 80; i++) {
                zip.write(zeros);
            }
        }
        return out.toByteArray();
    }

    private byte[] exported(Language language) {
        var system = new SystemHead(
                cast.systemId(), "qta", LocalizedText.of(Language.EN, "Example"), false, false, ZoneOffset.UTC);
        return here(() -> {
            var out = new ByteArrayOutputStream();
            try {
                new XlsxExport(ExportWords.in(language.locale()))
                        .write(export.list(secretariat, system, language, plans.one(secretariat, plan, TODAY)), out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        });
    }

    private static byte[] edited(byte[] file, Consumer<XSSFSheet> edit) {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            edit.accept(workbook.getSheetAt(0));
            return written(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SafeVarargs
    private static byte[] table(List<String>... rows) {
        try (var workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet();
            for (int r = 0; r < rows.length; r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < rows[r].size(); c++) {
                    row.createCell(c).setCellValue(rows[r].get(c));
                }
            }
            return written(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] written(XSSFWorkbook workbook) throws IOException {
        var out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    private static Cell cell(XSSFSheet sheet, String title, String heading) {
        Row row = row(sheet, title);
        return row.createCell(column(sheet, heading));
    }

    private static Row row(XSSFSheet sheet, String title) {
        for (Row row : sheet) {
            if (title.equals(row.getCell(column(sheet, "Action")).getStringCellValue())) {
                return row;
            }
        }
        throw new AssertionError(title);
    }

    private static int column(XSSFSheet sheet, String heading) {
        for (Cell cell : sheet.getRow(0)) {
            if (heading.equals(cell.getStringCellValue())) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError(heading);
    }

    private String ministryName() {
        return here(() -> organisations.get(cast.systemId(), ministry)).name().plain(Language.EN);
    }

    private PlanSheet send(byte[] file) {
        return here(() -> sheets.one(
                secretariat, plan, sheets.receive(secretariat, plan, "plan.xlsx", new ByteArrayInputStream(file))));
    }

    private SheetPreview preview(PlanSheet sheet) {
        return here(() -> sheets.preview(secretariat, sheet, Language.EN));
    }

    private Steps.Taken<PlanSheets.SheetTaken> apply(PlanSheet sheet, Set<String> chosen) {
        String stamp = preview(sheet).stamp();
        return here(() -> sheets.apply(secretariat, sheet, stamp, chosen, Language.EN));
    }

    private Action one(long id) {
        return here(() -> actions.one(secretariat, id));
    }

    private <T> T here(Supplier<T> work) {
        return records.in(cast.systemId(), work);
    }
}
