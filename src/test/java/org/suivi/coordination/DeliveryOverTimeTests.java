package org.suivi.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.suivi.Answers;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.identity.Role;
import org.suivi.plans.Delivery;
import org.suivi.recommendations.CrossCounts.Row;
import org.suivi.recommendations.RecommendationExamples;
import org.suivi.shared.Actor;

/** Delivery as it stood earlier: the last word of each institution at the time, and the list behind each number. */
@OnDatabase
class DeliveryOverTimeTests {

    @Autowired
    Cast cast;

    @Autowired
    CoordinationExamples examples;

    @Autowired
    RecommendationExamples recommendations;

    @Autowired
    DeliveryOverTime overTime;

    @Autowired
    DeliveryChanges changes;

    @Autowired
    Updates updates;

    @Autowired
    MockMvcTester pages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private YearMonth now;
    private long one;

    @BeforeEach
    void twoWords() {
        now = YearMonth.now(clock);
        recommendations.clear(cast.systemId());
        one = recommendations.aRecommendation(cast.systemId()).id();
        examples.lead(examples.ministry(), null, one);
        long before = examples.anUpdate(one, "Begun", UpdateState.INTERNAL);
        examples.run(
                () -> jdbc.sql("update progress_update set decided_at = decided_at - interval '70 days' where id = :id")
                        .param("id", before)
                        .update());
        long id = examples.in(() -> updates.write(
                examples.focalPoint(),
                new WriteUpdate(one, null, CoordinationExamples.told("Done", Delivery.COMPLETED), false)));
        examples.run(() -> updates.move(examples.focalPoint(), id, 0, UpdateState.CLEARED, ""));
        examples.run(() -> updates.move(examples.secretariat(), id, 1, UpdateState.ACCEPTED, ""));
        examples.run(() -> updates.move(examples.secretariat(), id, 2, UpdateState.PUBLISHED, ""));
    }

    @AfterEach
    void takeAway() {
        recommendations.clear(cast.systemId());
    }

    @Test
    void theLastWordOfTheTimeCounts() {
        Actor reader = cast.actor(Role.READER);
        List<Row> rows = examples.in(() -> overTime.of(reader, List.of(now, now.minusMonths(1), now.minusMonths(5))));
        assertThat(rows)
                .extracting(Row::value)
                .containsExactly(now.toString(), now.minusMonths(1).toString());
        assertThat(rows.get(0).counts()).containsOnlyKeys("completed");
        assertThat(rows.get(1).counts()).containsOnlyKeys("in-progress");
    }

    @Test
    void whoReadsOnlyWhatIsPublishedSeesNothingElseOfThePast() {
        Actor everybody = cast.actor(Role.CIVIL_SOCIETY);
        List<Row> rows = examples.in(() -> overTime.of(everybody, List.of(now, now.minusMonths(1))));
        assertThat(rows).extracting(Row::value).containsExactly(now.toString());
    }

    @Test
    void eachNumberOpensItsListOfUpdates() {
        String part = get("/qta/follow-up/over-time?per=month");
        String list = "/qta/follow-up/over-time/list?month=" + now.minusMonths(1) + "&amp;delivery=in-progress";
        assertThat(part).contains("href=\"" + list + "\">1</a>", "fill-completed");
        assertThat(get(list.replace("&amp;", "&"))).contains("Ministry", "In progress on");
        assertThat(get("/qta/follow-up/over-time?per=year&lang=ar")).contains("dir=\"rtl\"");
        assertThat(pages.get()
                        .uri("/qta/follow-up/over-time/list?month=99999-01&delivery=completed")
                        .with(cast.as(Role.READER)))
                .hasStatus(404);
    }

    @Test
    void whatIsNewThisMonthOpensItsListsAndSaysWhatIsOtherwiseThanBefore() {
        String part = get("/qta/follow-up/changes");
        String list = "/qta/follow-up/changes/list?month=" + now + "&amp;delivery=completed";
        assertThat(part).contains("href=\"" + list + "\">1</a>", "href=\"" + list + "&amp;changed=true\">1</a>");
        assertThat(part).doesNotContain("delivery=in-progress");
        assertThat(get(list.replace("&amp;", "&") + "&changed=true")).contains("Ministry", "otherwise than before");
        assertThat(get("/qta/follow-up/changes?lang=ar")).contains("dir=\"rtl\"");
        assertThat(pages.get()
                        .uri("/qta/follow-up/changes/list?month=2026-11&delivery=finished")
                        .with(cast.as(Role.READER)))
                .hasStatus(404);
    }

    @Test
    void whoReadsOnlyWhatIsPublishedFindsNoOtherWordBeforeIt() {
        Actor everybody = cast.actor(Role.CIVIL_SOCIETY);
        assertThat(examples.in(() -> changes.of(everybody, now)))
                .containsExactly(Map.entry(Delivery.COMPLETED, new DeliveryChanges.Change(1, 0)));
    }

    private String get(String address) {
        var result = pages.get().uri(address).with(cast.as(Role.READER)).exchange();
        return Answers.text(result);
    }
}
