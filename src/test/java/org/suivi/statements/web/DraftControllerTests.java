package org.suivi.statements.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Chosen paragraphs go through an address. */
class DraftControllerTests {

    private static final List<String> THREE = List.of("One.", "Two.", "Three.");

    @Test
    void paragraphsAreChosenInEitherOrder() {
        assertThat(DraftController.chosen(THREE, 1, 2)).isEqualTo("One.\nTwo.");
        assertThat(DraftController.chosen(THREE, 9, 2)).isEqualTo("Two.\nThree.");
        assertThat(DraftController.chosen(THREE, 7, 9)).isEmpty();
    }

    @Test
    void whatIsLongIsCutToWhatAnAddressHoldsInEachLanguage() {
        for (String sign : List.of("a", "я", "人", "😀")) {
            String text = DraftController.chosen(List.of(sign.repeat(2_000)), 1, 1);
            assertThat(text).startsWith(sign).endsWith("…").hasSizeLessThanOrEqualTo(1_001);
            assertThat(URLEncoder.encode(text, StandardCharsets.UTF_8)).hasSizeLessThan(6_000);
        }
    }
}
