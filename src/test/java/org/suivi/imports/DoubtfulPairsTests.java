package org.suivi.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.suivi.shared.Refused;

/** Rows that may be what is there already: a person decides, and nothing is lost that nobody decided. */
class DoubtfulPairsTests extends ImportTest {

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
    void whatNobodyDecidedIsTakenUpLaterAndOnlyOnce() {
        String heading = "Recommendation;Number;Session;Position\n";
        apply(pasteTable(heading + "Ratify the Convention against Torture without any delay;140.7;20;Noted\n"));
        long id = readTable(heading + "Build many more schools in rural areas of the country;140.7;20;Noted\n"
                + "Accede to the Convention on Statelessness;140.8;20;Noted\n");
        apply(id);
        assertThat(addresses()).containsExactly("upr2-140.7", "upr2-140.8");
        assertThat(counts(id).leftOut()).isEqualTo(1);

        long later = takeUp(id);

        assertThat(takeUp(id)).isEqualTo(later);
        assertThat(counts(later).outcomes()).containsExactly(Map.entry("doubtful", 1));
        decide(later, false);
        apply(later);
        assertThat(addresses()).containsExactly("upr2-140.7", "upr2-140.7-2", "upr2-140.8");
        assertThat(counts(later).leftOut()).isZero();

        undo(later);
        assertThat(addresses()).containsExactly("upr2-140.7", "upr2-140.8");
    }

    @Test
    void whatWasNotChosenIsTakenUpToo() {
        long id = read("slovenia-2014.docx", everyState(20));
        apply(id, new ImportChoices(false, Set.of()));
        assertThat(recommendations()).isZero();

        long later = takeUp(id);
        apply(later);

        assertThat(recommendations()).isEqualTo(163);
        assertThat(single("select count(*) from recommending_state")).isGreaterThan(163);
    }

    @Test
    void nothingIsTakenUpWhereNothingWasLeftOut() {
        long id = read("slovenia-2014.docx", everyState(20));
        apply(id);

        assertThatThrownBy(() -> takeUp(id)).isInstanceOf(Refused.class);
    }

    private long takeUp(long id) {
        long later = in(secretariat(), () -> decisions.takeUp(secretariat(), id));
        await(later);
        return later;
    }
}
