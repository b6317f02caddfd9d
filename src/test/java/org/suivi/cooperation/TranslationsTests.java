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
import org.suivi.cooperation.Translations.Mark;
import org.suivi.identity.Role;
import org.suivi.practices.Practice;
import org.suivi.practices.Practices;
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
    Challenges challenges;

    @Autowired
    Practices practices;

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

        mark(id, Language.FR, TextStatus.MACHINE);
        assertThat(line(id, Language.FR).status()).isEqualTo(TextStatus.MACHINE);
        change(id, both.with(Language.ES, "Formación de fiscales"), LocalizedText.of(Language.ES, "Dos formadores"));
        assertThat(line(id, Language.FR))
                .as("it was made from what no longer holds")
                .extracting(Line::status, Line::isOld)
                .containsExactly(TextStatus.MACHINE, true);
        mark(id, Language.FR, TextStatus.OFFICIAL);
        assertThat(line(id, Language.FR))
                .extracting(Line::status, Line::isOld)
                .containsExactly(TextStatus.OFFICIAL, false);

        change(id, LocalizedText.of(Language.ES, "Formación de fiscales"), LocalizedText.EMPTY);
        assertThat(line(id, Language.FR).isThere()).isFalse();
        assertThatThrownBy(() -> mark(id, Language.FR, TextStatus.HUMAN)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> mark(id, Language.ES, TextStatus.HUMAN))
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
        assertThatThrownBy(
                        () -> translations.mark(desk, Entity.OFFER, id, new Mark(0, Language.EN, TextStatus.OFFICIAL)))
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
                        .param("version", "0")
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

    @Test
    void aChallengeHasLanguagesAndTheTextsOfRecommendationsItIsLinkedWithAreNotItsOwn() {
        Actor national = examples.between(Role.SECRETARIAT);
        LocalizedText title = LocalizedText.of(Language.ES, "Faltan formadores");
        var link = new Link(
                "tst",
                "recommendation",
                1,
                "R-1",
                LocalizedText.of(Language.EN, "Train all"),
                false,
                Link.Relation.ADDRESSES);
        Need empty = Need.EMPTY;
        var words = new Need.Words(
                title, LocalizedText.EMPTY, LocalizedText.EMPTY, LocalizedText.EMPTY, LocalizedText.EMPTY);
        long id = challenges.begin(
                national,
                new Need(
                        words,
                        empty.what(),
                        empty.whom(),
                        empty.when(),
                        empty.terms(),
                        empty.consent(),
                        new Need.Origin(List.of(link), "")));
        var said = new Challenge(
                title.with(Language.FR, "Il manque des formateurs"),
                LocalizedText.of(Language.ES, "Dos"),
                LocalizedText.EMPTY,
                List.of(),
                List.of(),
                null,
                List.of(link),
                null);
        challenges.change(national, id, 0, said);
        Translated translated = translations.of(national, Entity.CHALLENGE, id).translated();
        assertThat(translated.title()).isEqualTo(said.title());
        assertThat(translated.original()).containsExactlyInAnyOrder("Faltan formadores", "Dos");
        assertThat(line(translated, Language.FR))
                .extracting(Line::status, Line::missing)
                .containsExactly(TextStatus.HUMAN, 1);
        assertThat(line(translated, Language.EN).isThere()).isFalse();
        String page = "/clearing-house/challenges/" + id + "/languages";
        assertThat(pages.post()
                        .uri(page)
                        .with(cast.as(Role.SECRETARIAT))
                        .with(csrf())
                        .param("version", "0")
                        .param("language", "fr")
                        .param("status", "official"))
                .as("what was looked at is not what it says now")
                .hasStatus(409);
        assertThat(pages.post()
                        .uri(page)
                        .with(cast.as(Role.SECRETARIAT))
                        .with(csrf())
                        .param("version", "1")
                        .param("language", "fr")
                        .param("status", "official"))
                .hasStatus3xxRedirection();
    }

    @Test
    void whatIsTranslatedOfAPracticeIsAllThatItTells() {
        Practice empty = Practice.empty(Language.ES);
        LocalizedText once = LocalizedText.of(Language.ES, "Una vez");
        LocalizedText twice = once.with(Language.FR, "Une fois");
        long id = practices.begin(provider(), examples.idOf("prj-agency"), empty);
        practices.change(provider(), id, 0, practice(empty, once));
        practices.change(provider(), id, 1, practice(empty, twice));
        Translated translated = translations.of(provider(), Entity.PRACTICE, id).translated();
        assertThat(translated.original()).hasSize(4);
        assertThat(line(translated, Language.FR))
                .as("its title, what failed, and of its part the name and the text")
                .extracting(Line::status, Line::missing, Line::isOld)
                .containsExactly(TextStatus.HUMAN, 0, false);
        practices.change(provider(), id, 2, practice(empty, twice.with(Language.ES, "Dos veces")));
        assertThat(line(translations.of(provider(), Entity.PRACTICE, id).translated(), Language.FR)
                        .isOld())
                .isTrue();
    }

    /** One that says the same everywhere it says something. */
    private static Practice practice(Practice empty, LocalizedText text) {
        LocalizedText none = LocalizedText.EMPTY;
        return new Practice(
                new Practice.Words(
                        LocalizedText.of(Language.ES, "Juzgados").with(Language.FR, "Tribunaux"), none, none, none),
                empty.what(),
                empty.proof(),
                new Practice.Story(
                        none, none, text, none, none, List.of(new Practice.Block(text, text, none, none)), List.of()),
                empty.terms());
    }

    private static Line line(Translated translated, Language language) {
        return translated.lines().stream()
                .filter(each -> each.language() == language)
                .findFirst()
                .orElseThrow();
    }

    private long offer(LocalizedText title, LocalizedText text) {
        return offers.begin(provider(), examples.idOf("prj-agency"), said(title, text));
    }

    private void mark(long id, Language language, TextStatus status) {
        int version = seen(id).translated().about().version();
        translations.mark(provider(), Entity.OFFER, id, new Mark(version, language, status));
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
        return line(seen(id).translated(), language);
    }

    private Actor provider() {
        return examples.between(Role.ASSISTANCE_PROVIDER);
    }
}
