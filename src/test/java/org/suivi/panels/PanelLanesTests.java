package org.suivi.panels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.suivi.shared.Language;
import org.suivi.shared.Refused;

/** What happens beside the list: rights of reply, requests that are one, and seconds in which nobody was served. */
class PanelLanesTests {

    private static final long SECOND = 1_000;

    private static PanelOnPaper withReplies() {
        PanelOnPaper panel = PanelOnPaper.running("KEN", "FRA");
        Policy usual = panel.state.panel().policy();
        panel.secretariat(new PrepareCommand.SetPolicy(new Policy(
                usual.order(), usual.timing(), new Policy.Replies(2, 180 * SECOND, 120 * SECOND), usual.screens())));
        return panel;
    }

    @Test
    void whoeverSpeaksAnotherLanguageBringsTheWordsInOneOfTheSixAndSomebodyForThem() {
        PanelOnPaper panel = PanelOnPaper.running("PRT");
        int entry = panel.entry("PRT").id();
        var nobody = new Entry.Other("Português", " ");
        var somebody = new Entry.Other("Português", "Ana Sousa");
        for (Entry.Speaker wrong : List.of(
                new Entry.Speaker("", "", Language.FR, null, nobody),
                new Entry.Speaker("", "", null, null, somebody))) {
            assertThatThrownBy(() -> panel.delegate("PRT", new InscribeCommand.NameSpeaker(entry, wrong)))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("panel.speaker.other-needs");
        }
        var right = new Entry.Speaker("", "", Language.FR, Gender.WOMAN, somebody);
        panel.delegate("PRT", new InscribeCommand.NameSpeaker(entry, right));
        assertThat(panel.entry("PRT").asked().speaker()).isEqualTo(right);
    }

    @Test
    void thereAreNoRightsOfReplyUnlessThePanelHasThem() {
        PanelOnPaper panel = PanelOnPaper.running("KEN");
        assertThatThrownBy(() -> panel.delegate("KEN", new ReplyCommand.AskReply("KEN")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("panel.reply.off");
    }

    @Test
    void rightsOfReplyComeAfterAllPartsTwoEachAndTheSecondIsShorter() {
        PanelOnPaper panel = withReplies();
        panel.delegate("KEN", new ReplyCommand.AskReply("KEN"));
        panel.delegate("FRA", new ReplyCommand.AskReply("FRA"));
        panel.delegate("KEN", new ReplyCommand.AskReply("KEN"));
        assertThatThrownBy(() -> panel.delegate("KEN", new ReplyCommand.AskReply("KEN")))
                .hasMessageContaining("too-many");
        assertThatThrownBy(() -> panel.secretariat(new ReplyCommand.CallReply()))
                .hasMessageContaining("too-early");
        panel.secretariat(new SegmentCommand.EndSegment());
        panel.secretariat(new SegmentCommand.SkipSegment(2));
        assertThatThrownBy(() -> panel.secretariat(new PrepareCommand.MoveStatus(PanelStatus.CLOSED)))
                .hasMessageContaining("panel.reply.waiting");
        panel.secretariat(new ReplyCommand.CallReply());
        assertThat(panel.standing().turn())
                .satisfies(turn -> assertThat(turn.who().delegation()).isEqualTo("KEN"))
                .satisfies(turn -> assertThat(turn.limitMs()).isEqualTo(180 * SECOND));
        panel.now += 60 * SECOND;
        panel.stop();
        assertThat(panel.state.repliesWaiting())
                .extracting(turn -> turn.who().delegation() + turn.limitMs())
                .containsExactly("FRA180000", "KEN120000");
        int last = panel.state.repliesWaiting().get(1).id();
        panel.delegate("KEN", new ReplyCommand.WithdrawReply(last));
        panel.secretariat(new ReplyCommand.CallReply());
        panel.stop();
        panel.secretariat(new PrepareCommand.MoveStatus(PanelStatus.CLOSED));
        assertThat(panel.state.panel().status()).isEqualTo(PanelStatus.CLOSED);
    }

    @Test
    void aPointOfOrderDoesNotCallWhoWaitsForARightOfReply() {
        PanelOnPaper panel = withReplies();
        panel.delegate("FRA", new ReplyCommand.AskReply("FRA"));
        panel.call();
        panel.secretariat(new FloorCommand.PointOfOrder("CHE"));
        panel.stop();
        assertThat(panel.standing().turn())
                .satisfies(turn -> assertThat(turn.state()).isEqualTo(TurnState.HELD));
        assertThat(panel.state.repliesWaiting()).hasSize(1);
    }

    @Test
    void ofTwoRequestsThatAreOneTheFirstStaysAtTheBetterPlaceAndSpeaksForAll() {
        PanelOnPaper panel = PanelOnPaper.drawn("KEN", "FRA", "BRA");
        Entry first = panel.state.waiting(1).get(0);
        Entry last = panel.state.waiting(1).get(2);
        assertThatThrownBy(() ->
                        panel.secretariat(new InscribeCommand.MergeEntries(last.id(), last.id(), "Twice at the desk")))
                .hasMessageContaining("panel.merge.not-these");
        panel.secretariat(new InscribeCommand.MergeEntries(last.id(), first.id(), "Twice at the desk"));
        assertThat(panel.state.waiting(1))
                .hasSize(2)
                .first()
                .extracting(Entry::id)
                .isEqualTo(last.id());
        assertThat(panel.state.entry(first.id()).state()).isEqualTo(EntryState.WITHDRAWN);
        assertThat(last.forAlso(List.of("Group of Arab States")).asked().capacity())
                .isEqualTo(Entry.GROUP);
    }

    /** Ten seconds after the call the service was gone for twenty; five seconds later somebody decides. */
    private static PanelOnPaper withGap() {
        PanelOnPaper panel = PanelOnPaper.running("KEN", "FRA");
        panel.call();
        long gone = panel.now + 10 * SECOND;
        panel.now += 30 * SECOND;
        new NoticeCommand.NoteGap(Notice.Cause.OUTAGE, gone, panel.now, true)
                .on(panel.state, new Moment(panel.now, new Seat(1, SeatRole.SECRETARIAT, 0, "Suivi", null)));
        panel.now += 5 * SECOND;
        return panel;
    }

    @Test
    void secondsWithoutServiceCountUntilTheChairDecidesOtherwise() {
        PanelOnPaper panel = withGap();
        assertThat(panel.state.undecided()).hasSize(1);
        assertThat(panel.standing().spokenMs(panel.lastTurn())).isEqualTo(35 * SECOND);
        panel.secretariat(new NoticeCommand.DecideGap(1, Notice.Choice.EXCLUDE, 0));
        assertThat(panel.standing().spokenMs(panel.lastTurn())).isEqualTo(15 * SECOND);
        assertThat(panel.state.undecided()).isEmpty();
        panel.now += SECOND;
        panel.stop();
        assertThat(panel.standing().spokenMs(panel.lastTurn())).isEqualTo(16 * SECOND);
        assertThatThrownBy(() -> panel.secretariat(new NoticeCommand.DecideGap(1, Notice.Choice.COUNT, 0)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void someOfTheSecondsMayCountAndNeverMoreThanThereWere() {
        PanelOnPaper panel = withGap();
        panel.stop();
        assertThatThrownBy(() -> panel.secretariat(new NoticeCommand.DecideGap(1, Notice.Choice.SET, 21 * SECOND)))
                .hasMessageContaining("panel.gap.too-long");
        panel.secretariat(new NoticeCommand.DecideGap(1, Notice.Choice.SET, 8 * SECOND));
        assertThat(panel.standing().spokenMs(panel.lastTurn())).isEqualTo(23 * SECOND);
    }

    @Test
    void twoClocksThatPartHaveJumpedAndALongPauseIsNoJump() {
        var before = new PanelWatch.Look(100_000, 50_000);
        assertThat(new PanelWatch.Look(102_000, 52_000).jumpSince(before)).isZero();
        assertThat(new PanelWatch.Look(105_000, 52_000).jumpSince(before)).isEqualTo(3_000);
        assertThat(new PanelWatch.Look(99_000, 52_000).jumpSince(before)).isEqualTo(-3_000);
        assertThat(new PanelWatch.Look(190_000, 60_000).jumpSince(before)).isZero();
        assertThat(NoticeCommand.NoteGap.ofJump(99_000, -3_000).isToBeDecided()).isFalse();
    }
}
