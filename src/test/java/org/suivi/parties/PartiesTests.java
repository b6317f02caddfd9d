package org.suivi.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.identity.Role;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Permission;

/** Who takes part between countries, and in whose name somebody acts. */
@OnDatabase
class PartiesTests {

    private static final String CODE = "test-agency";

    @Autowired
    Parties parties;

    @Autowired
    PartyPeople people;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void takeAway() {
        jdbc.sql("delete from party where code = :code").param("code", CODE).update();
    }

    @Test
    void aStateThatOpensASystemTakesPart() {
        Party state = parties.withCode(Cast.SYSTEM).orElseThrow();
        assertThat(state.isState()).isTrue();
        assertThat(state.nationalSystem()).isEqualTo(cast.systemId());
    }

    @Test
    void theSecretariatActsForItsStateAndForNoOther() {
        assertThat(parties.actedForBy(cast.between(Role.SECRETARIAT), Permission.ASK_FOR_ASSISTANCE))
                .extracting(party -> party.draft().code())
                .containsExactly(Cast.SYSTEM);
        assertThat(parties.actedForBy(cast.actor(Role.SECRETARIAT), Permission.ASK_FOR_ASSISTANCE))
                .hasSize(1);
    }

    @Test
    void aMinistryDraftsForItsStateButDoesNotAsk() {
        assertThat(parties.actedForBy(cast.between(Role.FOCAL_POINT), Permission.DRAFT_ASSISTANCE))
                .hasSize(1);
        assertThat(parties.actedForBy(cast.between(Role.FOCAL_POINT), Permission.ASK_FOR_ASSISTANCE))
                .isEmpty();
    }

    @Test
    void readersAndPartnersOfASystemActForNobody() {
        assertThat(parties.actedForBy(cast.between(Role.UN_PARTNER), Permission.READ_ASSISTANCE))
                .as("reads, but owns nothing")
                .allMatch(party -> party.draft().code().equals(Cast.SYSTEM));
        assertThat(parties.actedForBy(cast.between(Role.UN_PARTNER), Permission.DRAFT_ASSISTANCE))
                .isEmpty();
        assertThat(parties.actedForBy(cast.between(Role.CIVIL_SOCIETY), Permission.READ_ASSISTANCE))
                .isEmpty();
    }

    @Test
    void anAccountActsForThePartyItWasNamedForUntilItIsReleased() {
        Actor administrator = cast.between(Role.ADMINISTRATOR);
        long agency = parties.add(administrator, agency());
        Actor provider = cast.between(Role.ASSISTANCE_PROVIDER);
        assertThat(parties.actedForBy(provider, Permission.OFFER_ASSISTANCE)).isEmpty();
        people.name(administrator, agency, Cast.address(Role.ASSISTANCE_PROVIDER));
        assertThat(parties.actedForBy(provider, Permission.OFFER_ASSISTANCE))
                .extracting(Party::id)
                .containsExactly(agency);
        people.release(administrator, agency, provider.account());
        assertThat(parties.actedForBy(provider, Permission.OFFER_ASSISTANCE)).isEmpty();
    }

    @Test
    void theAdministratorAddsAPartyOnThePage() {
        assertThat(pages.post()
                        .uri("/admin/parties")
                        .with(cast.as(Role.ADMINISTRATOR))
                        .with(csrf())
                        .param("version", "0")
                        .param("code", CODE)
                        .param("kind", "fund")
                        .param("name[fr]", "Fonds d’essai"))
                .hasStatus3xxRedirection();
        Party fund = parties.withCode(CODE).orElseThrow();
        assertThat(fund.kind()).isEqualTo(PartyKind.FUND);
        assertThat(pages.get().uri("/admin/parties/" + fund.id()).with(cast.as(Role.ADMINISTRATOR)))
                .hasStatusOk()
                .bodyText()
                .contains("Fonds d’essai");
        assertThat(pages.get().uri("/admin/parties?lang=ar").with(cast.as(Role.ADMINISTRATOR)))
                .hasStatusOk()
                .bodyText()
                .contains("الأطراف");
    }

    @Test
    void aPartyWithoutANameComesBackWithTheForm() {
        assertThat(pages.post()
                        .uri("/admin/parties")
                        .with(cast.as(Role.ADMINISTRATOR))
                        .with(csrf())
                        .param("version", "0")
                        .param("code", CODE)
                        .param("kind", "fund"))
                .hasStatus(422);
    }

    @Test
    void whoeverSavesOnAnOldVersionIsShownBoth() {
        long agency = parties.add(cast.between(Role.ADMINISTRATOR), agency());
        parties.change(cast.between(Role.ADMINISTRATOR), agency, 0, agency());
        assertThat(pages.post()
                        .uri("/admin/parties/" + agency)
                        .with(cast.as(Role.ADMINISTRATOR))
                        .with(csrf())
                        .param("version", "0")
                        .param("code", CODE)
                        .param("name[en]", "Another name"))
                .hasStatus(409)
                .bodyText()
                .contains("Another name")
                .contains("Test agency");
    }

    private static Party.Draft agency() {
        return new Party.Draft(CODE, PartyKind.UN_ENTITY, new LocalizedText(Map.of(Language.EN, "Test agency")), "");
    }
}
