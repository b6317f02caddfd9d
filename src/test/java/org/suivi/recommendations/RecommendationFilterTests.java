package org.suivi.recommendations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.suivi.recommendations.RecommendationFilter.Sort;

class RecommendationFilterTests {

    @Test
    void theAddressHoldsTheWholeFilter() {
        RecommendationFilter filter = RecommendationFilter.of(Map.of(
                "q", new String[] {"death penalty"},
                "mechanism", new String[] {"UPR", "CCPR"},
                "sort", new String[] {"newest"},
                "size", new String[] {"50"},
                "page", new String[] {"3"}));

        assertThat(filter.query()).isEqualTo("q=death+penalty&mechanism=UPR&mechanism=CCPR&sort=newest&size=50&page=3");
    }

    @Test
    void anAddressThatMakesNoSenseIsReadAsFarAsItDoes() {
        RecommendationFilter filter = RecommendationFilter.of(Map.of(
                "sort", new String[] {"'; drop table"},
                "size", new String[] {"1000000"},
                "page", new String[] {"-4"},
                "unheard-of", new String[] {"x"}));

        assertThat(filter).isEqualTo(RecommendationFilter.everything());
        assertThat(filter.query()).isEmpty();
    }

    @Test
    void choosingAValueTwiceTakesItAwayAndStartsOnTheFirstPage() {
        RecommendationFilter once = RecommendationFilter.everything().onPage(4).toggled(Facet.CYCLE, "3");

        assertThat(once.has(Facet.CYCLE, "3")).isTrue();
        assertThat(once.page()).isEqualTo(1);
        assertThat(once.toggled(Facet.CYCLE, "3")).isEqualTo(RecommendationFilter.everything());
        assertThat(once.sort()).isEqualTo(Sort.RELEVANCE);
    }

    @Test
    void wordsAreKeptShort() {
        RecommendationFilter filter = RecommendationFilter.of(Map.of("q", new String[] {"a ".repeat(5_000)}));

        assertThat(filter.words().length()).isLessThanOrEqualTo(500);
    }
}
