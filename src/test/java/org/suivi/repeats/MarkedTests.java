package org.suivi.repeats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.suivi.repeats.Marked.Piece;

class MarkedTests {

    @Test
    void wordsAreMarkedWhereTheyStandAlone() {
        assertThat(Marked.pieces("Art and artists", List.of("Art", "art")))
                .containsExactly(new Piece("Art", true), new Piece(" and artists", false));
    }

    @Test
    void chineseWordsAreMarkedWithoutSpacesAroundThem() {
        assertThat(Marked.pieces("批准公约", List.of("公约"))).containsExactly(new Piece("批准", false), new Piece("公约", true));
    }

    @Test
    void textStaysWholeWhateverStandsInIt() {
        String text = "a (b) [c] \\E * <script>";
        assertThat(Marked.pieces(text, List.of("(b)", "\\E", "nothing")).stream()
                        .map(Piece::text)
                        .reduce("", String::concat))
                .isEqualTo(text);
        assertThat(Marked.pieces(text, List.of())).containsExactly(new Piece(text, false));
    }
}
