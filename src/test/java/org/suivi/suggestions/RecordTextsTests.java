package org.suivi.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.database.SystemScope;
import org.suivi.recommendations.RecommendationExamples;
import org.suivi.shared.Language;

@OnDatabase
class RecordTextsTests {

    @Autowired
    RecordTexts texts;

    @Autowired
    RecommendationExamples examples;

    @Autowired
    Cast cast;

    @BeforeEach
    @AfterEach
    void clear() {
        examples.clear(cast.systemId());
    }

    @Test
    void ofManyTaggedRecordsTheNewestAreRead() {
        for (String text : new String[] {"First", "Second", "Third"}) {
            examples.aRecommendation(cast.systemId())
                    .text(Language.EN, text)
                    .tagged("children")
                    .id();
        }
        assertThat(SystemScope.in(cast.systemId(), () -> texts.tagged(cast.systemId(), SuggestedKind.PERSONS, 2)))
                .extracting(Labelled::text)
                .containsExactly("Second", "Third");
    }
}
