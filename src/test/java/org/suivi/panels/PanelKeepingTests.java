package org.suivi.panels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.identity.Role;
import org.suivi.shared.Actor;
import org.suivi.shared.Refused;

/** What the program does in an open meeting by itself, what the moderator's link shows, and what is known of delegations. */
@OnDatabase
class PanelKeepingTests {

    @Autowired
    Panels panels;

    @Autowired
    PanelPreparing preparing;

    @Autowired
    PanelSeats seats;

    @Autowired
    PanelWatch watch;

    @Autowired
    Delegations delegations;

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    private Seat seat = PanelSeats.onlooker(0);

    /** A meeting with the real clock in which somebody speaks. */
    private void somebodySpeaks(boolean cutsAtGrace) {
        long id = preparing.beginWithNote(Actor.suivi(null), "2016");
        seat = new Seat(id, SeatRole.SECRETARIAT, 0, "Secretariat", null);
        Policy usual = Policy.DEFAULT;
        Policy.Timing timing = usual.timing();
        give(new PrepareCommand.SetPolicy(new Policy(
                usual.order(),
                new Policy.Timing(
                        timing.graceMs(),
                        timing.closeAfterMs(),
                        timing.pointOfOrderMs(),
                        timing.leastLimitMs(),
                        cutsAtGrace,
                        true),
                usual.replies(),
                usual.screens())));
        give(new PrepareCommand.MoveStatus(PanelStatus.PUBLISHED));
        give(new ListCommand.OpenList(1, 0L));
        give(PanelOnPaper.inscription(1, "KEN", Category.OTHER));
        give(PanelOnPaper.inscription(1, "FRA", Category.OTHER));
        give(new ListCommand.DrawLots(1, "7", ""));
        give(new PrepareCommand.MoveStatus(PanelStatus.OPEN));
        give(new SegmentCommand.StartSegment(2));
        give(new FloorCommand.Call(null, ""));
    }

    private void give(PanelCommand command) {
        panels.give(seat, Given.now(command));
    }

    /** Open meetings are looked after by the program as long as they are there. */
    @AfterEach
    void theMeetingIsOver() {
        if (seat.panel() != 0) {
            jdbc.sql("update panel set facts = jsonb_set(facts, '{status}', '\"CLOSED\"') where id = :id")
                    .param("id", seat.panel())
                    .update();
        }
    }

    /** As if the turn had begun so long before. */
    private void spokeFor(long ms) {
        jdbc.sql("""
                        update panel_interval set facts = jsonb_set(facts, '{from}', to_jsonb((facts ->> 'from')::bigint - :ms))
                        where panel_id = :panel
                        """).param("ms", ms).param("panel", seat.panel()).update();
    }

    @Test
    void secondsInWhichNobodyWasServedAreTheChairsToDecide() {
        somebodySpeaks(false);
        spokeFor(60_000);
        watch.look(System.nanoTime() / 1_000_000);
        jdbc.sql("update panel_alive set at_ms = at_ms - 20000").update();
        watch.look(System.nanoTime() / 1_000_000);
        Standing now = panels.standing(seat);
        assertThat(now.state().undecided()).singleElement().satisfies(gap -> {
            assertThat(gap.cause()).isEqualTo(Notice.Cause.OUTAGE);
            assertThat(gap.lengthMs()).isBetween(19_000L, 25_000L);
        });
        var me = cast.as(Role.COUNCIL_SECRETARIAT);
        String here = "/panels/" + seat.panel();
        assertThat(get(here + "/chair", me)).bodyText().contains("There was no service while", "Count all of it");
        assertThat(post(
                        here + "/commands",
                        me,
                        "type",
                        "decide-gap",
                        "notice",
                        "1",
                        "choice",
                        "EXCLUDE",
                        "seconds",
                        "0"))
                .hasStatus3xxRedirection();
        long spoken = panels.standing(seat).spokenMs(now.state().turns().get(0));
        assertThat(spoken).isBetween(35_000L, 46_000L);
        assertThat(get(here + "/journal", me))
                .bodyText()
                .contains("gap in the clock noted", "gap in the clock decided");
    }

    @Test
    void aTurnIsEndedTenSecondsAfterItsTimeWhereThePanelWantsThat() {
        somebodySpeaks(true);
        spokeFor(125_000);
        watch.look(System.nanoTime() / 1_000_000);
        assertThat(panels.standing(seat).turn()).isNotNull();
        spokeFor(9_000);
        watch.look(System.nanoTime() / 1_000_000);
        Standing now = panels.standing(seat);
        assertThat(now.turn()).isNull();
        assertThat(now.state().turns()).singleElement().satisfies(turn -> {
            assertThat(turn.cut()).isTrue();
            assertThat(now.spokenMs(turn)).isBetween(129_900L, 130_600L);
        });
        assertThat(get("/panels/" + seat.panel() + "/chair", cast.as(Role.COUNCIL_SECRETARIAT)))
                .bodyText()
                .contains("Have the microphone switched off");
    }

    @Test
    void theModeratorsLinkShowsOnlyWhatItMayDo() {
        somebodySpeaks(false);
        String moderator = "/panels/at/" + seats.make(Actor.suivi(null), seat.panel(), SeatRole.MODERATOR, "M", null);
        assertThat(get(moderator, cast.asNobody()))
                .bodyText()
                .contains("End the turn", "Point of order")
                .doesNotContain("value=\"move-list\"", "value=\"set-limits\"", "value=\"open-list\"");
        String chair = "/panels/at/" + seats.make(Actor.suivi(null), seat.panel(), SeatRole.CHAIR, "C", null);
        assertThat(get(chair, cast.asNobody())).bodyText().contains("value=\"move-list\"");
    }

    @Test
    void termsAndAccreditationsAreEditedAndTwoWhoDoSoAreBothHeard() {
        var me = cast.as(Role.COUNCIL_SECRETARIAT);
        assertThat(get("/panels/delegations", me)).bodyText().contains("/panels/delegations/KEN\"", "A status");
        assertThat(get("/panels/delegations/FJI", me)).bodyText().contains("Fiji", "Terms in the Council");
        String[] change = {
            "version",
            "1",
            "en",
            "Fiji",
            "fr",
            "Fidji",
            "region",
            "APG",
            "terms",
            "2012-01-01/2012-12-31\n2029-01-01/2031-12-31"
        };
        assertThat(post("/panels/delegations/FJI", me, change)).hasStatus3xxRedirection();
        assertThat(delegations.withCode("FJI").category(LocalDate.of(2030, 5, 1)))
                .contains(Category.MEMBER_STATE);
        assertThat(post("/panels/delegations/FJI", me, change))
                .hasStatus(409)
                .bodyText()
                .contains("Saved meanwhile by somebody else");
        assertThat(post(
                        "/panels/delegations/new",
                        me,
                        "version",
                        "0",
                        "code",
                        "NEWORG",
                        "kind",
                        "NGO",
                        "en",
                        "New Organization",
                        "accreditation",
                        "A"))
                .hasStatus(422)
                .bodyText()
                .contains("belong to States");
        assertThat(post(
                        "/panels/delegations/new",
                        me,
                        "version",
                        "0",
                        "code",
                        "NEWORG",
                        "kind",
                        "NGO",
                        "en",
                        "New Organization",
                        "accreditation",
                        "ecosoc"))
                .hasStatus3xxRedirection();
        assertThat(delegations.withCode("NEWORG").category(LocalDate.of(2030, 5, 1)))
                .contains(Category.NGO_ECOSOC);
        assertThat(post("/panels/delegations/new", me, "version", "0", "code", "KEN", "kind", "NGO", "en", "Kenya"))
                .hasStatus(409);
        assertThatThrownBy(() -> Delegation.terms("2012")).isInstanceOf(Refused.class);
        assertThat(delegations.members(Actor.suivi(null)))
                .extracting(Delegations.Member::name)
                .isEqualTo(List.of("Delegation"));
        jdbc.sql("delete from delegation where code = 'NEWORG'").update();
    }

    @Test
    void aListOpensOnlineByItselfWhenItsTimeHasCome() {
        long id = preparing.beginWithNote(Actor.suivi(null), "2012");
        seat = new Seat(id, SeatRole.SECRETARIAT, 0, "Secretariat", null);
        Panel.Head old = panels.standing(seat).panel().head();
        long hour = 3_600_000;
        long starts = panels.standing(seat).now() + 30 * hour;
        give(new PrepareCommand.Describe(new Panel.Head(
                old.title(), "", old.room(), old.zone(), starts, starts + 3 * hour, old.chair(), old.moderator())));
        setRequests(new Policy.Requests(24 * hour, 2 * hour, Policy.Closing.AFTER_MINUTES, 5));
        give(new PrepareCommand.MoveStatus(PanelStatus.PUBLISHED));
        watch.look(1);
        assertThat(panels.standing(seat).state().list(1).state()).isEqualTo(ListState.SCHEDULED);
        assertThat(get("/panels/" + id, cast.asNobody())).bodyText().contains("Ask online from ");
        setRequests(new Policy.Requests(31 * hour, 2 * hour, Policy.Closing.AFTER_MINUTES, 5));
        watch.look(2);
        assertThat(panels.standing(seat).state().lists())
                .extracting(SpeakerList::state, SpeakerList::windowEndsAt)
                .containsOnly(tuple(ListState.WINDOW, starts - (2 * hour)));
        assertThat(get("/panels/" + id, cast.asNobody())).bodyText().contains("Ask online until ");
    }

    private void setRequests(Policy.Requests requests) {
        Policy usual = Policy.DEFAULT;
        give(new PrepareCommand.SetPolicy(new Policy(
                usual.order(),
                usual.timing(),
                usual.replies(),
                usual.screens(),
                requests,
                usual.ladder(),
                usual.undelivered())));
    }

    @Test
    void whoBelongsToAGroupAndWhichMissionsAreSmallIsEnteredAndNeverGuessed() {
        var me = cast.as(Role.COUNCIL_SECRETARIAT);
        somebodySpeaks(false);
        String figures = "/panels/" + seat.panel() + "/afterwards";
        assertThat(get("/panels/groups", me)).bodyText().contains("Not entered yet", "/panels/groups/european-union");
        assertThat(get(figures, cast.asNobody()))
                .bodyText()
                .contains("States and civil society", "Not known", "data-again=\"version\"")
                .doesNotContain("Small missions");
        String small = "/panels/groups/small-missions";
        assertThat(post(small, me, "version", "0", "members", "Кения; FJI", "whole", "yes"))
                .hasStatus3xxRedirection();
        assertThat(post(small, me, "version", "0", "members", "France"))
                .hasStatus(409)
                .bodyText()
                .contains("Saved meanwhile by somebody else", "Fiji, Kenya", "name=\"version\" value=\"1\"");
        assertThat(post(small, me, "version", "1", "members", "Kenya\nAtlantis"))
                .hasStatus(422)
                .bodyText()
                .contains("These are no known States: Atlantis.");
        assertThat(get(small, me)).bodyText().contains("Fiji\nKenya</textarea>", "checked");
        assertThat(get(figures, cast.asNobody())).bodyText().contains("Small missions", "Other missions");
        assertThat(post("/panels/groups/european-union", me, "version", "0", "members", "France, Estonie"))
                .hasStatus3xxRedirection();
        assertThat(get("/panels/groups", me)).bodyText().contains("2 States");
        assertThat(Groups.covering(List.of("EU"), delegations.withCode("FRA"))).contains("EU");
        assertThat(get("/panels/groups/atlantis", me)).hasStatus(404);
        jdbc.sql("delete from group_membership").update();
    }

    private MvcTestResult get(String address, RequestPostProcessor who) {
        return pages.get().uri(address).with(who).exchange();
    }

    private MvcTestResult post(String address, RequestPostProcessor who, String... fields) {
        var request = pages.post().uri(address).with(who).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
