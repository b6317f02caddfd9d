package org.suivi.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.exports.ExportFormat;
import org.suivi.identity.Role;
import org.suivi.shared.Language;

/** Many short records in one sitting: on a page and by spreadsheet; what is whole is kept, what is not says why. */
@OnDatabase
class WorkshopTests {

    private static final String PAGE = "/clearing-house/workshop/practices";

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    PracticeExamples examples;

    @Autowired
    Workshop workshop;

    @Autowired
    WorkshopSheets sheets;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        examples.clear();
        examples.parties();
    }

    @AfterEach
    void takeAway() {
        examples.clear();
    }

    @Test
    void thePageKeepsWhatIsWholeAndShowsWhatIsWrong() {
        assertThat(pages.get().uri(PAGE + "?lang=ar").with(cast.as(Role.SECRETARIAT)))
                .hasStatusOk();
        var answer = pages.post()
                .uri(PAGE)
                .with(cast.as(Role.SECRETARIAT))
                .with(csrf())
                .param("party", String.valueOf(examples.home()))
                .param("then", "submit")
                .param("harmless", "1");
        List<String> whole = row("Whole title");
        List<String> half = row("Half title");
        for (int i = 0; i < WorkshopKind.PRACTICE.fields().size(); i++) {
            String field = WorkshopKind.PRACTICE.fields().get(i).code();
            answer = answer.param("cell.1." + field, whole.get(i));
            answer = answer.param("cell.2." + field, field.equals("result") ? "" : half.get(i));
        }
        assertThat(answer.exchange())
                .hasStatus(422)
                .bodyText()
                .contains("Half title", "It is empty.", "One is saved.")
                .doesNotContain("Whole title");
        assertThat(titles("submitted")).containsExactly("Whole title");
    }

    @Test
    void nothingIsSubmittedWithoutTheWordThatItHarmsNobody() {
        assertThat(pages.post()
                        .uri(PAGE)
                        .with(cast.as(Role.SECRETARIAT))
                        .with(csrf())
                        .param("party", String.valueOf(examples.home()))
                        .param("then", "submit")
                        .param("cell.1.title", "Kept words"))
                .hasStatus(422)
                .bodyText()
                .contains("Kept words", "Say first that nobody");
        assertThat(titles("draft")).isEmpty();
    }

    @Test
    void nobodyWritesInTheNameOfOthers() {
        assertThat(pages.post()
                        .uri(PAGE)
                        .with(cast.as(Role.SECRETARIAT))
                        .with(csrf())
                        .param("party", String.valueOf(examples.asia()))
                        .param("cell.1.title", "Not mine"))
                .hasStatus(422);
        assertThat(titles("draft")).isEmpty();
    }

    @Test
    void theSheetGoesOutWithListsAndComesBackWithAPreview() throws IOException {
        MvcTestResult sent = send("filled.xlsx", filled(row("First"), row("Second"), row("First")));
        assertThat(sent).hasStatus3xxRedirection();
        String here = String.valueOf(sent.getResponse().getRedirectedUrl());
        assertThat(pages.get().uri(here).with(cast.as(Role.SECRETARIAT)))
                .hasStatusOk()
                .bodyText()
                .contains("First", "Second", "This title stands twice here.");
        assertThat(titles("draft")).isEmpty();
        assertThat(pages.get().uri(here).with(cast.asStranger()))
                .as("the sheet of somebody else")
                .hasStatus(404);
        assertThat(apply(here, "7")).hasStatus(409);
        assertThat(apply(here, "2")).hasStatus3xxRedirection();
        assertThat(titles("draft")).containsExactly("First", "Second");
        assertThat(apply(here, "2")).as("taken once").hasStatus(409);
    }

    @Test
    void whatASheetWroteIsLaidAsideTogetherAndWhatWasTouchedSinceIsKeptAndNamed() throws IOException {
        MvcTestResult sent = send("filled.xlsx", filled(row("First"), row("Second"), row("Third"), row("Fourth")));
        String here = String.valueOf(sent.getResponse().getRedirectedUrl());
        assertThat(undo(here, "0", Role.CIVIL_SOCIETY)).as("of somebody else").hasStatus(404);
        apply(here, "4");
        touch("Third", "update assistance_record set version = version + 1 where id = :id");
        touch("Fourth", "update assistance_record set state = 'submitted', reach = 3, version = 1 where id = :id");

        assertThat(pages.get().uri(here).with(cast.as(Role.SECRETARIAT)))
                .bodyText()
                .contains("Lay the 2 drafts aside", "Changed or submitted since, and kept");
        assertThat(undo(here, "4", Role.SECRETARIAT))
                .as("seen before it was touched")
                .hasStatus(409);
        assertThat(undo(here, "2", Role.SECRETARIAT)).hasRedirectedUrl(here);
        assertThat(titles("discarded")).containsExactly("First", "Second");
        assertThat(titles("draft")).containsExactly("Third");
        assertThat(titles("submitted")).containsExactly("Fourth");
        assertThat(pages.get().uri(here).with(cast.as(Role.SECRETARIAT)))
                .bodyText()
                .contains("Changed or submitted since, and kept")
                .doesNotContain("drafts aside");

        assertThat(apply(here, "2"))
                .as("what was laid aside may be taken again")
                .hasStatus3xxRedirection();
        assertThat(titles("draft")).containsExactlyInAnyOrder("First", "Second", "Third");
    }

    private MvcTestResult undo(String here, String expected, Role role) {
        return pages.post()
                .uri(here + "/undo")
                .with(cast.as(role))
                .with(csrf())
                .param("expected", expected)
                .exchange();
    }

    private void touch(String title, String how) {
        long id = jdbc.sql("select id from assistance_record where title ->> 'en' = :title")
                .param("title", title)
                .query(Long.class)
                .single();
        jdbc.sql(how).param("id", id).update();
    }

    @Test
    void aTextFileWithTheHeadingsOfAnotherLanguageIsReadToo() {
        String csv = "Titre;Ce qui faisait obstacle;result;Où\r\n\"=1+1\";a;b;Suisse\r\n";
        MvcTestResult sent = send("fiches.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(pages.get()
                        .uri(String.valueOf(sent.getResponse().getRedirectedUrl()))
                        .with(cast.as(Role.SECRETARIAT)))
                .hasStatusOk()
                .bodyText()
                .contains("=1+1", "It is empty.", "name=\"cell.1.title\"", "Correct these on the page");
    }

    @Test
    void whatIsNotTakenIsFoundAgainAndSaysWhatWasWritten() throws IOException {
        List<String> half = new ArrayList<>(row("Half"));
        half.set(6, "LAW_DRAFTS");
        half.set(7, "Données administratives");
        MvcTestResult sent = send("filled.xlsx", filled(row("First"), half));
        String here = String.valueOf(sent.getResponse().getRedirectedUrl());
        MvcTestResult applied = apply(here, "1");
        assertThat(applied.getResponse().getRedirectedUrl())
                .as("there is something left to correct")
                .isEqualTo(here);
        assertThat(pages.get().uri(here).with(cast.as(Role.SECRETARIAT)))
                .bodyText()
                .contains("“LAW_DRAFTS” is not in the list.", "Rows that you have already", "Correct these on the page")
                .contains("value=\"Administrative data\"")
                .doesNotContain("value=\"First\"");
        assertThat(pages.get().uri(PAGE + "/sheets").with(cast.as(Role.SECRETARIAT)))
                .bodyText()
                .contains("filled.xlsx", here);
    }

    @Test
    void theSheetWithTheHeadingsIsFoundAndItsColumnsAreAccountedFor() throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            workbook.createSheet("Read me").createRow(0).createCell(0).setCellValue("How we filled it in");
            Sheet rows = workbook.createSheet("Practices");
            List<String> heads = List.of("Title", "What was in the way", "What was done", "Remarks of the group");
            for (int c = 0; c < heads.size(); c++) {
                Row row = rows.getRow(0) == null ? rows.createRow(0) : rows.getRow(0);
                row.createCell(c).setCellValue(heads.get(c));
            }
            rows.createRow(1).createCell(0).setCellValue("Only a title");
            var file = new ByteArrayOutputStream();
            workbook.write(file);
            MvcTestResult sent = send("group.xlsx", file.toByteArray());
            assertThat(pages.get()
                            .uri(String.valueOf(sent.getResponse().getRedirectedUrl()))
                            .with(cast.as(Role.SECRETARIAT)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Only a title", "These columns are not known", "Remarks of the group")
                    .contains("The file has no column with this heading");
        }
    }

    @Test
    void theDaysOfAnOfferStandOnOneLineBeforeItIsMade() {
        String theme = workshop.choices(Language.EN).of(WorkshopField.THEME).get(5);
        String rows =
                "title,text,theme,function,modality,language,unit,total,earliest,latest\n" + "Ten places,For judges,\""
                        + theme + "\",LAW_DRAFT,STUDY_VISIT,Français,seats,10,2027-01-01,2027-12-31\n";
        MvcTestResult sent =
                send(WorkshopKind.OFFER.path() + "/sheets", "offers.csv", rows.getBytes(StandardCharsets.UTF_8));
        assertThat(pages.get()
                        .uri(String.valueOf(sent.getResponse().getRedirectedUrl()))
                        .with(cast.as(Role.SECRETARIAT)))
                .hasStatusOk()
                .bodyText()
                .containsPattern("<td class=\"day\"[^>]*>2027-01-01<")
                .containsPattern("<td class=\"day\"[^>]*>2027-12-31<");
    }

    @Test
    void aFileOfAnotherKindIsRefusedWithAReason() throws IOException {
        assertThat(send("poem.csv", "Roses are red\nViolets are blue\n".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("headings");
        assertThat(send("broken.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0, 1, 2})).hasStatus(422);
        assertThat(send("empty.csv", new byte[0])).hasStatus(422);
        for (String word : List.of("دورة للقضاة windows-1256", "Курсы windows-1251", "培训法官 GB18030")) {
            Charset own = Charset.forName(word.substring(word.lastIndexOf(' ') + 1));
            assertThat(send("own.csv", ("Title,Country\n" + word + ",x\n").getBytes(own)))
                    .as(word)
                    .hasStatus(422)
                    .bodyText()
                    .contains("row 2", "CSV UTF-8");
        }
        var many = new StringBuilder("title,result\n");
        for (int i = 0; i < 300; i++) {
            many.append("t").append(i).append(",r\n");
        }
        assertThat(send("many.csv", many.toString().getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("200");
    }

    private MvcTestResult send(String name, byte[] content) {
        return send(PAGE + "/sheets", name, content);
    }

    private MvcTestResult send(String to, String name, byte[] content) {
        return pages.post()
                .uri(to)
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .param("party", String.valueOf(examples.home()))
                .with(cast.as(Role.SECRETARIAT))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult apply(String here, String expected) {
        return pages.post()
                .uri(here)
                .with(cast.as(Role.SECRETARIAT))
                .with(csrf())
                .param("expected", expected)
                .param("then", "save")
                .exchange();
    }

    @SafeVarargs
    private byte[] filled(List<String>... rows) throws IOException {
        var empty = new ByteArrayOutputStream();
        sheets.write(WorkshopKind.PRACTICE, Language.EN, ExportFormat.XLSX, empty);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(empty.toByteArray()))) {
            Sheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getDataValidations()).as("lists to choose from").hasSize(4);
            for (int r = 0; r < rows.length; r++) {
                Row row = sheet.getRow(r + 1) == null ? sheet.createRow(r + 1) : sheet.getRow(r + 1);
                for (int c = 0; c < rows[r].size(); c++) {
                    row.createCell(c).setCellValue(rows[r].get(c));
                }
            }
            var file = new ByteArrayOutputStream();
            workbook.write(file);
            return file.toByteArray();
        }
    }

    private List<String> row(String title) {
        String theme = workshop.choices(Language.EN).of(WorkshopField.THEME).get(5);
        return List.of(
                title,
                "In the way",
                "Done",
                "Came of it",
                "Switzerland",
                theme,
                "Drafting laws",
                "Administrative data");
    }

    private List<String> titles(String state) {
        return jdbc.sql("select title ->> 'en' from assistance_record where state = :state order by id")
                .param("state", state)
                .query(String.class)
                .list();
    }
}
