package org.suivi.matches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.cooperation.Need;
import org.suivi.cooperation.NeedState;
import org.suivi.cooperation.News;
import org.suivi.cooperation.Occasion;
import org.suivi.cooperation.Offer;
import org.suivi.cooperation.Offers;
import org.suivi.cooperation.StatedNeeds;
import org.suivi.identity.Role;
import org.suivi.matching.Explanation.Passed;
import org.suivi.matching.Gate;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.Stale;

/** What becomes of a proposal when the need or the offer that it rests on says something else. */
@OnDatabase
class AmendedProposalsTests extends MatchCast {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    Matches matches;

    @Autowired
    MatchPages shown;

    @Autowired
    MatchNews news;

    @Autowired
    StatedNeeds needs;

    @Autowired
    Offers offers;

    private long need;
    private long offer;
    private long match;

    @BeforeEach
    void begin() {
        examples.begin();
        need = examples.open(examples.need("Training for prison staff", false));
        offer = examples.active(examples.offer("Courses on the prevention of torture", 3));
        match = matches.propose(desk(), need, List.of(offer));
    }

    @AfterEach
    void takeAway() {
        examples.clear();
    }

    @Test
    void bothSidesAreToldAndWhatFailsNowIsSaidWithoutEndingIt() {
        assertThat(told()).isEmpty();
        int seen = version();
        change(MatchExamples.speaking(need(), List.of(Language.ZH), Need.Funding.NONE_NEEDED));
        assertThat(told())
                .extracting(each -> each.reader().email())
                .contains(Cast.address(Role.SECRETARIAT), Cast.address(Role.ASSISTANCE_PROVIDER));
        assertThat(part(provider()).failing()).extracting(Passed::gate).containsExactly(Gate.G7_LANGUAGE);
        assertThat(state()).isEqualTo(MatchState.PROPOSED);
        assertThat(examples.state(need)).isEqualTo(NeedState.IN_MATCHING);
        assertThatThrownBy(() -> matches.answer(provider(), match, seen, agency(), true, null))
                .as("who answers has read what is said now")
                .isInstanceOf(Stale.class);
        for (Language language : Language.values()) {
            assertThat(pages.get()
                            .uri("/clearing-house/matches/" + match + "?lang=" + language.code())
                            .with(cast.as(Role.ASSISTANCE_PROVIDER)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("gate-fail", "class=\"refusal\"");
        }
        change(MatchExamples.speaking(need(), List.of(Language.EN), Need.Funding.NONE_NEEDED));
        assertThat(part(provider()).failing()).isEmpty();
    }

    @Test
    void itIsToldOfAnOfferTooAndWhyItFitsIsKeptAsAllAgreedToIt() {
        Offer now = offers.withId(provider(), offer).offer();
        Offer other = MatchExamples.speaking(now, List.of(Language.RU), Offer.Cost.FREE);
        offers.change(
                provider(), offer, offers.withId(provider(), offer).record().version(), other);
        assertThat(part(secretariat()).failing()).extracting(Passed::gate).containsExactly(Gate.G7_LANGUAGE);
        matches.answer(provider(), match, version(), agency(), true, null);
        matches.answer(secretariat(), match, version(), testland(), true, null);
        assertThat(state()).isEqualTo(MatchState.AGREED);
        assertThat(part(secretariat()).explanation().gates())
                .filteredOn(passed -> passed.gate() == Gate.G7_LANGUAGE)
                .singleElement()
                .hasToString(part(desk()).explanation().gates().stream()
                        .filter(passed -> passed.gate() == Gate.G7_LANGUAGE)
                        .findFirst()
                        .orElseThrow()
                        .toString())
                .extracting(passed -> passed.outcome().name())
                .isEqualTo("FAIL");
    }

    @Test
    void aTranslationTellsNobodyAndAnExcludedProviderReadsOfNoGate() {
        Need now = need();
        Need.Words words = now.words();
        change(new Need(
                new Need.Words(
                        words.title().with(Language.FR, "Formation"),
                        words.problem(),
                        words.change(),
                        words.efforts(),
                        words.elsewhere()),
                now.what(),
                now.whom(),
                now.when(),
                now.terms(),
                now.consent(),
                now.origin()));
        assertThat(told()).isEmpty();
        change(MatchExamples.without(need(), agency()));
        assertThat(part(provider()).failing()).isEmpty();
        assertThat(part(secretariat()).failing()).extracting(Passed::gate).containsExactly(Gate.G10_NOT_EXCLUDED);
    }

    @Test
    void withoutConsentToBePassedRoundProposalsEndAndTheNeedIsOpen() {
        Need now = need();
        change(new Need(
                now.words(),
                now.what(),
                now.whom(),
                now.when(),
                now.terms(),
                new Need.Consent(false, false, false),
                now.origin()));
        assertThat(state()).isEqualTo(MatchState.WITHDRAWN);
        assertThat(examples.state(need)).isEqualTo(NeedState.OPEN);
        assertThatThrownBy(() -> matches.propose(desk(), need, List.of(offer))).hasMessage("match.not-possible");
    }

    @Test
    void aTextGivenBackEndsWhatRestsOnIt() {
        Need now = need();
        Need.Words words = now.words();
        change(new Need(
                new Need.Words(
                        words.title(), MatchExamples.text("Else"), words.change(), words.efforts(), words.elsewhere()),
                now.what(),
                now.whom(),
                now.when(),
                now.terms(),
                now.consent(),
                now.origin()));
        needs.returnAgain(desk(), need, needs.withId(desk(), need).record().version(), "What else?", null);
        assertThat(state()).isEqualTo(MatchState.WITHDRAWN);
        assertThat(examples.state(need)).isEqualTo(NeedState.RETURNED);
    }

    private List<News> told() {
        return news.news().stream()
                .filter(each -> each.occasion() == Occasion.PROPOSAL_CHANGED)
                .toList();
    }

    private void change(Need other) {
        needs.change(
                secretariat(), need, needs.withId(secretariat(), need).record().version(), other);
    }

    private Need need() {
        return needs.withId(secretariat(), need).need();
    }

    private MatchPages.SeenPart part(Actor reader) {
        return shown.withId(reader, match).parts().get(0);
    }

    private MatchState state() {
        return shown.withId(desk(), match).row().match().state();
    }

    private int version() {
        return shown.withId(desk(), match).row().match().version();
    }
}
