package org.suivi.panels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.suivi.panels.PanelOnPaper.MINUTE;
import static org.suivi.panels.PanelOnPaper.TEN_O_CLOCK;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.suivi.shared.Refused;

/** When delegations ask online, and when only the desk takes requests. */
class RequestsTests {

    private static final long TWO_HOURS = 120 * MINUTE;

    private static PanelOnPaper onlineUntilTwoHoursBefore() {
        var panel = new PanelOnPaper(List.of(PanelOnPaper.floor(45 * MINUTE, 1, Category.OF_THE_FLOOR)));
        Policy usual = Policy.DEFAULT;
        panel.secretariat(new PrepareCommand.SetPolicy(new Policy(
                usual.order(),
                usual.timing(),
                usual.replies(),
                usual.screens(),
                new Policy.Requests(null, TWO_HOURS, Policy.Closing.AFTER_MINUTES, 5),
                usual.ladder(),
                usual.undelivered())));
        panel.secretariat(new PrepareCommand.MoveStatus(PanelStatus.PUBLISHED));
        return panel;
    }

    private static void ask(PanelOnPaper panel, String delegation) {
        panel.delegate(delegation, PanelOnPaper.inscription(1, delegation, Category.MEMBER_STATE));
    }

    @Test
    void aListThatOpensInAdvanceTakesEqualRequestsOnlineUntilTwoHoursBeforeAndThenTheDesksAlone() {
        PanelOnPaper panel = onlineUntilTwoHoursBefore();
        panel.now = TEN_O_CLOCK - 48 * 60 * MINUTE;
        panel.secretariat(new ListCommand.OpenList(1, null));
        assertThat(panel.state.list(1).windowEndsAt()).isEqualTo(TEN_O_CLOCK - TWO_HOURS);
        ask(panel, "KEN");
        panel.now = TEN_O_CLOCK - TWO_HOURS - 1;
        ask(panel, "FRA");
        assertThat(panel.state.entries(1)).noneMatch(entry -> entry.place().late());
        panel.now = TEN_O_CLOCK - TWO_HOURS + 1;
        assertThatThrownBy(() -> ask(panel, "BRA")).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo("panel.inscribe.at-the-desk");
            assertThat(refused.arguments()).containsExactly("08:00", "Room XX");
        });
        panel.inscribe("BRA");
        assertThat(panel.entry("BRA").place().late()).isTrue();
        panel.draw("5");
        assertThat(panel.waiting()).hasSize(3).last().isEqualTo("BRA");
        assertThatThrownBy(() -> ask(panel, "CHE")).hasMessage("panel.inscribe.at-the-desk");
    }

    @Test
    void inTheWindowThatTheChairOpensInTheRoomDelegationsAskThemselves() {
        PanelOnPaper panel = onlineUntilTwoHoursBefore();
        panel.secretariat(new ListCommand.OpenList(1, null));
        panel.now += 2 * MINUTE;
        ask(panel, "KEN");
        panel.now += 1;
        assertThatThrownBy(() -> ask(panel, "FRA")).hasMessage("panel.inscribe.at-the-desk");
        assertThat(panel.state.takesOnline(1, panel.now)).isFalse();
        panel.inscribe("FRA");
    }

    @Test
    void whereThePolicySaysNothingTheListIsAsOpenOnlineAsAtTheDesk() {
        PanelOnPaper panel = PanelOnPaper.running("A", "B");
        panel.now += 5 * MINUTE;
        ask(panel, "KEN");
        assertThat(panel.waiting()).contains("KEN");
        assertThat(panel.state.panel().onlineUntil()).isNull();
    }

    @Test
    void aMeetingThatIsMovedTakesTheEndOfOnlineRequestsWithIt() {
        PanelOnPaper panel = onlineUntilTwoHoursBefore();
        panel.now = TEN_O_CLOCK - 48 * 60 * MINUTE;
        panel.secretariat(new ListCommand.OpenList(1, null));
        Panel.Head old = panel.state.panel().head();
        long later = TEN_O_CLOCK + 30 * MINUTE;
        panel.secretariat(new PrepareCommand.Describe(new Panel.Head(
                old.title(), "", "", old.zone(), later, later + old.lengthMs(), old.chair(), old.moderator())));
        assertThat(panel.state.list(1).windowEndsAt()).isEqualTo(later - TWO_HOURS);
        panel.now = later - TWO_HOURS + 1;
        assertThatThrownBy(() -> ask(panel, "KEN"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.arguments()).containsExactly("08:30", "none"));
    }

    private static PanelOnPaper closing(Policy.Closing closing, int reserve) {
        PanelOnPaper panel = PanelOnPaper.drawn();
        Policy usual = Policy.DEFAULT;
        panel.secretariat(new PrepareCommand.SetPolicy(new Policy(
                usual.order(),
                usual.timing(),
                usual.replies(),
                usual.screens(),
                new Policy.Requests(null, null, closing, reserve),
                usual.ladder(),
                usual.undelivered())));
        return panel;
    }

    @Test
    void aListClosesWhenItHoldsAllForWhomThereIsTimeAndTheReserve() {
        PanelOnPaper panel = closing(Policy.Closing.WHEN_FULL, 5);
        for (int nth = 1; nth <= 25; nth++) {
            assertThat(panel.state.list(1).state()).isEqualTo(ListState.ROLLING);
            panel.inscribe("D%02d".formatted(nth));
        }
        assertThat(panel.state.list(1).state()).isEqualTo(ListState.CLOSED);
        assertThat(panel.standing().reach(1).reached()).isEqualTo(20);
        assertThatThrownBy(() -> ask(panel, "KEN")).hasMessage("panel.list.closed");
        panel.secretariat(new SegmentCommand.StartSegment(1));
        assertThat(panel.state.list(1).closesAt()).isNull();
    }

    @Test
    void aListThatIsClosedByHandStaysOpenUntilThen() {
        PanelOnPaper panel = closing(Policy.Closing.BY_HAND, 0);
        panel.secretariat(new SegmentCommand.StartSegment(1));
        panel.now += 44 * MINUTE;
        ask(panel, "KEN");
        assertThat(panel.waiting()).containsExactly("KEN");
    }

    @Test
    void theListOf2016OpensInTheRoomAndThoseOf2012TakeRequestsOnlineUntilTwoHoursBefore() {
        assertThat(PanelTemplate.ofNote("2016").policy()).isNull();
        assertThat(Objects.requireNonNull(PanelTemplate.ofNote("2012").policy()))
                .isEqualTo(new Policy(
                        Policy.Order.USUAL,
                        Policy.Timing.USUAL,
                        Policy.Replies.NONE,
                        Policy.Screens.USUAL,
                        new Policy.Requests(null, TWO_HOURS, Policy.Closing.AFTER_MINUTES, 5),
                        Policy.Ladder.USUAL,
                        Policy.Undelivered.LISTED));
    }
}
