package org.suivi.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** Which terms a glossary takes from texts. */
class TermsInTextTests {

    private static final LocalizedText REVIEW = new LocalizedText(Map.of(
            Language.EN, "Universal Periodic Review",
            Language.FR, "Examen périodique universel",
            Language.ZH, "普遍定期审议"));
    private static final LocalizedText EDUCATION = LocalizedText.of(Language.EN, "Right to education");
    private static final LocalizedText GENERAL = LocalizedText.of(Language.EN, "General");
    private static final List<LocalizedText> KNOWN = List.of(REVIEW, EDUCATION, GENERAL, REVIEW);

    @Test
    void aTermIsFoundInTheLanguageOfTheTextWhateverItsCaseAndItsLines() {
        assertThat(in(Language.EN, "the second cycle of the universal periodic\nreview."))
                .containsExactly(REVIEW);
        assertThat(in(Language.ZH, "促进普遍定期审议的技术合作")).containsExactly(REVIEW);
        assertThat(in(Language.FR, "universal periodic review")).isEmpty();
    }

    @Test
    void aPartOfAWordAndAShortWordAreNoTerms() {
        assertThat(in(Language.EN, "The right to educational leave; a general debate"))
                .isEmpty();
    }

    private static List<LocalizedText> in(Language language, String text) {
        var texts = new TermsInText();
        texts.add(language, text);
        return texts.of(KNOWN);
    }
}
