package org.suivi.panels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.suivi.panels.PanelOnPaper.MINUTE;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.suivi.shared.Refused;

/** Time that a part did not use: it is left over, and the chair gives it on. */
class SlackTests {

    private static final long ZERO = 0;

    private final PanelOnPaper panel = PanelOnPaper.of2016();

    /** 60 + 45 + 15 + 45 + 15 minutes, of which the presentations took 48. */
    @BeforeEach
    void thePresentationsEndTwelveMinutesEarly() {
        panel.secretariat(new PrepareCommand.MoveStatus(PanelStatus.PUBLISHED));
        panel.secretariat(new ListCommand.OpenList(1, 0L));
        for (int nth = 0; nth < 30; nth++) {
            panel.inscribe("D%02d".formatted(nth));
        }
        panel.draw("7");
        panel.secretariat(new PrepareCommand.MoveStatus(PanelStatus.OPEN));
        assertThat(panel.standing().slackMs()).isEqualTo(ZERO);
        panel.secretariat(new SegmentCommand.StartSegment(1));
        panel.now += 48 * MINUTE;
        panel.secretariat(new SegmentCommand.EndSegment());
    }

    private long overMs() {
        return panel.standing().overrunMs();
    }

    @Test
    void whatAPartLeavesOverIsSlackUntilItIsGrantedToTheNextDiscussion() {
        assertThat(panel.standing().slackMs()).isEqualTo(12 * MINUTE);
        int reached = panel.standing().reach(1).reached();
        panel.secretariat(new SegmentCommand.GrantSlack(10 * MINUTE));
        assertThat(panel.standing().programme().slot(2).availableMs()).isEqualTo(55 * MINUTE);
        assertThat(panel.standing().slackMs()).isEqualTo(2 * MINUTE);
        assertThat(panel.standing().reach(1).reached()).isEqualTo(reached + 5).isEqualTo(25);
        assertThat(panel.standing().ladder(1).whatIf(99, 2 * MINUTE).reached()).isEqualTo(46);
        panel.secretariat(new SegmentCommand.GrantSlack(null));
        assertThat(overMs()).isEqualTo(ZERO);
        panel.secretariat(new SegmentCommand.StartSegment(2));
        assertThat(panel.standing().remainingMs(panel.state.underWay().orElseThrow()))
                .isEqualTo(57 * MINUTE);
    }

    @Test
    void noMoreIsGrantedThanTheEndOfTheMeetingAllows() {
        assertThatThrownBy(() -> panel.secretariat(new SegmentCommand.GrantSlack(12 * MINUTE + 1)))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("panel.grant.too-much");
                    assertThat(refused.arguments()).containsExactly("12:00");
                });
        panel.now += 12 * MINUTE;
        assertThatThrownBy(() -> panel.secretariat(new SegmentCommand.GrantSlack(null)))
                .hasMessage("panel.grant.too-much");
        panel.now += MINUTE;
        assertThat(panel.standing().slackMs()).isEqualTo(ZERO);
        assertThat(overMs()).isEqualTo(MINUTE);
    }

    @Test
    void aGrantIsUndoneAtOnceAndNotLater() {
        panel.secretariat(new SegmentCommand.GrantSlack(5 * MINUTE));
        panel.now += 15_000;
        panel.secretariat(new FloorCommand.Undo());
        assertThat(panel.standing().programme().slot(2).availableMs()).isEqualTo(45 * MINUTE);
        assertThat(overMs()).isEqualTo(15_000 - 12 * MINUTE);
        panel.secretariat(new SegmentCommand.GrantSlack(5 * MINUTE));
        panel.now += 15_001;
        assertThatThrownBy(() -> panel.secretariat(new FloorCommand.Undo())).hasMessage("panel.undo.too-late");
    }

    @Test
    void theDiscussionUnderWayIsGrantedMoreAndAfterTheLastOneNobodyIs() {
        panel.secretariat(new SegmentCommand.StartSegment(2));
        panel.now += 40 * MINUTE;
        panel.secretariat(new SegmentCommand.GrantSlack(null));
        assertThat(panel.standing().remainingMs(panel.state.underWay().orElseThrow()))
                .isEqualTo(17 * MINUTE);
        panel.secretariat(new SegmentCommand.EndSegment());
        panel.secretariat(new SegmentCommand.SkipSegment(3));
        panel.secretariat(new SegmentCommand.SkipSegment(4));
        assertThat(panel.standing().slackMs()).isEqualTo(77 * MINUTE);
        assertThatThrownBy(() -> panel.secretariat(new SegmentCommand.GrantSlack(null)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.arguments()).containsExactly("0:00"));
    }
}
