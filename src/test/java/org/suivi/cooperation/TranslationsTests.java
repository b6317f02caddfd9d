package org.suivi.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import org.suivi.assistance.ProjectExamples;
import org.suivi.cooperation.Translated.Line;
import org.suivi.identity.Role;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.NotFound;
import org.suivi.shared.Refused;

/** The original of a record holds; of each translation it is known how it came about, and whether it is older than the original. */
@OnDatabase
class TranslationsTests {

    @Autowired
    Translations translations;

    @Autowired
    Offers offers;

    @Autowired
    ProjectExamples examples;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        takeAway();
        examples.open();
    }

    @AfterEach
    void takeAway() {
        examples.clear();
    }

    @Test
    void whatIsWrittenInAnotherLanguageIsATranslationUntilTheOriginalChanges() {
        LocalizedText title = LocalizedText.of(Language.ES, "Formación de jueces");
        long id = offer(title, LocalizedText.of(Language.ES, "Dos formadores"));
        assertThat(seen(id).translated().source()).isEqualTo(Language.ES);
        assertThat(line(id, Language.FR))
                .extracting(Line::isThere, Line::missing)
                .containsExactly(false, 2);

        LocalizedText both = title.with(Language.FR, "Formation de juges");
        change(id, both, LocalizedText.of(Language.ES, "Dos formadores"));
        assertThat(line(id, Language.FR))
                .extracting(Line::status, Line::missing, Line::isOld)
                .containsExactly(TextStatus.HUMAN, 1, false);

        translations.mark(provider(), Entity.OFFER, id, Language.FR, TextStatus.MACHINE);
        assertThat(line(id, Language.FR).status()).isEqualTo(TextStatus.MACHINE);
        change(id, both.with(Language.ES, "Formación de fiscales"), LocalizedText.of(Language.ES, "Dos formadores"));
        assertThat(line(id, Language.FR))
                .as("it was made from what no longer holds")
                .extracting(Line::status, Line::isOld)
                .containsExactly(TextStatus.MACHINE, true);
        translations.mark(provider(), Entity.OFFER, id, Language.FR, TextStatus.OFFICIAL);
        assertThat(line(id, Language.FR))
                .extracting(Line::status, Line::isOld)
                .containsExactly(TextStatus.OFFICIAL, false);

        change(id, LocalizedText.of(Language.ES, "Formación de fiscales"), LocalizedText.EMPTY);
        assertThat(line(id, Language.FR).isThere()).isFalse();
        assertThatThrownBy(() -> translations.mark(provider(), Entity.OFFER, id, Language.FR, TextStatus.HUMAN))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> translations.mark(provider(), Entity.OFFER, id, Language.ES, TextStatus.HUMAN))
                .as("the original is no translation")
                .isInstanceOf(Refused.class);
    }

    @Test
    void theOwnerAloneSaysItAndReadersOfWhatTheyMaySeeReadItWithoutNames() {
        LocalizedText title = LocalizedText.of(Language.ES, "Formación").with(Language.EN, "Training");
        long id = offer(title, LocalizedText.EMPTY);
        Actor desk = examples.between(Role.CLEARING_HOUSE_DESK);
        assertThatThrownBy(() -> translations.of(examples.between(Role.UN_PARTNER), Entity.OFFER, id))
                .as("a draft is its owner’s")
                .isInstanceOf(NotFound.class);
        jdbc.sql(
                        "update assistance_record set state = 'active', reach = 0, level = 0, source_language = 'es' where id = :id")
                .param("id", id)
                .update();
        assertThatThrownBy(() -> translations.mark(desk, Entity.OFFER, id, Language.EN, TextStatus.OFFICIAL))
                .as("the desk does not change what is a party’s")
                .isInstanceOf(NotAllowed.class);
        String by = provider().name();
        for (Language language : Language.values()) {
            assertThat(pages.get()
                            .uri("/clearing-house/offers/" + id + "/languages?lang=" + language.code())
                            .with(cast.asNobody()))
                    .hasStatusOk()
                    .bodyText()
                    .contains(Language.ES.ownName())
                    .doesNotContain(by);
            assertThat(pages.get()
                            .uri("/clearing-house/translations?lang=" + language.code())
                            .with(cast.as(Role.ASSISTANCE_PROVIDER)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("/clearing-house/offers/" + id + "/languages");
        }
        assertThat(pages.post()
                        .uri("/clearing-house/offers/" + id + "/languages")
                        .with(cast.as(Role.ASSISTANCE_PROVIDER))
                        .with(csrf())
                        .param("language", "en")
                        .param("status", "machine"))
                .hasStatus3xxRedirection();
        assertThat(translations.own(provider()))
                .singleElement()
                .satisfies(each -> assertThat(each.lines())
                        .filteredOn(line -> line.language() == Language.EN)
                        .extracting(Line::status)
                        .containsExactly(TextStatus.MACHINE));
    }

    private long offer(LocalizedText title, LocalizedText text) {
        return offers.begin(provider(), examples.idOf("prj-agency"), said(title, text));
    }

    private void change(long id, LocalizedText title, LocalizedText text) {
        offers.change(provider(), id, offers.withId(provider(), id).record().version(), said(title, text));
    }

    private static Offer said(LocalizedText title, LocalizedText text) {
        return new Offer(
                new Offer.Words(title, text, LocalizedText.EMPTY, ""),
                new Offer.What(List.of(), List.of(), List.of()),
                new Offer.Whom(true, List.of(), List.of()),
                new Offer.Capacity(Offer.Unit.MISSIONS, null, null),
                new Offer.Terms(List.of(Language.EN), Offer.Cost.FREE, false),
                new Offer.When(null, null, null));
    }

    private Translations.Seen seen(long id) {
        return translations.of(provider(), Entity.OFFER, id);
    }

    private Line line(long id, Language language) {
        return seen(id).translated().lines().stream()
                .filter(each -> each.language() == language)
                .findFirst()
                .orElseThrow();
    }

    private Actor provider() {
        return examples.between(Role.ASSISTANCE_PROVIDER);
    }
}
