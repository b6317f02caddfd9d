package org.suivi.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.identity.Role;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.parties.PartyKind;
import org.suivi.parties.PartyPeople;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotAllowed;

/** Who may say who sees a record, for all four sorts alike. */
@OnDatabase
class LevelsTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    Parties parties;

    @Autowired
    PartyPeople people;

    @Autowired
    Levels levels;

    @Autowired
    HouseList list;

    @Autowired
    JdbcClient jdbc;

    private long agency;

    @BeforeEach
    void anAgency() {
        Actor administrator = cast.between(Role.ADMINISTRATOR);
        agency = parties.add(
                administrator,
                new Party.Draft("level-agency", PartyKind.UN_ENTITY, LocalizedText.of(Language.EN, "Agency"), ""));
        people.name(administrator, agency, Cast.address(Role.ASSISTANCE_PROVIDER));
    }

    @AfterEach
    void takeAway() {
        jdbc.sql("delete from assistance_record").update();
        jdbc.sql("delete from party where code = 'level-agency'").update();
    }

    @ParameterizedTest
    @EnumSource(Entity.class)
    void theOwnerNamesPartiesAndTheyReadItOnEveryChannel(Entity entity) {
        long id = live(entity);
        assertThat(choose(entity, id, Role.SECRETARIAT, 0, Level.NAMED, agency))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl(entity.path() + "/" + id);
        var all = new HouseFilter("", Map.of(), false, true, 1);
        assertThat(list.count(cast.between(Role.ASSISTANCE_PROVIDER), entity, all))
                .isEqualTo(1);
        assertThat(list.count(cast.between(Role.NATIONAL_FOCAL_POINT), entity, all))
                .isZero();
        for (String path :
                new String[] {entity.path() + "?all=1", entity.path() + ".csv?all=1", "/api/v1" + entity.path()}) {
            assertThat(pages.get().uri(path).with(cast.as(Role.ASSISTANCE_PROVIDER)))
                    .as(path)
                    .bodyText()
                    .contains("tapirword");
            assertThat(pages.get().uri(path).with(cast.as(Role.NATIONAL_FOCAL_POINT)))
                    .as(path)
                    .bodyText()
                    .doesNotContain("tapirword");
        }
        assertThat(levels.of(cast.between(Role.SECRETARIAT), entity, id).named())
                .containsExactly(agency);
        levels.show(cast.between(Role.SECRETARIAT), entity, id, 1, Level.PARTICIPANTS, Set.of(agency));
        assertThat(levels.of(cast.between(Role.SECRETARIAT), entity, id).named())
                .as("names hold as long as it is for named ones")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Entity.class)
    void theDeskProtectsItMoreAndNeverLess(Entity entity) {
        long id = live(entity);
        Actor desk = cast.between(Role.CLEARING_HOUSE_DESK);
        assertThat(levels.of(desk, entity, id).levels()).containsExactly(Level.PARTICIPANTS, Level.NAMED, Level.DESK);
        assertThatThrownBy(() -> levels.show(desk, entity, id, 0, Level.PUBLIC, Set.of()))
                .isInstanceOf(NotAllowed.class);
        levels.show(desk, entity, id, 0, Level.NAMED, Set.of(agency));
        assertThat(levels.of(desk, entity, id).named())
                .as("the desk names nobody")
                .isEmpty();
        levels.show(desk, entity, id, 1, Level.DESK, Set.of());
        assertThatThrownBy(() -> levels.show(desk, entity, id, 2, Level.NAMED, Set.of()))
                .isInstanceOf(NotAllowed.class);
        levels.show(cast.between(Role.SECRETARIAT), entity, id, 2, Level.PUBLIC, Set.of());
    }

    @ParameterizedTest
    @EnumSource(Entity.class)
    void othersChangeNothing(Entity entity) {
        long id = live(entity);
        for (Role role : new Role[] {
            Role.FOCAL_POINT,
            Role.ASSISTANCE_PROVIDER,
            Role.COUNTRY_COORDINATOR,
            Role.NATIONAL_FOCAL_POINT,
            Role.UN_PARTNER
        }) {
            assertThat(pages.get().uri(entity.path() + "/" + id + "/level").with(cast.as(role)))
                    .as("%s", role)
                    .hasStatus(403);
            assertThat(choose(entity, id, role, 0, Level.PUBLIC, agency))
                    .as("%s", role)
                    .hasStatus(403);
        }
        assertThat(levels.of(cast.between(Role.SECRETARIAT), entity, id)
                        .record()
                        .level())
                .isEqualTo(Level.PARTICIPANTS);
    }

    @Test
    void aChoiceMadeOnAnOlderVersionComesBackBesideWhatHolds() {
        long id = live(Entity.OFFER);
        levels.show(cast.between(Role.SECRETARIAT), Entity.OFFER, id, 0, Level.DESK, Set.of());
        assertThat(choose(Entity.OFFER, id, Role.SECRETARIAT, 0, Level.NAMED, agency))
                .hasStatus(409)
                .bodyText()
                .contains("Now: The owner and the desk", "value=\"NAMED\" selected", "changed meanwhile");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFormIsReadInEveryLanguage(Language language) {
        for (Entity entity : new Entity[] {Entity.NEED, Entity.CHALLENGE, Entity.OFFER}) {
            long id = live(entity);
            assertThat(pages.get()
                            .uri(entity.path() + "/" + id + "/level?lang=" + language.code())
                            .with(cast.as(Role.SECRETARIAT)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("name=\"named\"")
                    .doesNotContain("house.level");
        }
    }

    private MvcTestResult choose(Entity entity, long id, Role role, int version, Level level, long party) {
        return pages.post()
                .uri(entity.path() + "/" + id + "/level")
                .with(cast.as(role))
                .with(csrf())
                .param("version", String.valueOf(version))
                .param("level", level.name())
                .param("named", String.valueOf(party))
                .exchange();
    }

    /** A record of Testland that all who take part read. */
    private long live(Entity entity) {
        String state = switch (entity) {
            case NEED -> "open";
            case OFFER -> "active";
            case CHALLENGE -> "shared";
            case PRACTICE -> "snapshot";
        };
        return jdbc.sql("""
                        insert into assistance_record (entity, party_id, state, level, reach, title, content, words, themes, functions,
                            modalities, languages, created_at, updated_at, state_since, last_confirmed)
                        select :entity, id, :state, 1, 1, '{"en": "tapirword"}', '{}', '', '{}', '{}', '{}', '{}', now(), now(), now(),
                            current_date
                        from party where code = :code returning id
                        """)
                .param("entity", entity.code())
                .param("state", state)
                .param("code", Cast.SYSTEM)
                .query(Long.class)
                .single();
    }
}
