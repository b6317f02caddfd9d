package org.suivi.panels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** Groups for which delegations speak. */
class GroupsTests {

    private static final UnaryOperator<String> FRENCH =
            key -> key.equals("panel.on-behalf.of") ? "au nom {0}" : "au nom de";

    private static final Delegation KENYA = new Delegation(
            "KEN",
            Delegation.Kind.STATE,
            new LocalizedText(Map.of(Language.EN, "Kenya", Language.FR, "Kenya")),
            "AG",
            List.of(),
            "",
            1,
            List.of("Movement of Non-Aligned Countries"),
            null);

    @Test
    void aKnownGroupHasTheFormOfTheLanguageAndOthersStayAsEntered() {
        assertThat(Groups.names())
                .contains("Group of African States", "European Union")
                .doesNotContain("Gambia");
        assertThat(Groups.onBehalf(List.of("African Group", "Friends of Lake Bled"), Language.FR, FRENCH))
                .isEqualTo("au nom du Groupe des États d’Afrique; au nom de Friends of Lake Bled");
        assertThat(Groups.onBehalf(List.of(), Language.FR, FRENCH)).isEmpty();
    }

    @Test
    void aStateIsCoveredByAGroupWhoseMembersTheSecretariatEntered() {
        assertThat(Groups.covering(List.of("the Non-Aligned Movement"), KENYA)).isPresent();
        assertThat(Groups.withMembers())
                .contains("European Union", "Movement of Non-Aligned Countries")
                .doesNotContain("Group of African States", "Gambia");
    }

    @Test
    void aStateThatIsNotOnAListThatMayHaveGapsIsNotKnown() {
        var some = new Membership(Membership.SMALL_MISSIONS, List.of("FJI"), false, 1);
        assertThat(some.has("FJI")).isTrue();
        assertThat(some.has("FRA")).isNull();
        assertThat(new Membership(Membership.SMALL_MISSIONS, List.of("FJI"), true, 2).has("FRA"))
                .isFalse();
        assertThat(some.code()).isEqualTo("small-missions");
    }

    @Test
    void aStateIsCoveredByItsRegionalGroupAndByItsName() {
        assertThat(Groups.covering(List.of("European Union", "African Group"), KENYA))
                .contains("African Group");
        assertThat(Groups.covering(List.of("France", "Kenya"), KENYA)).contains("Kenya");
        assertThat(Groups.covering(List.of("African Union", "GRULAC"), KENYA)).isEmpty();
    }
}
