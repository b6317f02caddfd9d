package org.suivi.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.HouseRounds;
import org.suivi.cooperation.NewsSource;
import org.suivi.cooperation.Occasion;
import org.suivi.cooperation.Offer;
import org.suivi.cooperation.OfferState;
import org.suivi.cooperation.Offers;
import org.suivi.identity.Letter;
import org.suivi.identity.Role;
import org.suivi.parties.PartyKind;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** Where an offer for few countries does the same as a project or another offer there. */
@OnDatabase
class OfferOverlapsTests {

    private static final String HERE = "/clearing-house/overlaps";
    private static final String THIRD = "prj-third";

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    ProjectExamples examples;

    @Autowired
    Offers offers;

    @Autowired
    Overlaps overlaps;

    @Autowired
    OverlapRound round;

    @Autowired
    ProjectNews news;

    @Autowired
    HouseRounds mails;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        examples.clear();
        examples.open();
        examples.party(THIRD, PartyKind.UN_ENTITY, Role.ASSISTANCE_PROVIDER);
    }

    @AfterEach
    void takeAway() {
        examples.clear();
    }

    @Test
    void theCoordinatorDecidesOnAnOfferThatDoesWhatAProjectDoes() {
        long project = examples.toldByOne("Teach judges");
        long offer = active(ProjectExamples.AGENCY, named(Cast.SYSTEM));
        assertThat(round.raise()).isEqualTo(1);
        assertThat(round.raise()).as("once").isZero();
        OverlapCase raised = only(Role.COUNTRY_COORDINATOR);
        assertThat(raised.one().ref()).isEqualTo(ProjectRecord.ref(project));
        assertThat(raised.other().ref()).isEqualTo(Entity.OFFER.ref(offer));
        assertThat(raised.percent())
                .as("nobody is named as the institution helped")
                .isEqualTo(80);
        assertThat(pages.get().uri(HERE).with(cast.as(Role.COUNTRY_COORDINATOR)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "href=\"/clearing-house/offers/" + offer + "\"",
                        Entity.OFFER.number(offer),
                        "Lessons for judges",
                        "Provider: <bdi>prj-agency</bdi>",
                        "href=\"" + ProjectRecord.path(project) + "\"");
        assertThat(pages.get().uri("/api/v1/clearing-house/overlaps").with(cast.asProgramOf(Role.COUNTRY_COORDINATOR)))
                .hasStatusOk()
                .bodyText()
                .contains(Entity.OFFER.number(offer), "/clearing-house/offers/" + offer);
        assertThat(pages.post()
                        .uri(HERE + "/" + raised.id())
                        .with(cast.as(Role.COUNTRY_COORDINATOR))
                        .with(csrf())
                        .param("version", "0")
                        .param("to", "complementary")
                        .param("note", "One for judges of appeal"))
                .hasStatus3xxRedirection();
        assertThat(only(Role.COUNTRY_COORDINATOR).state()).isEqualTo(OverlapState.COMPLEMENTARY);
    }

    @Test
    void aCaseIsSeenByWhoSeesBothSides() {
        examples.toldByOne("Not confirmed");
        long offer = active(ProjectExamples.AGENCY, named(Cast.SYSTEM));
        round.raise();
        assertThat(seen(Role.COUNTRY_COORDINATOR)).hasSize(1);
        assertThat(seen(Role.UN_PARTNER)).as("the project is hidden").isEmpty();
        jdbc.sql("update assistance_record set reach = 3 where id = :id")
                .param("id", offer)
                .update();
        assertThat(seen(Role.COUNTRY_COORDINATOR)).as("the offer is hidden").isEmpty();
        assertThat(seen(Role.CLEARING_HOUSE_DESK)).hasSize(1);
        assertThat(letters()).as("nor is it told by mail").isEmpty();
    }

    @Test
    void twoOffersOverlapInEachCountryThatBothName() {
        examples.party("prj-island", PartyKind.STATE, Role.ASSISTANCE_PROVIDER);
        examples.party("prj-coast", PartyKind.STATE, Role.ASSISTANCE_PROVIDER);
        active(ProjectExamples.AGENCY, named(Cast.SYSTEM, "prj-island"));
        long newer = active(THIRD, named("prj-coast", "prj-island", Cast.SYSTEM));
        assertThat(round.raise()).isEqualTo(2);
        assertThat(overlaps.of(
                        examples.between(Role.COUNTRY_COORDINATOR),
                        examples.state().id()))
                .hasSize(1);
        assertThat(letters())
                .as("of the country that somebody coordinates")
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.subject()).startsWith(Entity.OFFER.number(newer) + " may overlap");
                    assertThat(letter.text()).contains(HERE).doesNotContain("judges");
                });
        assertThat(letters()).as("once").isEmpty();
        assertThat(seen(Role.READER)).as("both offers are public").hasSize(2);
    }

    @Test
    void anOfferOverlapsWithNothingWhereItDoesNotSayWhereOrIsNotOnOffer() {
        examples.toldByOne("Teach judges");
        active(ProjectExamples.AGENCY, offer(new Offer.Whom(true, List.of(), List.of())));
        active(ProjectExamples.AGENCY, offer(new Offer.Whom(false, List.of("AFRICAN"), List.of(Cast.SYSTEM))));
        active(ProjectExamples.AGENCY, named(Cast.SYSTEM, "aaa", "bbb", "ccc"));
        active(ProjectExamples.SECOND, named(Cast.SYSTEM));
        Actor provider = examples.between(Role.ASSISTANCE_PROVIDER);
        offers.begin(provider, examples.idOf(ProjectExamples.AGENCY), named(Cast.SYSTEM));
        long paused = active(ProjectExamples.AGENCY, named(Cast.SYSTEM));
        offers.move(provider, paused, offers.withId(provider, paused).record().version(), OfferState.PAUSED, null);
        assertThat(round.raise())
                .as("for all, for a region, for four, of the party of the project, drafted, paused")
                .isZero();
        active(ProjectExamples.AGENCY, named(Cast.SYSTEM, "aaa", "bbb"));
        assertThat(round.raise())
                .as("with the project, and with the offer of its provider")
                .isEqualTo(2);
    }

    private List<OverlapCase> seen(Role role) {
        return overlaps.page(examples.between(role), null, 1).rows();
    }

    private OverlapCase only(Role role) {
        assertThat(seen(role)).hasSize(1);
        return seen(role).get(0);
    }

    private List<Letter> letters() {
        NewsSource asked = () -> news.news().stream()
                .filter(each -> each.occasion() == Occasion.OVERLAP_RAISED)
                .toList();
        return mails.letters(asked);
    }

    private long active(String party, Offer offer) {
        Actor provider = examples.between(Role.ASSISTANCE_PROVIDER);
        long id = offers.begin(provider, examples.idOf(party), offer);
        offers.move(provider, id, 0, OfferState.SUBMITTED, null);
        if (offers.withId(provider, id).record().state() == OfferState.SUBMITTED) {
            offers.move(examples.between(Role.CLEARING_HOUSE_DESK), id, 1, OfferState.ACTIVE, null);
        }
        return id;
    }

    private Offer named(String... states) {
        return offer(new Offer.Whom(false, List.of(), List.of(states)));
    }

    /** What the project of the examples gives. */
    private Offer offer(Offer.Whom whom) {
        return new Offer(
                new Offer.Words(
                        LocalizedText.of(Language.EN, "Lessons for judges"),
                        LocalizedText.EMPTY,
                        LocalizedText.EMPTY,
                        ""),
                new Offer.What(List.of(1), List.of(2), List.of(3)),
                whom,
                new Offer.Capacity(Offer.Unit.MISSIONS, 4, 4),
                new Offer.Terms(List.of(Language.EN), Offer.Cost.FREE, false),
                new Offer.When(examples.today(), examples.today().plusDays(150), null));
    }
}
