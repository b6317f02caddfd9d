package org.suivi.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.recommendations.RecommendationExamples;
import org.suivi.shared.Visibility;

/** What is expected from institutions, as reminders and calendars hear of it. */
@OnDatabase
class ExpectedTests {

    @Autowired
    Cast cast;

    @Autowired
    CoordinationExamples examples;

    @Autowired
    RecommendationExamples recommendations;

    @Autowired
    ExpectedNews news;

    @Autowired
    ExpectedActions actions;

    @BeforeEach
    void nothingYet() {
        recommendations.clear(cast.systemId());
    }

    private List<Expected.Item> open(Expected expected) {
        return Objects.requireNonNull(examples.in(() -> expected.open(examples.focalPoint(), examples.ministry())));
    }

    @Test
    void newsIsExpectedUntilItIsToldAndNamedByItsOfficialNumber() {
        long one = recommendations.aRecommendation(cast.systemId()).id();
        examples.lead(examples.ministry(), LocalDate.of(2026, 1, 1), one);
        assertThat(open(news)).singleElement().satisfies(item -> {
            assertThat(item.number()).matches("140\\.\\d+ · UPR 2019");
            assertThat(item.path()).startsWith("/r/");
            assertThat(item.due()).isEqualTo("2026-01-01");
        });
        examples.anUpdate(one, "Done", UpdateState.CLEARED);
        assertThat(open(news)).isEmpty();
    }

    @Test
    void whatAFocalPointMayNotSeeIsNotExpectedFromIt() {
        long one = recommendations
                .aRecommendation(cast.systemId())
                .seenBy(Visibility.RESTRICTED)
                .id();
        examples.lead(examples.ministry(), LocalDate.of(2026, 1, 1), one);
        assertThat(open(news)).isEmpty();
    }

    @Test
    void anActionIsExpectedByTheDayOnWhichItEnds() {
        long action = examples.anAction(examples.ministry());
        assertThat(open(actions))
                .extracting(Expected.Item::id, Expected.Item::path)
                .containsExactly(tuple(action, "/actions/" + action));
    }
}
