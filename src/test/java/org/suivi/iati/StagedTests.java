package org.suivi.iati;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.assistance.AssessmentRecord.Publish;
import org.suivi.assistance.CountryPages;
import org.suivi.assistance.DocumentKind;
import org.suivi.assistance.Policy;
import org.suivi.assistance.Project;
import org.suivi.assistance.ProjectExamples;
import org.suivi.assistance.Projects;
import org.suivi.assistance.Side;
import org.suivi.assistance.Standing;
import org.suivi.assistance.Stated;
import org.suivi.cooperation.Level;
import org.suivi.iati.StagedActivities.About;
import org.suivi.identity.Role;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.parties.PartyKind;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.NotFound;
import org.suivi.shared.Refused;

/** Our own file and the files of others: what goes out, what waits for a decision, and that nothing of it counts by itself. */
@OnDatabase
class StagedTests {

    private static final String COUNTRY = "lie";

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    ProjectExamples examples;

    @Autowired
    Projects projects;

    @Autowired
    CountryPages countries;

    @Autowired
    Parties parties;

    @Autowired
    PublishedActivities published;

    @Autowired
    StagedActivities staged;

    @Autowired
    Reporters reporters;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        takeAway();
        examples.open();
        examples.party(COUNTRY, PartyKind.STATE, Role.NATIONAL_FOCAL_POINT);
    }

    @AfterEach
    void takeAway() {
        jdbc.sql("delete from iati_file").update();
        jdbc.sql("delete from iati_reporter").update();
        examples.clear();
        jdbc.sql("delete from party where code = :code").param("code", COUNTRY).update();
    }

    @Test
    void onlyPublicProjectsThatBothConfirmedGoOutAndComeBackAsNoNewRecord() throws IOException {
        long open = examples.confirmed("Judges");
        projects.show(
                examples.between(Role.SECRETARIAT),
                open,
                projects.withId(desk(), open).record().version(),
                Level.PUBLIC);
        examples.confirmed("For those who take part");
        long one = projects.begin(examples.between(Role.SECRETARIAT), examples.project("Told by one"));
        projects.show(examples.between(Role.SECRETARIAT), one, 0, Level.PUBLIC);
        assertThat(pages.get().uri("/clearing-house/iati/activities.xml").with(cast.asNobody()))
                .hasStatusOk()
                .bodyText()
                .contains("XI-SUIVI-LOCAL-TCC-PRJ-" + open + "<")
                .doesNotContain("For those who take part")
                .doesNotContain("Told by one");
        var file = new ByteArrayOutputStream();
        published.write(file);
        long received =
                staged.receive(desk(), new About("own.xml", 0, false), new ByteArrayInputStream(file.toByteArray()));
        assertThat(staged.of(desk(), received)).extracting(Staged::likeness).containsExactly(Likeness.OWN);
        assertThat(staged.of(desk(), received)).noneMatch(Staged::isOpen);
        assertThat(jdbc.sql("select count(*) from assistance_project")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
        assertThat(staged.receive(desk(), new About("own.xml", 0, false), new ByteArrayInputStream(file.toByteArray())))
                .as("the same file again")
                .isEqualTo(received);
    }

    @Test
    void wordsLeaveOnlyWhereTheRecipientGaveThemToAllAndAQuoteNeverStandsBesideAProject() throws Exception {
        open(examples.completed("In full"), "Full words", Publish.FULL);
        open(examples.completed("As a quote"), "Quoted words", Publish.QUOTE);
        open(examples.completed("In figures"), "Silent words", Publish.AGGREGATE);
        jdbc.sql("update project_assessment set quote = '{\"en\": \"Somebody said\"}' where publish = 'quote'")
                .update();
        String written = written();
        assertThat(written).containsOnlyOnce("Forty judges trained").contains("measure=\"5\"");
        assertThat(written)
                .doesNotContain("Somebody said", "Quoted words", "Silent words", "Full words", "measure=\"4\"");
        WrittenSchema.check(written);
    }

    private void open(long project, String how, Publish publish) {
        examples.assessed(project, how, publish);
        projects.show(
                examples.between(Role.SECRETARIAT),
                project,
                projects.withId(desk(), project).record().version(),
                Level.PUBLIC);
    }

    private String written() throws IOException {
        var file = new ByteArrayOutputStream();
        published.write(file);
        return file.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatAReportGivesOfAmountsAndAimsIsTakenOverAndGoesOutAgainOnceTheStateConfirms() throws Exception {
        String more = """
                <sector code="15160"/><tag vocabulary="3" code="16.3"/><policy-marker code="1" significance="2"/>
                <default-flow-type code="10"/><default-aid-type code="D02"/>
                <budget><period-start iso-date="2026-01-01"/><period-end iso-date="2026-12-31"/>
                <value currency="EUR" value-date="2026-01-01">5000</value></budget>
                <budget><period-start iso-date="2026-01-01"/><period-end iso-date="2028-12-31"/>
                <value currency="EUR" value-date="2026-01-01">7000</value></budget>
                <document-link url="https://agency.example/mou.pdf" format="application/pdf"><title><narrative>Agreement</narrative></title>
                <category code="A09"/></document-link><related-activity type="1" ref="XM-DAC-41114-0"/>
                """;
        long file = receive(activity("XM-DAC-41114-1", "Training of prison staff", "15160", "2")
                .replace("<sector code=\"15160\"/>", more));
        Staged waiting = staged.of(desk(), file).get(0);
        assertThat(waiting.broken()).containsExactly("4.1.1", "7.5.3", "schema");
        long told = staged.tell(desk(), waiting.id(), 0, examples.idOf("prj-agency"));
        Project project = projects.withId(desk(), told).project();
        assertThat(project.what().targets()).containsExactly("16.3");
        assertThat(project.what().aims()).containsExactly(entry(Policy.GENDER, 2));
        assertThat(project.documents()).extracting(Project.Document::kind).containsExactly(DocumentKind.AGREEMENT);
        assertThat(project.origin().stated().within()).containsExactly("XM-DAC-41114-0");
        assertThat(project.origin().stated().codes().flow()).isEqualTo("10");
        assertThat(project.origin().stated().money())
                .as("not the line of three years")
                .hasSize(1);
        assertThatThrownBy(this::written)
                .as("nothing that is confirmed and public")
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("iati.nothing");
        assertThat(pages.get().uri("/clearing-house/iati/activities.xml").with(cast.asNobody()))
                .hasStatus(404)
                .bodyText()
                .contains("An IATI file has at least one activity.");
        Actor state = examples.between(Role.NATIONAL_FOCAL_POINT);
        projects.answer(state, told, 0, Side.RECIPIENT, true, null);
        projects.show(state, told, 1, Level.PUBLIC);
        assertThat(written())
                .contains(
                        "<policy-marker vocabulary=\"1\" code=\"1\" significance=\"2\"",
                        "<tag code=\"16.3\" vocabulary=\"3\"",
                        ">5000</value>",
                        "code=\"A09\"",
                        "type=\"1\"");
        WrittenSchema.check(written());
        long own = staged.receive(
                desk(),
                new About("own.xml", 0, false),
                new ByteArrayInputStream(written().getBytes(StandardCharsets.UTF_8)));
        assertThat(staged.of(desk(), own)).extracting(Staged::likeness).containsExactly(Likeness.OWN);
    }

    @Test
    void anActivityThatTellsItsSectorAndCountryOfItsPaymentsIsOfConcernAndOneStagedBeforeIsStillRead() {
        String payment = """
                <transaction><transaction-type code="3"/><transaction-date iso-date="2026-01-01"/>
                <value currency="EUR" value-date="2026-01-01">10</value>
                <sector code="15160"/><recipient-country code="LI"/></transaction>
                """;
        long file = receive(activity("XM-DAC-41114-1", "Training of prison staff", "15160", "2")
                .replace("<sector code=\"15160\"/>", "")
                .replaceFirst("<recipient-country[^>]*>", "")
                .replace("</iati-activity>", payment + "</iati-activity>"));
        Staged staged = this.staged.of(desk(), file).get(0);
        assertThat(staged.country()).isNotNull();
        assertThat(staged.broken()).doesNotContain("6.2.2", "3.7.1");
        jdbc.sql("""
                        update iati_stage set content = jsonb_set(content #- '{more,noticed}' #- '{amounts,0,on}',
                            '{more,isWordless}', 'true')
                        """).update();
        assertThat(this.staged.of(desk(), file).get(0).activity().amounts()).hasSize(1);
    }

    @Test
    void someOfManyPaymentsAreNotTakenForTheWhole() {
        String payment = """
                <transaction><transaction-type code="3"/><transaction-date iso-date="2026-01-01"/>
                <value currency="EUR" value-date="2026-01-01">10</value></transaction>
                """;
        String commitment = payment.replace("code=\"3\"", "code=\"2\"");
        long file = receive(activity("XM-DAC-41114-1", "Training of prison staff", "15160", "2")
                .replace("</iati-activity>", payment.repeat(600) + commitment + "</iati-activity>"));
        Staged waiting = staged.of(desk(), file).get(0);
        long told = staged.tell(desk(), waiting.id(), 0, examples.idOf("prj-agency"));
        assertThat(projects.withId(desk(), told).project().origin().stated().money())
                .extracting(Stated.Money::kind)
                .containsExactly(Stated.Money.Kind.COMMITMENT);
    }

    @Test
    void anIdentifierStaysWhenTheOrganisationChangesAndAnEarlierFileComesBackAsOurs() throws Exception {
        long open = examples.confirmed("Judges");
        projects.show(
                examples.between(Role.SECRETARIAT),
                open,
                projects.withId(desk(), open).record().version(),
                Level.PUBLIC);
        jdbc.sql("insert into iati_reporter (organisation, since) values ('XM-DAC-1', to_timestamp(0))")
                .update();
        reporters.note();
        String written = written();
        assertThat(written)
                .contains(
                        "<iati-identifier>XM-DAC-1-TCC-PRJ-" + open + "<",
                        "<reporting-org ref=\"XI-SUIVI-LOCAL\"",
                        "<other-identifier ref=\"XM-DAC-1\" type=\"B1\"");
        WrittenSchema.check(written);
        assertThat(published.leftOut(desk())).isEmpty();
        String before = written.replace("<reporting-org ref=\"XI-SUIVI-LOCAL\"", "<reporting-org ref=\"XM-DAC-1\"")
                .replaceAll("<other-identifier[^>]*B1[^>]*>", "");
        for (String file : List.of(written, before)) {
            Staged back = staged.of(desk(), receive(file, false)).get(0);
            assertThat(back.likeness()).isEqualTo(Likeness.OWN);
            assertThat(back.broken()).isEmpty();
        }
    }

    @Test
    void whatOthersGaveAnotherIdentifierIsKnownByTheFormerOne() {
        Staged waiting = staged.of(
                        desk(), receive(activity("XM-DAC-41114-1", "Training of prison staff", "15160", "2")))
                .get(0);
        long told = staged.tell(desk(), waiting.id(), 0, examples.idOf("prj-agency"));
        Staged renamed = staged.of(
                        desk(),
                        receive(activity("XM-DAC-41114-77", "Another title", "15160", "2")
                                .replace("2026-01-01", "2025-01-01")
                                .replace(
                                        "<activity-status",
                                        "<other-identifier type=\"A3\" ref=\"XM-DAC-41114-1\"/><activity-status")))
                .get(0);
        assertThat(renamed.likeness()).isEqualTo(Likeness.KNOWN);
        assertThat(renamed.project()).isEqualTo(told);
    }

    @Test
    void whatOthersReportIsToldByThePersonAndCountsNowhereUntilTheStateConfirms() {
        long first = receive(activity("XM-DAC-41114-1", "Training of prison staff", "15160", "2"));
        Staged waiting = staged.of(desk(), first).get(0);
        assertThat(waiting.likeness()).isEqualTo(Likeness.NEW);
        long told = staged.tell(desk(), waiting.id(), 0, examples.idOf("prj-agency"));
        assertThat(projects.withId(desk(), told).record().said().standing()).isEqualTo(Standing.UNCONFIRMED);
        CountryPages.Seen country = countries.of(examples.between(Role.UN_PARTNER), COUNTRY);
        assertThat(country.counted().all()).isZero();
        assertThat(country.reported()).isEqualTo(1);
        assertThatThrownBy(() -> staged.ignore(desk(), waiting.id(), 1)).isInstanceOf(Refused.class);

        assertThatThrownBy(() -> projects.markOneSided(desk(), told, 0, "The State is silent"))
                .as("the State alone lets it count")
                .isInstanceOf(Refused.class);
        projects.answer(examples.between(Role.NATIONAL_FOCAL_POINT), told, 0, Side.RECIPIENT, true, null);
        assertThat(countries
                        .of(examples.between(Role.UN_PARTNER), COUNTRY)
                        .counted()
                        .all())
                .isEqualTo(1);

        long again = receive(activity("XM-DAC-41114-1", "Training of prison staff", "15160", "3"));
        assertThat(staged.of(desk(), again).get(0).likeness()).isEqualTo(Likeness.KNOWN);
        assertThat(staged.of(desk(), again).get(0).copies()).isEqualTo(1);

        long like = receive(activity("XM-DAC-7-22", "Training of the prison staff", "15160", "2"));
        Staged similar = staged.of(desk(), like).get(0);
        assertThat(similar.likeness()).isEqualTo(Likeness.SIMILAR);
        assertThat(similar.project()).isEqualTo(told);
        staged.link(desk(), similar.id(), 0);
        assertThat(projects.withId(desk(), told).project().origin().stated().identifiers())
                .containsExactly("XM-DAC-41114-1", "XM-DAC-7-22");
        assertThat(jdbc.sql("select count(*) from assistance_project")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatDoesNotConcernHumanRightsOrIsOverIsLeftOut() {
        long file = receive(activity("XM-DAC-1-1", "Roads", "21020", "2")
                + activity("XM-DAC-1-2", "Cancelled", "15160", "5")
                + activity("XM-DAC-1-3", "Elsewhere", "15160", "2").replace("\"LI\"", "\"ZZ\""));
        assertThat(staged.of(desk(), file)).isEmpty();
        assertThat(staged.files(desk())).extracting(Staged.File::leftOut).containsExactly(3);
    }

    @Test
    void othersThanTheUnitedNationsAreHeardOnlyWhereTheDeskSaysSo() {
        String file = "<iati-activities version=\"2.03\">"
                + activity("GB-GOV-1-300", "Training of prison staff", "15160", "2")
                        .replace("XM-DAC-41114", "GB-GOV-1")
                + activity("XM-DAC-41114-5", "Training of police", "15160", "2")
                + "</iati-activities>";
        assertThat(staged.of(desk(), receive(file, false)))
                .extracting(each -> each.activity().identifier())
                .containsExactly("XM-DAC-41114-5");
        assertThat(staged.of(desk(), receive(file, true)))
                .extracting(each -> each.activity().identifier())
                .containsExactlyInAnyOrder("GB-GOV-1-300", "XM-DAC-41114-5");
    }

    @Test
    void headingsOfOtherLanguagesAreKnownToo() {
        for (String headings : List.of(
                "Sous-produit,Code,Agences,Marqueur droits de l’homme,Statut",
                "Subproducto,Código,Organismos,Marcador de derechos humanos,Estado",
                "Промежуточный продукт,Код,Учреждения,Маркер прав человека,Статус",
                "分产出,编号,机构,人权标识,状态",
                "المخرج الفرعي,الرمز,الوكالات,مؤشر حقوق الإنسان,الحالة")) {
            long file = receiveSheet(
                    headings + "\nJuges,1.1,UNDP,2,annulé\nPolice,1.2,UNDP,3,进行中\n", examples.idOf(COUNTRY));
            assertThat(staged.of(desk(), file))
                    .as(headings)
                    .extracting(each -> each.activity().identifier())
                    .containsExactly("UNINFO-LIE-1.2");
        }
    }

    @Test
    void aSubOutputOutOfUnInfoGoesTheSameWayAndCountsNowhereUntilTheStateConfirms() {
        String sheet = """
                Sub-output,Code,Agencies,Human rights marker,Gender equality marker,Outcome,Plan,Start date,End date,Status,SDG targets
                Training of prison staff,2.1.05,Prj-Agency; UNICEF,2 - significant,3,Outcome 2,UNSDCF 2026-2030,2026-01-01,31.12.2027,On-going,16.3; 16.6
                Roads,2.1.06,UNOPS,1,0,Outcome 2,UNSDCF 2026-2030,2026-01-01,2027-12-31,On-going,9.1
                Cancelled,2.1.07,UNDP,3,0,Outcome 2,UNSDCF 2026-2030,2026-01-01,2027-12-31,Cancelled,16.3
                """;
        assertThatThrownBy(() -> receiveSheet(sheet, 0)).as("whose plan it is").isInstanceOf(Refused.class);
        assertThatThrownBy(() -> receiveSheet("Code,Title\n1,Two", examples.idOf(COUNTRY)))
                .as("another sheet")
                .isInstanceOf(Refused.class);
        long first = receiveSheet(sheet, examples.idOf(COUNTRY));
        assertThat(staged.files(desk()))
                .extracting(Staged.File::format, Staged.File::leftOut)
                .containsExactly(tuple("uninfo", 2));
        Staged waiting = staged.of(desk(), first).get(0);
        assertThat(waiting.activity().identifier()).isEqualTo("UNINFO-LIE-2026-2030-2.1.05");
        assertThat(waiting.broken()).isEmpty();
        assertThat(waiting.provider(parties.all())).extracting(Party::id).isEqualTo(examples.idOf("prj-agency"));

        long told = staged.tell(desk(), waiting.id(), 0, examples.idOf("prj-agency"));
        var record = projects.withId(desk(), told).record();
        assertThat(record.said().standing()).isEqualTo(Standing.UNCONFIRMED);
        assertThat(record.project().size().marker()).isEqualTo(2);
        assertThat(record.project().origin().unsdcf()).isEqualTo("Outcome 2");
        assertThat(record.project().when().plannedTo()).isEqualTo("2027-12-31");
        assertThat(countries
                        .of(examples.between(Role.UN_PARTNER), COUNTRY)
                        .counted()
                        .all())
                .isZero();

        long later = receiveSheet(sheet.replace("31.12.2027", "2028-06-30"), examples.idOf(COUNTRY));
        Staged again = staged.of(desk(), later).get(0);
        assertThat(again.likeness()).isEqualTo(Likeness.KNOWN);
        assertThat(staged.copies(desk(), later).get(again.activity().identifier()))
                .as("both copies, the first one says something else")
                .extracting(Staged::id, copy -> copy.saysTheSame(again))
                .containsExactly(tuple(waiting.id(), false), tuple(again.id(), true));
        assertThat(pages.get().uri("/clearing-house/iati/" + later).with(cast.as(Role.CLEARING_HOUSE_DESK)))
                .hasStatusOk()
                .bodyText()
                .contains("16.3", "/clearing-house/iati/" + first);
    }

    private long receiveSheet(String sheet, long country) {
        return staged.receive(
                desk(),
                new About("plan.csv", country, false),
                new ByteArrayInputStream(sheet.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theDeskAloneLooksAtFilesAndAHostileOneComesBackWithASentence() {
        assertThatThrownBy(() -> staged.files(examples.between(Role.UN_PARTNER)))
                .isInstanceOf(NotAllowed.class);
        long file = receive(activity("XM-DAC-1-1", "Training", "15160", "2"));
        for (Language language : Language.values()) {
            for (String path : List.of("", "/" + file, "/vocabularies")) {
                assertThat(pages.get()
                                .uri("/clearing-house/iati" + path + "?lang=" + language.code())
                                .with(cast.as(Role.CLEARING_HOUSE_DESK)))
                        .as("%s %s", language, path)
                        .hasStatusOk();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <!DOCTYPE a SYSTEM 'http://127.0.0.1/x.dtd'><iati-activities version='2.03'/> | A file with a document type is not taken.
            <iati-activities version='1.05'/> | It is no file of activities of version 2.01, 2.02 or 2.03.
            <iati-activities version='2.03'>&nbsp;</iati-activities> | It is no readable XML, from line 1 on.
            """)
    void aFileThatIsNotTakenComesBackWithTheReason(String file, String reason) {
        assertThat(upload(file)).hasStatus(422).bodyText().contains(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.01", "2.02", "2.03"})
    void aFileIsTakenWithoutAnythingElseBeingChosen(String version) {
        assertThat(upload("<iati-activities version='" + version + "'>"
                        + activity("XM-DAC-41114-1", "Training", "15160", "2") + "</iati-activities>"))
                .hasStatus(302);
        assertThat(staged.files(desk()))
                .extracting(Staged.File::activities, Staged.File::leftOut)
                .containsExactly(tuple(1, 0));
    }

    private MvcTestResult upload(String file) {
        return pages.perform(MockMvcRequestBuilders.multipart(HttpMethod.POST, "/clearing-house/iati")
                .file(new MockMultipartFile("file", "x.xml", "application/xml", file.getBytes(StandardCharsets.UTF_8)))
                .param("country", "")
                .with(cast.as(Role.CLEARING_HOUSE_DESK))
                .with(csrf()));
    }

    private long receive(String activities) {
        String file = "<iati-activities version=\"2.03\">" + activities + "</iati-activities>";
        return receive(file, false);
    }

    private long receive(String file, boolean isFromAll) {
        return staged.receive(
                desk(),
                new About("file.xml", 0, isFromAll),
                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static String activity(String identifier, String title, String sector, String status) {
        return """
                <iati-activity><iati-identifier>%s</iati-identifier><reporting-org ref="XM-DAC-41114" type="40"/>
                <title><narrative>%s</narrative></title><description><narrative>%s</narrative></description>
                <participating-org role="4" ref="XM-DAC-41114"/><activity-status code="%s"/>
                <activity-date type="1" iso-date="2026-01-01"/><recipient-country code="LI"/><sector code="%s"/></iati-activity>
                """.formatted(identifier, title, title, status, sector);
    }

    private Actor desk() {
        return examples.between(Role.CLEARING_HOUSE_DESK);
    }
}
