package org.suivi.matches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.suivi.OnDatabase;
import org.suivi.cooperation.Offer;
import org.suivi.figures.CouncilReports;
import org.suivi.figures.Supply;
import org.suivi.identity.Role;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;

/** What is on offer, and why nobody took it; each figure is the length of its list. */
@OnDatabase
class IdleOffersTests {

    @Autowired
    MatchExamples examples;

    @Autowired
    Matches matches;

    @Autowired
    Rounds rounds;

    @Autowired
    Supply supply;

    @Autowired
    CouncilReports reports;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        examples.begin();
    }

    @AfterEach
    void takeAway() {
        examples.clear();
    }

    @Test
    void eachIdleOfferHasOneReasonAndEachFigureItsList() {
        Actor desk = examples.actor(Role.CLEARING_HOUSE_DESK);
        long need = examples.open(examples.need("Training for prison staff", false));
        long proposed = examples.active(examples.offer("Proposed", 3));
        examples.active(examples.offer("Fits", 3));
        examples.active(MatchExamples.speaking(examples.offer("In Chinese", 3), List.of(Language.ZH), Offer.Cost.FREE));
        matches.propose(desk, need, List.of(proposed));
        rounds.workOut(desk);
        examples.active(examples.offer("Later", 2));
        assertThat(reasons(desk)).isEqualTo(Map.of("waiting", 1L, "fits", 1L, "language", 1L, "new", 1L));
        Supply.Seen seen = supply.now(desk);
        assertThat(seen.active()).isEqualTo(4);
        assertThat(seen.left()).isEqualTo(Map.of("missions", 11L));
        assertThat(seen.ending()).isZero();
        assertThat(supply.behind(desk, "left", "missions", 1).left().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(11);
        reasons(desk)
                .forEach((why, count) -> assertThat(
                                supply.behind(desk, "offer", why, 1).page().rows())
                        .as(why)
                        .hasSize(count.intValue()));
        jdbc.sql("update assistance_record set expires_on = current_date + 10 where id = :id")
                .param("id", proposed)
                .update();
        assertThat(supply.behind(desk, "ending", "", 1).page().rows()).hasSize(1);
    }

    @Test
    void aReportSaysWhatStandsInTheWayOnceThreeNeedsShareIt() {
        Actor desk = examples.actor(Role.CLEARING_HOUSE_DESK);
        for (int nth = 0; nth < 3; nth++) {
            examples.open(examples.need("Training " + nth, false));
        }
        rounds.workOut(desk);
        assertThat(reports.asOfNow(desk).sections())
                .filteredOn(section -> section.heading().equals("report.part.unmet"))
                .singleElement()
                .satisfies(
                        section -> assertThat(section.lines()).singleElement().returns(3L, line -> line.count()));
    }

    private Map<String, Long> reasons(Actor desk) {
        return supply.now(desk).idle().get(0).reasons();
    }
}
