package org.suivi.taxonomies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Ref;
import org.suivi.shared.Refused;

class ReferenceEntryTests {

    private static final Validity ALWAYS = new Validity(null, null, "UN list");
    private static final Actor SUIVI = Actor.suivi(null);

    @Test
    void anEntryThatTakesInItsDoubleIsFoundUnderEveryLabelOfIt() {
        ReferenceEntry turkiye = state(1, "TUR", named("Türkiye"));
        ReferenceEntry turkey =
                state(2, "TRK", new Wording(text("Turkey"), text("Republic of Turkey"), List.of("Turquie")));
        turkiye.absorb(turkey);
        assertThat(turkiye.wording().aliases()).containsExactly("Turkey", "Republic of Turkey", "Turquie");
        assertThat(turkey.mergedInto()).isEqualTo(1);
    }

    @Test
    void anAliasThatTheNameSaysAlreadyIsNotKept() {
        assertThat(new Wording(
                                text("Côte d’Ivoire"),
                                LocalizedText.EMPTY,
                                List.of("COTE D'IVOIRE", " ", "Ivory Coast", "ivory coast"))
                        .aliases())
                .containsExactly("Ivory Coast");
    }

    @Test
    void entriesOfTwoCategoriesAreNeverMerged() {
        ReferenceEntry third = entry("term", 1, "un-themes-3", named("Rule of law"));
        ReferenceEntry fourth = entry("term", 2, "un-themes-4", named("Rule of law"));
        assertThatThrownBy(() -> fourth.mustBeOfTheSortOf(third))
                .isInstanceOf(Refused.class)
                .hasMessage("reference.merge.other-list");
    }

    @Test
    void anEntryIsNotMergedIntoItself() {
        ReferenceEntry state = state(1, "TUR", named("Türkiye"));
        assertThatThrownBy(() -> state.absorb(state)).hasMessage("reference.merge.itself");
    }

    @Test
    void aMergedEntryStaysAsItIs() {
        ReferenceEntry staying = state(1, "TUR", named("Türkiye"));
        ReferenceEntry gone = state(2, "TRK", named("Turkey"));
        staying.absorb(gone);
        assertThatThrownBy(() -> gone.change(SUIVI, named("Turkey"), ALWAYS, Map.of()))
                .hasMessage("reference.merged-already");
        assertThatThrownBy(() -> staying.absorb(gone)).hasMessage("reference.merged-already");
    }

    @Test
    void anEntryWithoutAnyNameIsRefused() {
        ReferenceEntry state = state(1, "TUR", named("Türkiye"));
        assertThatThrownBy(() -> state.change(SUIVI, Wording.EMPTY, ALWAYS, Map.of()))
                .hasMessage("reference.name.missing");
    }

    @Test
    void aChangeTellsTheValuesBeforeAndAfter() {
        ReferenceEntry state = state(1, "TUR", named("Turkey"));
        ReferenceChanged change = state.change(SUIVI, named("Türkiye"), ALWAYS, Map.of());
        assertThat(change.verb()).isEqualTo("state-changed");
        assertThat(change.before().wording().name()).isEqualTo(text("Turkey"));
        assertThat(change.after().wording().name()).isEqualTo(text("Türkiye"));
    }

    @Test
    void aValidityDoesNotEndBeforeItBegins() {
        LocalDate day = LocalDate.of(2022, 11, 1);
        assertThatThrownBy(() -> new Validity(day, day.minusDays(1), "")).hasMessage("reference.validity.backwards");
        assertThat(new Validity(day, day, "").holdsOn(day)).isTrue();
        assertThat(new Validity(day, day, "").holdsOn(day.plusDays(1))).isFalse();
    }

    private static ReferenceEntry state(int id, String code, Wording wording) {
        return new ReferenceEntry(
                new Ref("state", id), code, "member", new ReferenceEntry.Content(wording, ALWAYS, Map.of(), null), 0);
    }

    private static ReferenceEntry entry(String type, int id, String category, Wording wording) {
        return new ReferenceEntry(
                new Ref(type, id), "code", category, new ReferenceEntry.Content(wording, ALWAYS, Map.of(), null), 0);
    }

    private static Wording named(String name) {
        return new Wording(text(name), LocalizedText.EMPTY, List.of());
    }

    private static LocalizedText text(String text) {
        return new LocalizedText(Map.of(Language.EN, text));
    }
}
