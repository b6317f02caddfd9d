package org.suivi.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.cooperation.HouseRounds;
import org.suivi.cooperation.News;
import org.suivi.cooperation.NewsSource;
import org.suivi.cooperation.Occasion;
import org.suivi.cooperation.PracticeState;
import org.suivi.identity.Account;
import org.suivi.identity.Letter;
import org.suivi.identity.Role;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.parties.PartyKind;
import org.suivi.parties.PartyPeople;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;

/** Institutions and organisations of a country tell what worked in their own name, and never in that of the State. */
@OnDatabase
class InstitutionPracticesTests {

    private static final String HERE = "/clearing-house/practices";

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    PracticeExamples examples;

    @Autowired
    Practices practices;

    @Autowired
    Parties parties;

    @Autowired
    PartyPeople people;

    @Autowired
    List<NewsSource> sources;

    @Autowired
    HouseRounds mails;

    private Actor desk;

    @BeforeEach
    void begin() {
        desk = examples.person(Role.CLEARING_HOUSE_DESK);
    }

    @AfterEach
    void takeAway() {
        examples.clear();
    }

    @ParameterizedTest
    @EnumSource(names = {"NHRI", "CIVIL_SOCIETY"})
    void onePracticeGoesThroughTheSameCheckInItsOwnName(Role role) {
        Actor teller = examples.person(role);
        long own = named(role);
        long id = practices.begin(teller, own, examples.whole());
        practices.move(teller, id, Step.to(PracticeState.SUBMITTED, 0));
        assertThatThrownBy(() -> practices.move(teller, id, Step.to(PracticeState.DESK_CHECK, 1)))
                .isInstanceOf(NotAllowed.class);
        practices.move(desk, id, Step.to(PracticeState.DESK_CHECK, 1));
        practices.move(desk, id, new Step(2, PracticeState.SNAPSHOT, null, "", Step.CHECKS, null));
        assertThat(pages.get().uri(HERE + "/" + id).with(cast.asNobody()))
                .hasStatusOk()
                .bodyText()
                .contains("One coordinator", "Commission of its own")
                .doesNotContain("Testland");
        assertThat(mails.letters(this::decided)).extracting(Letter::to).containsExactly(Cast.address(role));
    }

    private List<News> decided() {
        return sources.stream()
                .flatMap(source -> source.news().stream())
                .filter(each -> each.occasion() == Occasion.DESK_DECIDED)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"NHRI", "CIVIL_SOCIETY"})
    void itIsWrittenOnThePages(Role role) {
        long own = named(role);
        assertThat(pages.get().uri(HERE + "/new").with(cast.as(role)))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"facts[party]\"", "value=\"" + own + "\"");
        var begun = pages.post()
                .uri(HERE)
                .with(cast.as(role))
                .with(csrf())
                .param("version", "0")
                .param("facts[party]", String.valueOf(own))
                .param("texts[title]", "Visits to all prisons")
                .exchange();
        assertThat(begun).hasStatus3xxRedirection();
        String page = begun.getResponse().getRedirectedUrl();
        assertThat(pages.get().uri(page).with(cast.as(role)))
                .hasStatusOk()
                .bodyText()
                .contains("Visits to all prisons");
        assertThat(pages.get().uri(page + "/edit").with(cast.as(role))).hasStatusOk();
        assertThat(pages.get().uri(page + "/edit").with(cast.as(Role.SECRETARIAT)))
                .hasStatus(404);
    }

    @ParameterizedTest
    @EnumSource(names = {"NHRI", "CIVIL_SOCIETY"})
    void itNeverSpeaksForTheStateNorReadsItsDrafts(Role role) {
        Actor teller = examples.person(role);
        long draft = practices.begin(examples.person(Role.SECRETARIAT), examples.home(), examples.whole());
        assertThat(practices.writtenBy(teller)).as("nobody named it").isEmpty();
        long own = named(role);
        assertThat(practices.writtenBy(teller)).extracting(Party::id).containsExactly(own);
        assertThatThrownBy(() -> practices.begin(teller, examples.home(), examples.whole()))
                .hasMessage("house.no-party");
        assertThatThrownBy(() -> practices.withId(teller, draft)).isInstanceOf(NotFound.class);
        assertThat(people.thoseWhoMay(examples.home(), Permission.SHARE_PRACTICES))
                .extracting(Account::email)
                .contains(Cast.address(Role.SECRETARIAT))
                .doesNotContain(Cast.address(role));
        assertThat(people.thoseWhoMay(own, Permission.SHARE_PRACTICES))
                .extracting(Account::email)
                .containsExactly(Cast.address(role));
    }

    private long named(Role role) {
        Actor administrator = examples.person(Role.ADMINISTRATOR);
        PartyKind kind = role == Role.NHRI ? PartyKind.NHRI : PartyKind.CIVIL_SOCIETY;
        LocalizedText name = LocalizedText.of(Language.EN, "Commission of its own");
        long id = parties.add(administrator, new Party.Draft("practice-own", kind, name, ""));
        people.name(administrator, id, Cast.address(role));
        return id;
    }
}
