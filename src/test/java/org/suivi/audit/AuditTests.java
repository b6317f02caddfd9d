package org.suivi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.database.SystemScope;
import org.suivi.identity.Role;
import org.suivi.shared.Actor;
import org.suivi.shared.Change;
import org.suivi.shared.Ref;

@OnDatabase
class AuditTests {

    @Autowired
    Cast cast;

    @Autowired
    AuditChain chain;

    @Autowired
    AuditCommand command;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    MockMvcTester pages;

    /** A change of a thing that only this test knows. */
    record TitleGiven(Actor actor, long id, @Nullable Object before, Object after) implements Change {
        @Override
        public Ref subject() {
            return new Ref("sample", id);
        }
    }

    @BeforeEach
    void someoneGivesTitles() {
        Actor secretariat = cast.actor(Role.SECRETARIAT);
        inSystem(() -> {
            events.publishEvent(new TitleGiven(secretariat, 7, null, Map.of("title", "First", "language", "en")));
            events.publishEvent(new TitleGiven(
                    secretariat,
                    7,
                    Map.of("title", "First", "language", "en"),
                    Map.of("title", "=Second", "language", "en")));
            return true;
        });
    }

    @Test
    void anUntouchedLogIsIntact() {
        assertThat(SystemScope.inAll(chain::verify))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.brokenAt()).isNull());
    }

    @Test
    void aChangedEntryIsFound() {
        assertThat(brokenAfter("update audit_entry set after = '{\"title\":\"Forged\"}' where system_id = :system and"
                        + " number = 2"))
                .isEqualTo(2);
    }

    @Test
    void aRemovedEntryIsFound() {
        assertThat(brokenAfter("delete from audit_entry where system_id = :system and number = 1"))
                .isEqualTo(1);
    }

    @Test
    void anEntryMovedToAnotherPersonIsFoundAndTheCommandSaysWhere() {
        var said = new ByteArrayOutputStream();
        int code = tampered(
                "update audit_entry set actor_name = 'Somebody' where system_id = :system and number = 2", () -> {
                    return command.run(List.of("verify"), new PrintStream(said, true, StandardCharsets.UTF_8));
                });
        assertThat(code).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("BROKEN at entry 2");
    }

    @Test
    void theProgramItselfCannotChangeTheLog() {
        Assertions.assertThatThrownBy(
                        () -> inSystem(() -> jdbc.sql("update audit_entry set verb = 'other' where number = 1")
                                .update()))
                .hasMessageContaining("append-only");
    }

    @Test
    void thePageShowsWhatWasBeforeAndAfter() {
        assertThat(pages.get().uri("/qta/audit?what=sample/7&verb=title-given").with(cast.as(Role.SECRETARIAT)))
                .hasStatusOk()
                .bodyText()
                .contains("First</del>", "=Second</ins>", "sample/7");
    }

    @Test
    void thePageSpeaksTheLanguageOfTheReaderAndTheExportGivesWhatWasWritten() {
        Actor secretariat = cast.actor(Role.SECRETARIAT);
        long ministry = Objects.requireNonNull(secretariat.organisation());
        var names = Map.of("en", "Justice", "fr", "Droit");
        inSystem(() -> {
            events.publishEvent(new TitleGiven(
                    secretariat, 8, null, Map.of("title", names, "lead", ministry, "starts", "2026-03-01")));
            return true;
        });
        assertThat(pages.get().uri("/qta/audit?what=sample/8&lang=fr").with(cast.as(Role.SECRETARIAT)))
                .bodyText()
                .contains("Droit</ins>", "1 mars 2026</ins>", "Ministry</ins>")
                .doesNotContain("Justice");
        assertThat(pages.get().uri("/qta/audit/export?what=sample/8").with(cast.as(Role.SECRETARIAT)))
                .bodyText()
                .contains("en: Justice", "fr: Droit", "lead: " + ministry, "starts: 2026-03-01");
    }

    @Test
    void aFilterThatFitsNothingSaysSo() {
        assertThat(pages.get()
                        .uri("/qta/audit?who=nobody-of-this-name&from=2020-01-01&to=2020-01-31")
                        .with(cast.as(Role.SECRETARIAT)))
                .hasStatusOk()
                .bodyText()
                .contains("No entry matches.", "value=\"2020-01-31\"");
    }

    @Test
    void aDateThatIsNoneIsABadRequest() {
        assertThat(pages.get().uri("/qta/audit?from=yesterday").with(cast.as(Role.SECRETARIAT)))
                .hasStatus(400);
    }

    @Test
    void theArabicPageRunsFromRightToLeft() {
        assertThat(pages.get().uri("/qta/audit?lang=ar").with(cast.as(Role.SECRETARIAT)))
                .hasStatusOk()
                .bodyText()
                .contains("dir=\"rtl\"", "سجل التدقيق");
    }

    @Test
    void anExportHoldsNoFormulas() {
        assertThat(pages.get().uri("/qta/audit/export?what=sample").with(cast.as(Role.SECRETARIAT)))
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"audit-qta.csv\"")
                .bodyText()
                .startsWith("\uFEFFnumber,at,actor")
                .contains("title: First")
                .doesNotContain(",=Second");
    }

    @Test
    void theHistoryOfAThingIsReadInSentences() {
        assertThat(pages.get().uri("/qta/history/sample/7").with(cast.as(Role.SECRETARIAT)))
                .hasStatusOk()
                .bodyText()
                .contains("Secretariat: title given")
                .doesNotContain("<html");
    }

    @Test
    void theHistoryOfAThingThatOneMayNotReadIsNotFound() {
        assertThat(pages.get().uri("/qta/history/sample/7").with(cast.as(Role.READER)))
                .hasStatus(404);
    }

    private long brokenAfter(String sql) {
        return tampered(
                sql,
                () -> chain.verify().stream()
                        .filter(finding -> finding.system() == cast.systemId())
                        .map(finding -> finding.brokenAt() == null ? 0 : finding.brokenAt())
                        .findFirst()
                        .orElseThrow());
    }

    /** What is seen after the owner of the database switched the trigger off and changed a row; undone at the end. */
    private <T> T tampered(String sql, Supplier<T> look) {
        return SystemScope.inAll(() -> transactions.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("alter table audit_entry disable trigger user").update();
            assertThat(jdbc.sql(sql).param("system", cast.systemId()).update()).isEqualTo(1);
            return look.get();
        }));
    }

    private <T> T inSystem(Supplier<T> work) {
        return SystemScope.in(cast.systemId(), () -> transactions.execute(status -> work.get()));
    }
}
