package org.suivi.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.identity.Accounts;
import org.suivi.identity.Role;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.Refused;

/** A ministry drafts what its State could offer; who speaks for the State submits it. */
@OnDatabase
class MinistryOffersTests {

    private static final String HERE = "/clearing-house/offers";

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    Accounts accounts;

    @Autowired
    Parties parties;

    @Autowired
    Offers offers;

    @Autowired
    RecordWaits waits;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void takeAway() {
        jdbc.sql("delete from assistance_record").update();
    }

    @Test
    void whatAMinistryDraftsWaitsForTheStateToSubmitIt() {
        Actor ministry = between(Role.FOCAL_POINT);
        Actor national = between(Role.SECRETARIAT);
        assertThat(offers.writtenBy(ministry)).extracting(Party::id).containsExactly(testland());
        long id = offers.begin(ministry, testland(), offer());
        offers.change(ministry, id, 0, offer());
        Wait draft = new Wait("waits.own.offer.draft", HERE + "?own=1&state=draft", 1);
        assertThat(waits.of(ministry)).contains(draft);
        assertThat(waits.of(national)).contains(draft);
        assertThat(offers.withId(ministry, id).moves()).isEmpty();
        assertThatThrownBy(() -> offers.move(ministry, id, 1, OfferState.SUBMITTED, null))
                .isInstanceOf(NotAllowed.class);
        offers.move(national, id, 1, OfferState.SUBMITTED, null);
        int version = offers.withId(national, id).record().version();
        assertThat(offers.withId(ministry, id).mayWrite())
                .as("it is the State's now")
                .isFalse();
        assertThatThrownBy(() -> offers.change(ministry, id, version, offer())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> offers.move(ministry, id, version, OfferState.PAUSED, null))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void itIsWrittenOnThePages() {
        assertThat(pages.get().uri(HERE).with(cast.as(Role.FOCAL_POINT)))
                .hasStatusOk()
                .bodyText()
                .contains(HERE + "/new")
                .doesNotContain("/clearing-house/workshop/offers");
        assertThat(pages.get().uri(HERE + "/new").with(cast.as(Role.FOCAL_POINT)))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"" + testland() + "\"");
        MvcTestResult begun = begin(Role.FOCAL_POINT);
        assertThat(begun).hasStatus3xxRedirection();
        String page = begun.getResponse().getRedirectedUrl();
        assertThat(pages.get().uri(page).with(cast.as(Role.FOCAL_POINT)))
                .hasStatusOk()
                .bodyText()
                .contains("Three trainers", "those who speak for your State submit it");
        assertThat(pages.get().uri(page + "/edit").with(cast.as(Role.FOCAL_POINT)))
                .hasStatusOk();
        assertThat(pages.get().uri(page + "/level").with(cast.as(Role.FOCAL_POINT)))
                .as("who sees it is the State's to say")
                .hasStatus(403);
        assertThat(pages.get().uri(page).with(cast.as(Role.SECRETARIAT)))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"SUBMITTED\"");
        for (Role other : EnumSet.complementOf(EnumSet.of(Role.FOCAL_POINT, Role.SECRETARIAT))) {
            assertThat(pages.get().uri(page).with(cast.as(other)))
                    .as("%s", other)
                    .hasStatus(404);
        }
    }

    /** Whoever is named for no party and drafts for no State. */
    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SECRETARIAT", "FOCAL_POINT"})
    void nobodyElseDraftsForTheState(Role role) {
        assertThat(offers.writtenBy(between(role))).isEmpty();
        assertThatThrownBy(() -> offers.begin(between(role), testland(), offer()))
                .isInstanceOf(Refused.class)
                .hasMessage("house.no-party");
        assertThat(pages.get().uri(HERE + "/new").with(cast.as(role)))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl(HERE);
        assertThat(begin(role)).hasStatus(422);
    }

    private MvcTestResult begin(Role role) {
        return pages.post()
                .uri(HERE)
                .with(cast.as(role))
                .with(csrf())
                .param("version", "0")
                .param("facts[party]", String.valueOf(testland()))
                .param("texts[title]", "Three trainers")
                .exchange();
    }

    private static Offer offer() {
        return new Offer(
                new Offer.Words(
                        LocalizedText.of(Language.EN, "Three trainers"), LocalizedText.EMPTY, LocalizedText.EMPTY, ""),
                new Offer.What(List.of(1), List.of(2), List.of(3)),
                new Offer.Whom(true, List.of(), List.of()),
                new Offer.Capacity(Offer.Unit.MISSIONS, 3, 3),
                new Offer.Terms(List.of(Language.EN), Offer.Cost.FREE, false),
                new Offer.When(LocalDate.of(2031, 1, 1), LocalDate.of(2031, 9, 1), null));
    }

    private long testland() {
        return parties.withCode(Cast.SYSTEM).orElseThrow().id();
    }

    private Actor between(Role role) {
        long account = accounts.withEmail(Cast.address(role)).orElseThrow().id();
        return accounts.actor(account, null).orElseThrow();
    }
}
