package org.suivi.recommendations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.suivi.Answers;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.identity.Role;
import org.suivi.search.FacetCounts.FacetCount;
import org.suivi.search.Search;
import org.suivi.shared.Actor;
import org.suivi.shared.Visibility;

/** Each number of the dashboard is the number of the list behind it. */
@OnDatabase
class DashboardTests {

    private static final Pattern NUMBER_WITH_LIST =
            Pattern.compile("href=\"(/qta/recommendations\\?[^\"]+)\"[^>]*>(?:<span[^>]*>[^<]*</span>)?([0-9]+)</a>");

    @Autowired
    Dashboards dashboards;

    @Autowired
    RecommendationList list;

    @Autowired
    RecommendationExamples examples;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @BeforeEach
    void rows() {
        int system = cast.systemId();
        examples.clear(system);
        examples.aRecommendation(system).tagged("4-ratification", "children").id();
        examples.aRecommendation(system)
                .at(Position.NOTED)
                .tagged("4-ratification")
                .id();
        examples.aRecommendation(system).inCycle(4, 2024).at(Position.PENDING).id();
        examples.aRecommendation(system).of("CEDAW", 2021).tagged("children").id();
        examples.aRecommendation(system)
                .of("CAT", 2021)
                .seenBy(Visibility.RESTRICTED)
                .id();
    }

    @Test
    void eachCountEqualsItsList() {
        for (Role role : new Role[] {Role.READER, Role.SECRETARIAT}) {
            Actor actor = cast.actor(role);
            Dashboard dashboard = dashboards.of(actor);
            assertThat(dashboard.total()).isEqualTo(role == Role.READER ? 4 : 5);
            for (Dashboard.Chart chart : dashboard.charts()) {
                for (FacetCount count : chart.counts().values()) {
                    assertThat(list.total(actor, chart.list(count.value())))
                            .as("%s %s", chart.facet(), count.value())
                            .isEqualTo(count.count());
                }
                assertThat(list.total(actor, chart.list(Search.UNKNOWN)))
                        .as("%s unknown", chart.facet())
                        .isEqualTo(chart.counts().unknown());
            }
            assertThat(dashboard.years().stream()
                            .mapToInt(Dashboard.Year::total)
                            .sum())
                    .isEqualTo(dashboard.total());
        }
    }

    @Test
    void eachNumberOnThePageOpensAListOfThatLength() {
        String page = page("/qta/dashboard");
        var numbers = NUMBER_WITH_LIST.matcher(page);
        int seen = 0;
        while (numbers.find()) {
            String query = numbers.group(1).replace("&amp;", "&");
            String filter = query.substring(query.indexOf('?') + 1);
            assertThat(list.total(cast.actor(Role.READER), RecommendationFilter.ofQuery(filter)))
                    .as(query)
                    .isEqualTo(Integer.parseInt(Objects.requireNonNull(numbers.group(2))));
            seen++;
        }
        assertThat(seen).isGreaterThan(12);
    }

    @Test
    void positionsAreCountedOverTheReviewOnly() {
        assertThat(page("/qta/dashboard"))
                .contains("3 recommendations of the Universal Periodic Review", "1 other: not applicable", "As of ");
    }

    @Test
    void theArabicDashboardRunsFromTheRight() {
        assertThat(page("/qta/dashboard?lang=ar")).contains("dir=\"rtl\"", "لوحة المتابعة");
    }

    private String page(String address) {
        var result = pages.get().uri(address).with(cast.as(Role.READER)).exchange();
        return Answers.text(result);
    }
}
