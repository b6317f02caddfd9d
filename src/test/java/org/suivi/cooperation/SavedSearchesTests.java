package org.suivi.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.identity.Letter;
import org.suivi.identity.Role;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.NotFound;

/** News in lists by mail: what each reader may see, once, and nothing of what it says. */
@OnDatabase
class SavedSearchesTests {

    @Autowired
    SavedSearches searches;

    @Autowired
    SearchRound round;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void takeAway() {
        jdbc.sql("delete from house_search").update();
        jdbc.sql("delete from assistance_record").update();
    }

    @Test
    void aSearchIsFoundAgainAsItWasKept() {
        HouseFilter filter = HouseFilter.of(Map.of("words", "a & b=ç", "language", "fr", "all", "1", "page", "3"));
        assertThat(HouseFilter.ofQuery(filter.query()))
                .isEqualTo(new HouseFilter(filter.words(), filter.chosen(), false, true, 1));
        assertThat(HouseFilter.ofQuery("?words=%zz&nonsense").isNarrowed()).isFalse();
    }

    private List<Letter> letters() {
        return round.due().stream().flatMap(due -> round.letters(due).stream()).toList();
    }

    @Test
    void newsAreToldOnceAndOnlyOfWhatTheReaderSees() {
        Actor desk = cast.between(Role.CLEARING_HOUSE_DESK);
        Actor provider = cast.between(Role.ASSISTANCE_PROVIDER);
        for (Actor who : List.of(desk, provider)) {
            searches.keep(who, Entity.NEED, HouseFilter.of(Map.of("language", "fr")), true);
        }
        assertThat(letters()).as("not due yet").isEmpty();
        due();
        assertThat(letters()).as("no news").isEmpty();
        due();
        need(1, "fr");
        need(3, "fr");
        need(1, "en");
        List<Letter> letters = letters();
        assertThat(letters).hasSize(2);
        assertThat(letters)
                .filteredOn(letter -> letter.to().equals(Cast.address(Role.CLEARING_HOUSE_DESK)))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text()).contains("2 records", "needs?language=fr"));
        assertThat(letters)
                .filteredOn(letter -> letter.to().equals(Cast.address(Role.ASSISTANCE_PROVIDER)))
                .singleElement()
                .satisfies(
                        letter -> assertThat(letter.text()).contains("1 record").doesNotContain("Secret"));
        assertThat(letters()).as("told already").isEmpty();
    }

    @Test
    void everybodyEndsTheirOwnAlone() {
        assertThat(pages.post()
                        .uri("/clearing-house/searches")
                        .with(cast.as(Role.ASSISTANCE_PROVIDER))
                        .with(csrf())
                        .param("entity", "offer")
                        .param("query", "?language=fr&"))
                .hasStatus3xxRedirection();
        Actor provider = cast.between(Role.ASSISTANCE_PROVIDER);
        SavedSearch kept = searches.of(provider).get(0);
        assertThat(kept.everyDays()).isEqualTo(SavedSearches.WEEKLY);
        assertThat(kept.path()).isEqualTo("/clearing-house/offers?language=fr&");
        Actor desk = cast.between(Role.CLEARING_HOUSE_DESK);
        assertThat(searches.of(desk)).isEmpty();
        assertThatThrownBy(() -> searches.end(desk, kept.id())).isInstanceOf(NotFound.class);
        for (Language language : Language.values()) {
            assertThat(pages.get()
                            .uri("/clearing-house/searches?lang=" + language.code())
                            .with(cast.as(Role.ASSISTANCE_PROVIDER)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("/clearing-house/offers?language=fr");
        }
        searches.end(provider, kept.id());
        assertThat(searches.of(provider)).isEmpty();
    }

    private void due() {
        jdbc.sql("update house_search set told_at = now() - interval '25 hours'")
                .update();
    }

    private void need(int reach, String language) {
        jdbc.sql("""
                        insert into assistance_record (entity, party_id, state, level, reach, title, content, words, themes, functions,
                            modalities, languages, created_at, updated_at, state_since, last_confirmed)
                        select 'need', id, 'open', :reach, :reach, '{"en": "Secret"}', '{}', '', '{}', '{}', '{}', array[:language],
                            now(), now(), now(), current_date
                        from party where code = :other
                        """)
                .param("reach", reach)
                .param("language", language)
                .param("other", Cast.OTHER_SYSTEM)
                .update();
    }
}
