package org.suivi.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import org.junit.jupiter.api.Test;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

class SentenceTests {

    private static final LocalizedText MINISTRY = LocalizedText.of(Language.EN, "Justice & <Peace>");

    @Test
    void aNameInTheLanguageOfThePageStandsInTheSentenceAsItIs() {
        assertThat(said(Language.EN, MINISTRY)).isEqualTo("Justice &amp; &lt;Peace&gt;: what is late");
    }

    @Test
    void aNameInAnotherLanguageIsMarkedAndTheRestIsNot() {
        assertThat(said(Language.FR, MINISTRY))
                .contains("<span lang=\"en\" dir=\"auto\">Justice &amp; &lt;Peace&gt;</span>")
                .contains("<span class=\"in-other\" lang=\"en\" dir=\"ltr\">English</span>")
                .doesNotContain("\uE000");
    }

    @Test
    void whoWritesTheSignOfAPlaceGetsNoOtherName() {
        assertThat(said(Language.EN, LocalizedText.of(Language.EN, "\uE0007\uE001")))
                .startsWith("\uE0007\uE001");
    }

    private static String said(Language language, LocalizedText name) {
        var page = new StringOutput();
        var output = new OwaspHtmlTemplateOutput(page);
        output.setContext("h1", null);
        ScreenTests.screen(language).said("late.of", name).writeTo(output);
        return page.toString();
    }
}
