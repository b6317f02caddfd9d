package org.suivi.killed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.suivi.Cast;
import org.suivi.Examples;
import org.suivi.FreePort;
import org.suivi.SuiviApplication;
import org.suivi.bench.Client;
import org.suivi.bench.Person;
import org.suivi.coordination.CoordinationExamples;
import org.suivi.identity.Role;
import org.suivi.panels.PanelExamples;
import org.suivi.recommendations.RecommendationExamples;
import org.suivi.reminders.ReminderExamples;

/**
 * Suivi is killed while it assigns many recommendations, takes a work sheet over and sends reminders, all three at once, and starts
 * again on the same folder. That each is in the middle is certain: assignments and updates are written and wait for their place in
 * the audit log, which another connection holds, and a mail has arrived whose sender never hears of it.
 */
@Tag("start")
class KilledTests {

    private static final int ASSIGNED = 40;
    private static final int TOLD = 30;
    private static final int REMINDED = 12;
    private static final int STALLED = 5;
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    /** The first number of the lock that the audit log takes, the second is the system. */
    private static final int AUDIT_LOCK = 7311;

    private static final String WAITING = "select count(*) from pg_locks where locktype = 'advisory' and not granted";

    private record Stage(
            int system, long ministry, long before, long after, String recommendations, SpeakerAtTheKill speaker) {}

    @TempDir
    private static Path data;

    private static int port;
    private static StallingMailServer mail;
    private static Stage stage;
    private static Person secretariat;
    private static Person focalPoint;
    private static String sheet;
    private static List<Thread> cutShort;
    private static List<Client.Answer> answered;
    private static List<String> mailedBefore;
    private static SuiviProcess again;
    private static SpeakerAtTheKill.Clock clockBefore;
    private static long aheadBefore;

    @BeforeAll
    static void killInTheMiddle() throws Exception {
        stage = prepare();
        mail = new StallingMailServer(STALLED);
        port = FreePort.find();
        var place = new SuiviProcess.Place(data, port, mail.port());
        SuiviProcess first = SuiviProcess.start(place);
        try (SecondConnection database = SecondConnection.to(data)) {
            secretariat = Person.signedIn(port, Cast.address(Role.SECRETARIAT), Cast.PASSWORD);
            focalPoint = Person.signedIn(port, Cast.address(Role.FOCAL_POINT), Cast.PASSWORD);
            sheet = sendSheet();
            stage.speaker().call(port);
            clockBefore = stage.speaker().clock(port);
            aheadBefore = SpeakerAtTheKill.timeAhead(port);
            beginAll(database);
            first.kill();
            for (Thread one : cutShort) {
                one.join();
            }
            mailedBefore = mail.recipients();
        } finally {
            first.kill();
        }
        again = SuiviProcess.start(place);
        try (SecondConnection database = SecondConnection.to(data)) {
            database.await("select count(*) from digest_run where finished_at is not null", 1);
        }
    }

    @AfterAll
    static void stop() throws Exception {
        if (again != null) {
            again.stop();
        }
        mail.close();
        assertThat(data.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
    }

    private static Stage prepare() {
        try (var program = new SpringApplicationBuilder(SuiviApplication.class, Examples.class)
                .run(
                        "--server.port=-1",
                        "--spring.profiles.active=test",
                        "--suivi.database.url=",
                        "--suivi.database.data=" + data,
                        "--suivi.database.fsync=false")) {
            Cast cast = program.getBean(Cast.class);
            var recommendations = program.getBean(RecommendationExamples.class);
            var examples = program.getBean(CoordinationExamples.class);
            var reminders = program.getBean(ReminderExamples.class);
            for (int i = 0; i < TOLD; i++) {
                reminders.led(LONG_AGO);
            }
            long before = examples.anInstitution("Before");
            List<Long> many = new ArrayList<>();
            for (int i = 0; i < ASSIGNED; i++) {
                many.add(recommendations.aRecommendation(cast.systemId()).id());
            }
            examples.lead(before, null, many.toArray(Long[]::new));
            reminders.manyFocalPoints(REMINDED);
            reminders.remindAllDay(LocalDate.now(program.getBean(Clock.class)));
            return new Stage(
                    cast.systemId(),
                    examples.ministry(),
                    before,
                    examples.anInstitution("After"),
                    many.stream().map(String::valueOf).collect(Collectors.joining(",")),
                    SpeakerAtTheKill.prepare(program.getBean(PanelExamples.class)));
        }
    }

    /** Returns when the three wait, each in its own middle. */
    private static void beginAll(SecondConnection database) throws Exception {
        answered = new ArrayList<>();
        Map<String, String> assigning = assigning();
        Map<String, String> taking = focalPoint.form(sheet, sheet);
        taking.put("then", "save");
        database.run("select pg_advisory_lock(%d, %d)".formatted(AUDIT_LOCK, stage.system()));
        cutShort = List.of(
                sending(secretariat.client(), "/qta/assignments/bulk", assigning),
                sending(focalPoint.client(), sheet, taking));
        database.run("update scheduled_tasks set execution_time = now() where task_name = 'digests'");
        database.await(WAITING, 2);
        assertThat(mail.hasStalledWithin(30)).isTrue();
    }

    private static Thread sending(Client client, String path, Map<String, String> form) {
        var thread = new Thread(() -> {
            try {
                answered.add(client.post(path, form));
            } catch (IOException cutShort) {
                // the server was killed
            }
        });
        thread.start();
        return thread;
    }

    private static Map<String, String> assigning() throws IOException {
        String chosen = "?part=LEAD&organisation=" + stage.after() + "&id=" + stage.recommendations();
        Map<String, String> form = secretariat.form("/qta/assignments/bulk/preview" + chosen, "/assignments/bulk");
        form.put("id", stage.recommendations());
        return form;
    }

    private static String sendSheet() throws IOException {
        String page = "/qta/institutions/" + stage.ministry() + "/work-sheet";
        byte[] file = focalPoint.client().get(page + "/file").body();
        var sent = focalPoint.client().send(page, focalPoint.form(page, page), "back.xlsx", filledIn(file));
        String address = String.valueOf(sent.headers().get("location"));
        return address.substring(address.indexOf("/qta/"));
    }

    private static byte[] filledIn(byte[] file) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
                var out = new ByteArrayOutputStream()) {
            for (int i = 1; i <= TOLD; i++) {
                Row row = workbook.getSheetAt(0).getRow(i);
                row.createCell(6).setCellValue("The law number " + i + " was adopted.");
                row.createCell(7).setCellValue("2026-03-01");
                row.createCell(8).setCellValue("In progress");
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void aBulkAssignmentThatWasCutShortDidNotBeginAndIsSimplyDoneAgain() throws Exception {
        assertThat(answered).isEmpty();
        assertThat(count("assignment where until is null and organisation_id = " + stage.before()))
                .isEqualTo(ASSIGNED);
        assertThat(count("assignment where organisation_id = " + stage.after())).isZero();
        String written = "audit_entry where verb = 'institution-assigned' and after::text like '%\"After\"%'";
        assertThat(count(written)).isZero();
        assertThat(secretariat
                        .client()
                        .post("/qta/assignments/bulk", assigning())
                        .status())
                .isEqualTo(302);
        assertThat(count("assignment where until is null and organisation_id = " + stage.after()))
                .isEqualTo(ASSIGNED);
        assertThat(count(written)).isEqualTo(ASSIGNED);
    }

    @Test
    void aWorkSheetThatWasCutShortIsStillThereAndNothingOfItWasWritten() throws Exception {
        assertThat(answered).isEmpty();
        assertThat(count("progress_update")).isZero();
        assertThat(count("work_sheet where applied_at is null and written = 0")).isEqualTo(1);
        Map<String, String> taking = focalPoint.form(sheet, sheet);
        taking.put("then", "save");
        assertThat(focalPoint.client().post(sheet, taking).status()).isEqualTo(302);
        assertThat(count("progress_update where state = 'draft'")).isEqualTo(TOLD);
        assertThat(count("work_sheet where written = " + TOLD)).isEqualTo(1);
    }

    @Test
    @DisplayName("Panels 6: the clock of whoever spoke shows what it would have shown")
    void no6TheClockOfASpeakerGoesOnAsIfNothingHadHappened() throws Exception {
        long ahead = SpeakerAtTheKill.timeAhead(port);
        long now = System.currentTimeMillis();
        long control = clockBefore.left(now + aheadBefore);
        SpeakerAtTheKill.Clock clock = stage.speaker().clock(port);
        assertThat(clock.name()).isEqualTo(clockBefore.name());
        assertThat(Math.abs(clock.left(now + ahead) - control)).isLessThan(100);
        assertThat(count(stage.speaker().journal())).isEqualTo(1);
    }

    @Test
    void nobodyIsMailedTwiceAndAllWhoWereStillToBeMailedAre() throws Exception {
        assertThat(mailedBefore).hasSize(STALLED);
        List<String> all = mail.recipients();
        assertThat(all).doesNotHaveDuplicates().startsWith(mailedBefore.toArray(String[]::new));
        assertThat(all.stream().filter(to -> to.startsWith("many-"))).hasSize(REMINDED);
        assertThat(count("digest where state = 'sent'")).isEqualTo(all.size() - 1);
        assertThat(count("digest where state = 'claimed'")).isEqualTo(1);
    }

    private static long count(String rows) throws IOException, SQLException {
        try (SecondConnection database = SecondConnection.to(data)) {
            return database.number("select count(*) from " + rows);
        }
    }
}
