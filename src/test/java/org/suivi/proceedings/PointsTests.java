package org.suivi.proceedings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.suivi.panels.SpokenWords;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Refused;

/** Objectives one by one, what statements say to them, and addresses of recordings. */
class PointsTests {

    private static final LocalizedText NOTE = new LocalizedText(Map.of(
            Language.EN,
            "The panel aims:\n· To highlight the elements of national systems; and\n· To discuss technical cooperation and capacity.",
            Language.FR,
            "1) Mettre en lumière les éléments des systèmes nationaux ;\n2) Débattre de la coopération technique."));

    @Test
    void theObjectivesOfANoteAreItsMarkedLinesWithoutTheirMarks() {
        assertThat(Objectives.of(NOTE))
                .containsExactly(
                        new LocalizedText(Map.of(
                                Language.EN, "To highlight the elements of national systems",
                                Language.FR, "Mettre en lumière les éléments des systèmes nationaux")),
                        new LocalizedText(Map.of(
                                Language.EN, "To discuss technical cooperation and capacity",
                                Language.FR, "Débattre de la coopération technique")));
        assertThat(Objectives.of(LocalizedText.EMPTY)).isEmpty();
    }

    @Test
    void aSentenceThatSharesWordsWithAnObjectiveIsACandidateUnderIt() {
        var paragraph = new SpokenWords.Paragraph(
                12,
                5,
                3,
                Language.EN,
                "Thank you, Chair. We need technical cooperation from the Office. Good morning.",
                true);
        assertThat(Points.of(Section.POINTS, Objectives.of(NOTE), List.of(paragraph)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.objective()).isEqualTo(2);
                    assertThat(one.texts().plain(Language.EN))
                            .isEqualTo("We need technical cooperation from the Office.");
                    assertThat(one.sources())
                            .containsExactly(Source.of(Source.Kind.ENTRY, 12), new Source(Source.Kind.STATEMENT, 5, 3));
                });
    }

    @Test
    void whatWasNotDeliveredIsNoPointAndStandsByItselfWhateverItShares() {
        var posted = new SpokenWords.Paragraph(7, 3, 1, Language.EN, "We could not speak.", false);
        var said = new SpokenWords.Paragraph(8, 4, 1, Language.EN, "We need technical cooperation.", true);
        List<LocalizedText> objectives = Objectives.of(NOTE);
        assertThat(Points.of(Section.POINTS, objectives, List.of(posted, said)))
                .extracting(Candidate::section)
                .containsExactly(Section.POINTS);
        assertThat(Points.of(Section.UNDELIVERED, objectives, List.of(posted, said)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.objective()).isNull();
                    assertThat(one.texts().plain(Language.EN)).isEqualTo("We could not speak.");
                    assertThat(one.sources())
                            .containsExactly(
                                    Source.of(Source.Kind.ENTRY, 7), new Source(Source.Kind.UNDELIVERED, 3, 1));
                });
    }

    @Test
    void anAddressBeginsAtAChapterWhateverItHoldsAlready() {
        assertThat(at("https://webtv.un.org/a").from(61_900)).isEqualTo("https://webtv.un.org/a?t=61");
        assertThat(at("https://webtv.un.org/a?x=1#top").from(5_000)).isEqualTo("https://webtv.un.org/a?x=1&t=5#top");
        for (String wrong :
                List.of("javascript:alert(1)", "/here", "https://", "https://me:secret@example.org/", "x y")) {
            assertThatThrownBy(() -> Recording.checked(wrong)).as(wrong).isInstanceOf(Refused.class);
        }
        assertThat(Recording.checked(" ")).isEmpty();
    }

    private static Recording at(String url) {
        return new Recording(url, null, null, null, null, "", 0);
    }
}
