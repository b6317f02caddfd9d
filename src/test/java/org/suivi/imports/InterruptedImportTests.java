package org.suivi.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.suivi.shared.Refused;

/** An import that is killed, fails or is asked for twice is done once or not at all. */
class InterruptedImportTests extends ImportTest {

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
    void applyingAskedForTwiceAtOnceIsDoneOnce() {
        long id = read("slovenia-2014.docx", everyState(20));
        await(id);

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> apply(id)), CompletableFuture.runAsync(() -> apply(id)))
                .join();

        assertThat(run(id).state()).isEqualTo(ImportState.APPLIED);
        assertThat(recommendations()).isEqualTo(163);
        assertThat(single("select count(*) from scheduled_tasks where task_name = 'import'"))
                .isZero();
    }

    @Test
    void undoingAskedForTwiceIsDoneOnce() {
        long id = read("slovenia-2014.docx", everyState(20));
        apply(id);

        undo(id);
        undo(id);

        assertThat(run(id).state()).isEqualTo(ImportState.UNDONE);
    }

    @Test
    void whatWasNotCheckedIsNotApplied() {
        long id = in(
                secretariat(),
                () -> runs.paste(secretariat(), "text", "140.7 Ratify the Convention (France);", ImportOptions.NONE));

        assertThatThrownBy(() -> apply(id)).isInstanceOf(Refused.class);
    }
}
