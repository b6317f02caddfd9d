package org.suivi.cooperation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.suivi.OnDatabase;
import org.suivi.assistance.ProjectExamples;
import org.suivi.identity.Role;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** Words are found wherever they stand in what a record says now, in every language, also inside other words. */
@OnDatabase
class WordSearchTests {

    private static final LocalizedText SAID = LocalizedText.of(
                    Language.EN, "Training of judges: 100% of courts, of all")
            .with(Language.AR, "تدريب القضاة")
            .with(Language.ZH, "法官培训");

    @Autowired
    Offers offers;

    @Autowired
    HouseList list;

    @Autowired
    ProjectExamples examples;

    private long id;

    @BeforeEach
    void anOffer() {
        examples.clear();
        examples.open();
        id = offers.begin(provider(), examples.idOf("prj-agency"), saying(SAID));
    }

    @AfterEach
    void takeAway() {
        examples.clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"judges", "JUDGE", "courts training", "100%", "%", "judges: 100", "قضاة", "官培"})
    void whatStandsThereIsFound(String words) {
        assertThat(found(words)).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"police", "judges police", "10%0", "j_dges", "judges\\"})
    void aSignIsItselfAndEachWordIsAskedFor(String words) {
        assertThat(found(words)).isEmpty();
    }

    @Test
    void whatNoLongerStandsThereIsNotFound() {
        offers.change(provider(), id, 0, saying(LocalizedText.of(Language.EN, "Advice on prisons")));
        assertThat(found("judges")).isEmpty();
        assertThat(found("prisons")).containsExactly(id);
    }

    private List<Long> found(String words) {
        var filter = new HouseFilter(words, Map.of(), true, true, 1);
        List<Long> ids = list.ids(provider(), Entity.OFFER, filter);
        assertThat(list.listing(provider(), Entity.OFFER, filter).page().total())
                .isEqualTo(ids.size());
        return ids;
    }

    private static Offer saying(LocalizedText text) {
        return new Offer(
                new Offer.Words(LocalizedText.of(Language.EN, "Offer"), text, LocalizedText.EMPTY, ""),
                new Offer.What(List.of(), List.of(), List.of()),
                new Offer.Whom(true, List.of(), List.of()),
                new Offer.Capacity(Offer.Unit.MISSIONS, null, null),
                new Offer.Terms(List.of(Language.EN), Offer.Cost.FREE, false),
                new Offer.When(null, null, null));
    }

    private Actor provider() {
        return examples.between(Role.ASSISTANCE_PROVIDER);
    }
}
