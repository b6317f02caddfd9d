package org.suivi.cooperation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suivi.cooperation.RequestSentences.Asking;
import org.suivi.shared.Language;

/** Sentences of reports that ask for assistance, and those that only speak of it. */
class RequestSentencesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | The Government requests technical assistance from OHCHR to draft the law on legal aid.
            EN | Support from the international community is needed to train the judges of all provinces.
            FR | Le Gouvernement sollicite une assistance technique pour élaborer son plan d’action national.
            FR | Le pays a besoin d’un renforcement des capacités de ses statisticiens.
            ES | El Estado solicita asistencia técnica para crear un mecanismo nacional de seguimiento.
            ES | Se necesita el apoyo de la comunidad internacional para formar a la policía.
            RU | Правительство просит оказать техническую помощь в подготовке закона.
            RU | Страна нуждается в наращивании потенциала судебных органов.
            ZH | 政府请求人权高专办提供技术援助，以起草反酷刑法。
            ZH | 我国需要在数据收集方面的能力建设。
            AR | تطلب الحكومة المساعدة التقنية من المفوضية لصياغة القانون.
            AR | يحتاج البلد إلى بناء قدرات القضاة.
            """)
    void oneWhoAsksIsHeardInEveryLanguage(Language language, String sentence) {
        assertThat(RequestSentences.in(sentence)).containsExactly(new Asking(language, sentence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Technical assistance was received in 2024 and ended well.
            The law entered into force in March.
            L’assistance technique a pris fin en 2024.
            La ley entró en vigor en marzo.
            Закон вступил в силу в марте.
            该法于三月生效。
            دخل القانون حيز النفاذ في مارس.
            """)
    void oneWhoOnlyTellsIsNot(String sentence) {
        assertThat(RequestSentences.in(sentence)).isEmpty();
    }

    @Test
    void aReportIsReadSentenceBySentenceAndEachIsFoundOnce() {
        String report = """
                1. The law was adopted. The State seeks capacity-building for its statisticians, and thanks its partners.
                2. Prisons were renovated.
                Le Gouvernement sollicite un appui technique. The State seeks capacity-building for its statisticians, and thanks its partners.
                """;
        assertThat(RequestSentences.in(report))
                .extracting(Asking::language)
                .containsExactlyElementsOf(List.of(Language.EN, Language.FR));
    }

    @Test
    void aTextThatGoesOnForeverIsReadInTime() {
        assertThat(RequestSentences.in("needs assistance ".repeat(25_000))).isEmpty();
        assertThat(RequestSentences.in("a".repeat(400_000))).isEmpty();
    }
}
