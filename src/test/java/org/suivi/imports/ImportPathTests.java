package org.suivi.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.database.SystemScope;
import org.suivi.identity.Role;
import org.suivi.recommendations.ReceiptCounts;
import org.suivi.recommendations.ReceiptField;
import org.suivi.recommendations.ReceiptPages;
import org.suivi.recommendations.UndoBlocker;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Refused;

/** The whole path of an import, on real files and a real database. */
@OnDatabase
class ImportPathTests {

    @Autowired
    Cast cast;

    @Autowired
    ImportRuns runs;

    @Autowired
    ImportWork work;

    @Autowired
    ReceiptPages receipts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    @AfterEach
    void nothingIsThere() {
        for (Actor actor : List.of(secretariat(), cast.stranger())) {
            in(actor, () -> {
                for (String table : List.of(
                        "receipt_change",
                        "receipt_decision",
                        "receipt",
                        "cluster_member",
                        "recommendation",
                        "document",
                        "import_alias",
                        "import_mapping",
                        "import_run")) {
                    jdbc.sql("delete from " + table + " where system_id = :system")
                            .param("system", actor.inSystem())
                            .update();
                }
                return 0;
            });
        }
    }

    @Test
    void theWholeListOfAReviewComesIn() {
        long id = read("slovenia-2014.docx", everyState(20));

        assertThat(counts(id).outcome("new")).isEqualTo(163);
        apply(id);

        assertThat(run(id).state()).isEqualTo(ImportState.APPLIED);
        assertThat(recommendations()).isEqualTo(163);
        assertThat(addresses()).contains("upr2-115.1").doesNotHaveDuplicates();
        assertThat(single("select count(*) from recommending_state")).isGreaterThan(163);
        assertThat(single("select count(*) from recommendation_tag where source = 'un'"))
                .isGreaterThan(163);
        assertThat(single("select count(*) from recommendation where position = 'unclear'"))
                .isZero();
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        apply(read("slovenia-2019.docx", everyState(34)));
        long before = single("select sum(version) + count(*) from recommendation");

        long again = read("slovenia-2019.docx", everyState(34));

        assertThat(counts(again).outcomes())
                .containsEntry("same", 215)
                .doesNotContainKeys("new", "changed", "doubtful");
        apply(again);
        assertThat(single("select sum(version) + count(*) from recommendation")).isEqualTo(before);
    }

    @Test
    void anImportIsUndoneAsAWhole() {
        long id = read("slovenia-2014.docx", everyState(20));
        apply(id);

        undo(id);

        assertThat(run(id).state()).isEqualTo(ImportState.UNDONE);
        assertThat(recommendations()).isZero();
        assertThat(single("select count(*) from document")).isZero();
    }

    @Test
    void whatWasBuiltOnItKeepsAnImportFromBeingUndone() {
        long id = read("slovenia-2014.docx", everyState(20));
        apply(id);
        in(secretariat(), () -> jdbc.sql("""
                        insert into ask (recommendation_id, system_id, place, text)
                        select id, system_id, 1, '{"en": "x"}' from recommendation where address = 'upr2-115.1'
                        """).update());

        assertThat(in(secretariat(), () -> runs.blockers(secretariat(), id)))
                .containsExactly(new UndoBlocker("upr2-115.1", "115.1", "asks", null));
        assertThatThrownBy(() -> in(secretariat(), () -> {
                    runs.undo(secretariat(), id);
                    return 0;
                }))
                .isInstanceOf(Refused.class);
        assertThat(recommendations()).isEqualTo(163);
    }

    @Test
    void aNewerExportChangesPositionsAndTagsAndUndoingItRestoresThem() {
        apply(pasteTable("Recommendation;Number;Session;Position;Themes;Recommending\n"
                + "Ratify the Convention on Enforced Disappearances;140.7;20;Noted;Right to education;France\n"));
        long newer = readTable("Recommendation;Number;Session;Position;Themes;Recommending\n"
                + "Ratify the Convention on Enforced Disappearances;140.7;20;Supported;Right to health;France|Spain\n");

        ReceiptCounts counts = counts(newer);
        assertThat(counts.outcomes()).containsEntry("changed", 1);
        assertThat(counts.fields()).containsKeys("position", "tags-added", "states-added");
        apply(newer);
        assertThat(text("select position from recommendation")).isEqualTo("supported");
        assertThat(single("select count(*) from past_position")).isEqualTo(1);
        assertThat(single("select count(*) from recommendation_tag")).isEqualTo(2);

        undo(newer);

        assertThat(text("select position from recommendation")).isEqualTo("noted");
        assertThat(single("select count(*) from past_position")).isZero();
        assertThat(single("select count(*) from recommendation_tag")).isEqualTo(1);
        assertThat(single("select count(*) from recommending_state")).isEqualTo(1);
    }

    @Test
    void aVerbatimTextIsNeverChangedUnlessAPersonSaysSo() {
        String heading = "Recommendation;Number;Session;Position\n";
        apply(pasteTable(heading + "Ratify the Convention against Torture without any delay;140.7;20;Noted\n"));
        String other = heading + "Ratify the Convention against Torture without further delay;140.7;20;Noted\n";

        apply(readTable(other));
        assertThat(text("select texts ->> 'en' from recommendation")).contains("any delay");

        long replacing = readTable(other);
        assertThat(counts(replacing).fields()).containsEntry("text", 1);
        apply(replacing, new ImportChoices(true, EnumSet.of(ReceiptField.TEXT)));
        assertThat(text("select texts ->> 'en' from recommendation")).contains("further delay");
        assertThat(counts(readTable(other)).outcomes()).containsEntry("same", 1);

        undo(replacing);
        assertThat(text("select texts ->> 'en' from recommendation")).contains("any delay");
    }

    @Test
    void aDoubtIsDecidedByAPerson() {
        String heading = "Recommendation;Number;Session;Position\n";
        apply(pasteTable(heading + "Ratify the Convention against Torture without any delay;140.7;20;Noted\n"));
        String other = heading + "Build many more schools in rural areas of the country;140.7;20;Noted\n";
        long id = readTable(other);
        assertThat(counts(id).outcomes()).containsEntry("doubtful", 1);

        decide(id, false);
        assertThat(counts(id).outcomes()).containsEntry("new", 1);
        apply(id);

        assertThat(addresses()).containsExactly("upr2-140.7", "upr2-140.7-2");
    }

    @Test
    void aPositionThatAPersonTookIsLeft() {
        String heading = "Recommendation;Number;Session;Position\n";
        apply(pasteTable(heading + "Ratify the Convention against Torture;140.7;20;Pending\n"));
        in(secretariat(), () -> {
            jdbc.sql("""
                            insert into past_position (recommendation_id, system_id, position, until, changed_by)
                            select id, system_id, position, now(), 'Ana' from recommendation
                            """).update();
            return jdbc.sql("update recommendation set position = 'supported'").update();
        });

        long id = readTable(heading + "Ratify the Convention against Torture;140.7;20;Noted\n");

        assertThat(counts(id).fields()).containsOnlyKeys("own-position");
        apply(id);
        assertThat(text("select position from recommendation")).isEqualTo("supported");
    }

    @Test
    void rowsOfOtherStatesAreCountedAndLeft() {
        long id = read("upr-info-2018.csv", ImportOptions.NONE);

        assertThat(recommendations()).isZero();
        assertThat(run(id).reading().tally().left()).containsKey("AFG");
        assertThat(counts(id).outcomes()).doesNotContainKey("new");
    }

    @Test
    void anImportKilledWhileItIsAppliedIsDoneAgain() {
        long id = read("slovenia-2014.docx", everyState(20));
        await(id);
        in(
                secretariat(),
                () -> jdbc.sql("update import_run set state = 'applying' where id = :id")
                        .param("id", id)
                        .update());

        work.go(cast.systemId(), id);

        assertThat(run(id).state()).isEqualTo(ImportState.APPLIED);
        assertThat(recommendations()).isEqualTo(163);
    }

    @Test
    void anApplyThatFailsLeavesNothingBehind() {
        long id = read("slovenia-2014.docx", everyState(20));
        await(id);
        in(secretariat(), () -> jdbc.sql("""
                        update received_row set position = 'no such position'
                        where import_id = :id and place = 100
                        """).param("id", id).update());

        apply(id);

        assertThat(run(id).state()).isEqualTo(ImportState.CHECKED);
        assertThat(run(id).reading().failure()).isNotNull();
        assertThat(recommendations()).isZero();
        assertThat(single("select count(*) from document")).isZero();
    }

    @Test
    void anotherSystemSeesNothingOfAnImport() {
        long id = read("slovenia-2014.docx", everyState(20));
        apply(id);

        assertThatThrownBy(() -> in(cast.stranger(), () -> runs.withId(cast.stranger(), id)))
                .isInstanceOf(NotFound.class);
        assertThat(in(
                        cast.stranger(),
                        () -> jdbc.sql("select count(*) from recommendation")
                                .query(Long.class)
                                .single()))
                .isZero();
    }

    @Test
    void anUnknownLabelIsExplainedOnce() {
        String table = "Recommendation;Number;Session;Position;Recommending\n"
                + "Ratify the Convention against Torture;140.7;20;Noted;Gallia\n";
        long id = readTable(table);
        assertThat(run(id).reading().tally().unknown()).containsEntry("state", Map.of("Gallia", 1));

        in(secretariat(), () -> {
            runs.explain(secretariat(), id, LabelKind.STATE, Map.of("Gallia", "France"), true);
            return 0;
        });
        await(id);

        assertThat(run(id).reading().tally().unknown()).isEmpty();
        assertThat(run(readTable(table)).reading().tally().unknown()).isEmpty();
    }

    @Test
    void sixLanguagesOfTheIndexBecomeOneRecommendation() {
        long id = read("uhri-api.jsonl", ImportOptions.ofEveryState());
        apply(id);

        assertThat(single("select count(*) from recommendation where texts ?? 'ar' and texts ?? 'zh'"))
                .isGreaterThan(0);
        assertThat(counts(read("uhri-api.jsonl", ImportOptions.ofEveryState())).outcomes())
                .containsOnlyKeys("same");
    }

    private Actor secretariat() {
        return cast.actor(Role.SECRETARIAT);
    }

    private static ImportOptions everyState(int session) {
        return new ImportOptions(session, null, null, null, null, true, false);
    }

    private long read(String sample, ImportOptions options) {
        return in(secretariat(), () -> {
            try (var content = Files.newInputStream(Gathered.sample(sample))) {
                return started(runs.upload(secretariat(), sample, content), options);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private long pasteTable(String csv) {
        return readTable(csv);
    }

    private long readTable(String csv) {
        return in(secretariat(), () -> {
            var content = new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
            return started(runs.upload(secretariat(), "table.csv", content), everyState(20));
        });
    }

    private long started(long id, ImportOptions options) {
        runs.prepare(
                secretariat(),
                id,
                options,
                runs.withId(secretariat(), id).reading().mapping());
        runs.read(secretariat(), id);
        return id;
    }

    private void apply(long id) {
        apply(id, ImportChoices.USUAL);
    }

    private void apply(long id, ImportChoices choices) {
        await(id);
        in(secretariat(), () -> {
            runs.apply(secretariat(), id, choices);
            return 0;
        });
        await(id);
    }

    private void decide(long id, boolean isSame) {
        int place = in(
                secretariat(),
                () -> receipts.withOutcome(secretariat(), id, "doubtful", 1, 10)
                        .rows()
                        .get(0)
                        .place());
        in(secretariat(), () -> {
            runs.decide(secretariat(), id, Map.of(place, isSame));
            return 0;
        });
        await(id);
    }

    private void undo(long id) {
        in(secretariat(), () -> {
            runs.undo(secretariat(), id);
            return 0;
        });
        await(id);
    }

    private ImportRun run(long id) {
        await(id);
        return in(secretariat(), () -> runs.withId(secretariat(), id));
    }

    private void await(long id) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    ImportRun run = in(secretariat(), () -> runs.withId(secretariat(), id));
                    return !run.state().isRunning() && run.progress().isIndexed();
                });
    }

    private ReceiptCounts counts(long id) {
        await(id);
        return in(secretariat(), () -> receipts.counts(secretariat(), id));
    }

    private long recommendations() {
        return single("select count(*) from recommendation");
    }

    private List<String> addresses() {
        return in(
                secretariat(),
                () -> jdbc.sql("select address from recommendation order by address")
                        .query(String.class)
                        .list());
    }

    private long single(String sql) {
        return in(secretariat(), () -> jdbc.sql(sql).query(Long.class).single());
    }

    private String text(String sql) {
        return in(secretariat(), () -> jdbc.sql(sql).query(String.class).single());
    }

    private <T> T in(Actor actor, Supplier<T> work) {
        return SystemScope.in(actor.inSystem(), () -> transactions.execute(status -> work.get()));
    }
}
