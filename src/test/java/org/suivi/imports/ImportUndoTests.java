package org.suivi.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.suivi.recommendations.UndoBlocker;
import org.suivi.shared.Refused;

/** Taking an import back, and what keeps it from being taken back. */
class ImportUndoTests extends ImportTest {

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

        assertThat(in(secretariat(), () -> decisions.blockers(secretariat(), id)))
                .containsExactly(new UndoBlocker("upr2-115.1", "115.1", "recommendation.built.asks", "/r/upr2-115.1"));
        assertThatThrownBy(() -> in(secretariat(), () -> {
                    decisions.undo(secretariat(), id);
                    return 0;
                }))
                .isInstanceOf(Refused.class);
        assertThat(recommendations()).isEqualTo(163);
    }

    @Test
    void whatOtherModulesBuiltKeepsAnImportFromBeingUndone() {
        long id = read("slovenia-2014.docx", everyState(20));
        apply(id);
        in(secretariat(), () -> jdbc.sql("""
                        insert into rejected_suggestion (recommendation_id, term_id, system_id, rejected_at)
                        select recommendation.id, (select min(id) from term), system_id, now() from recommendation
                        where address = 'upr2-115.2'
                        """).update());

        assertThat(in(secretariat(), () -> decisions.blockers(secretariat(), id)))
                .containsExactly(new UndoBlocker("upr2-115.2", "115.2", "suggestions.built.rejected", "/r/upr2-115.2"));
        assertThatThrownBy(() -> undo(id)).isInstanceOf(Refused.class);
    }
}
