package org.suivi.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.assistance.Assessed.Effect;
import org.suivi.assistance.AssessmentRecord.Publish;
import org.suivi.cooperation.TextStatus;
import org.suivi.cooperation.Translated.Line;
import org.suivi.cooperation.Translations.Mark;
import org.suivi.cooperation.Translations.Seen;
import org.suivi.identity.Role;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.NotFound;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;

/** Of each text of a project, and of what is said of it, it is known how it came about. */
@OnDatabase
class ProjectLanguagesTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    ProjectExamples examples;

    @Autowired
    Projects projects;

    @Autowired
    ProjectAssessments assessments;

    @Autowired
    ProjectLanguages languages;

    @Autowired
    PublishedProjects published;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        examples.clear();
        examples.open();
    }

    @AfterEach
    void takeAway() {
        examples.clear();
    }

    @Test
    void whatIsWrittenInAnotherLanguageIsATranslationUntilTheOriginalChanges() {
        long id = examples.confirmed("Judges");
        assertThat(seen(id).translated().source()).isEqualTo(Language.EN);
        assertThat(line(id, Language.FR).isThere()).isFalse();
        title(id, Language.FR, "Juges");
        assertThat(line(id, Language.FR))
                .extracting(Line::status, Line::missing, Line::isOld)
                .containsExactly(TextStatus.HUMAN, 3, false);
        mark(id, Language.FR, TextStatus.OFFICIAL);
        assertThat(line(id, Language.FR).status()).isEqualTo(TextStatus.OFFICIAL);
        title(id, Language.EN, "Judges and prosecutors");
        assertThat(line(id, Language.FR))
                .extracting(Line::status, Line::isOld)
                .containsExactly(TextStatus.OFFICIAL, true);
        assertThatThrownBy(() -> mark(id, Language.EN, TextStatus.HUMAN))
                .as("the original is no translation")
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> mark(id, Language.RU, TextStatus.HUMAN)).isInstanceOf(Refused.class);
    }

    @Test
    void oneMoreLanguageTakesNobodysConfirmationAwayAndAnotherTextDoes() {
        long id = examples.confirmed("Judges");
        title(id, Language.FR, "Juges");
        assertThat(standing(id)).isEqualTo(Standing.CONFIRMED);
        title(id, Language.EN, "Prosecutors");
        assertThat(standing(id)).isEqualTo(Standing.UNCONFIRMED);
    }

    @Test
    void whoWritesAProjectMarksItAndOthersReadItWithoutNames() {
        long id = examples.confirmed("Judges");
        title(id, Language.FR, "Juges");
        Actor partner = examples.between(Role.UN_PARTNER);
        int version = seen(id).translated().about().version();
        var official = new Mark(version, Language.FR, TextStatus.OFFICIAL);
        assertThatThrownBy(() -> languages.markProject(partner, id, official)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() ->
                        languages.markProject(national(), id, new Mark(version - 1, Language.FR, TextStatus.OFFICIAL)))
                .isInstanceOf(Stale.class);
        for (Language language : Language.values()) {
            assertThat(pages.get()
                            .uri("/clearing-house/projects/" + id + "/languages?lang=" + language.code())
                            .with(cast.as(Role.UN_PARTNER)))
                    .hasStatusOk()
                    .bodyText()
                    .contains(Language.FR.ownName())
                    .doesNotContain(national().name(), "name=\"status\"");
        }
        assertThat(pages.post()
                        .uri("/clearing-house/projects/" + id + "/languages")
                        .with(cast.as(Role.SECRETARIAT))
                        .with(csrf())
                        .param("version", String.valueOf(version))
                        .param("language", "fr")
                        .param("status", "machine"))
                .hasStatus3xxRedirection();
        assertThat(told("/projects", cast.asProgramOf(Role.UN_PARTNER)))
                .contains("\"sourceLanguage\":\"en\"", "\"language\":\"fr\",\"status\":\"machine\"")
                .doesNotContain(national().name());
        jdbc.sql("update assistance_project set level = 3").update();
        assertThatThrownBy(() -> languages.ofProject(partner, id)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatAMachineTranslatedDoesNotLeaveByTheStandard() {
        long id = examples.completed("Judges");
        title(id, Language.FR, "Juges");
        title(id, Language.ES, "Jueces");
        mark(id, Language.FR, TextStatus.MACHINE);
        long voice = translatedVoice(id);
        languages.markAssessment(national(), id, voice, new Mark(version(id, voice), Language.FR, TextStatus.MACHINE));
        assessments.finish(national(), id, voice, version(id, voice));
        jdbc.sql("update assistance_project set level = 0").update();
        assertThat(published.all()).singleElement().satisfies(each -> {
            assertThat(each.record().project().words().title().texts())
                    .isEqualTo(Map.of(Language.EN, "Judges", Language.ES, "Jueces"));
            assertThat(each.results())
                    .extracting(result -> result.words().texts())
                    .containsExactly(Map.of(Language.EN, "Forty judges trained"));
        });
    }

    @Test
    void aVoiceHasLanguagesToo() {
        long id = examples.completed("Judges");
        long voice = translatedVoice(id);
        assertThat(voiceLine(id, voice))
                .extracting(Line::status, Line::missing, Line::isOld, Line::by)
                .containsExactly(TextStatus.HUMAN, 1, false, national().name());
        assertThat(pages.post()
                        .uri("/clearing-house/projects/" + id + "/assessments/" + voice + "/languages")
                        .with(cast.as(Role.SECRETARIAT))
                        .with(csrf())
                        .param("version", String.valueOf(version(id, voice)))
                        .param("language", "fr")
                        .param("status", "official"))
                .hasStatus3xxRedirection();
        assertThat(voiceLine(id, voice).status()).isEqualTo(TextStatus.OFFICIAL);
        Actor provider = examples.between(Role.ASSISTANCE_PROVIDER);
        assertThatThrownBy(() -> languages.ofAssessment(provider, id, voice))
                .as("it is the State’s own before it is final")
                .isInstanceOf(NotFound.class);
        assessments.finish(national(), id, voice, version(id, voice));
        assertThat(pages.get()
                        .uri("/clearing-house/projects/" + id + "/assessments/" + voice + "/languages?lang=ar")
                        .with(cast.as(Role.ASSISTANCE_PROVIDER)))
                .hasStatusOk()
                .bodyText()
                .contains(Language.FR.ownName())
                .doesNotContain(national().name());
        assertThatThrownBy(() -> languages.markAssessment(
                        provider, id, voice, new Mark(version(id, voice), Language.FR, TextStatus.HUMAN)))
                .isInstanceOf(NotAllowed.class);
        assertThat(told("/assessments", cast.asProgramOf(Role.SECRETARIAT)))
                .contains("\"sourceLanguage\":\"en\"", "\"language\":\"fr\",\"status\":\"official\"");
    }

    /** Written in English, with its results in French too. */
    private long translatedVoice(long project) {
        AssessmentRecord open = assessments.of(national(), project).get(0).record();
        Assessed said = ProjectExamples.said("Come earlier");
        assessments.write(national(), project, open.id(), open.version(), said, Publish.FULL);
        Assessed more = new Assessed(
                said.scores(),
                said.results().with(Language.FR, "Quarante juges formés"),
                List.of(1),
                said.how(),
                true,
                Effect.SOME,
                "");
        assessments.write(national(), project, open.id(), open.version() + 1, more, Publish.FULL);
        return open.id();
    }

    private int version(long project, long voice) {
        return assessments.one(national(), project, voice).record().version();
    }

    private Line voiceLine(long project, long voice) {
        return lineOf(languages.ofAssessment(national(), project, voice), Language.FR);
    }

    private void title(long id, Language language, String title) {
        ProjectRecord record = projects.withId(national(), id).record();
        Project from = record.project();
        LocalizedText all = from.words().title().with(language, title);
        projects.change(
                national(),
                id,
                record.version(),
                from.saying(new Project.Words(
                        all,
                        from.words().summary(),
                        from.words().change(),
                        from.words().beneficiaries(),
                        from.words().institution())));
    }

    private void mark(long id, Language language, TextStatus status) {
        languages.markProject(
                national(), id, new Mark(seen(id).translated().about().version(), language, status));
    }

    private Seen seen(long id) {
        return languages.ofProject(national(), id);
    }

    private Line line(long id, Language language) {
        return lineOf(seen(id), language);
    }

    private static Line lineOf(Seen seen, Language language) {
        return seen.translated().lines().stream()
                .filter(line -> line.language() == language)
                .findFirst()
                .orElseThrow();
    }

    private Standing standing(long id) {
        return projects.withId(national(), id).record().said().standing();
    }

    private String told(String path, RequestPostProcessor who) {
        MvcTestResult answer =
                pages.get().uri("/api/v1/clearing-house" + path).with(who).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private Actor national() {
        return examples.between(Role.SECRETARIAT);
    }
}
