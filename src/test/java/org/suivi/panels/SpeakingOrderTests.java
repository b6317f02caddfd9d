package org.suivi.panels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.suivi.shared.Refused;

/** What the policies of a panel make of its list, and what follows from the clocks. */
class SpeakingOrderTests {

    private static final long MINUTE = PanelOnPaper.MINUTE;

    private static PanelOnPaper mixed(Policy.Categories categories, Policy.Method method) {
        var panel = new PanelOnPaper(List.of(PanelOnPaper.floor(45 * MINUTE, 1, Category.OF_THE_FLOOR)));
        Policy.Order usual = Policy.DEFAULT.order();
        panel.secretariat(new PrepareCommand.SetPolicy(new Policy(
                new Policy.Order(usual.safePositions(), usual.windowMs(), usual.repeats(), categories, 2, method, true),
                Policy.DEFAULT.timing(),
                Policy.Replies.NONE,
                Policy.Screens.USUAL)));
        panel.secretariat(new PrepareCommand.MoveStatus(PanelStatus.PUBLISHED));
        panel.secretariat(new ListCommand.OpenList(1, null));
        for (String state : List.of("Zambia", "Mali", "Angola", "Niger")) {
            panel.secretariat(PanelOnPaper.inscription(1, state, Category.MEMBER_STATE));
        }
        for (String other : List.of("Bureau", "Yonder")) {
            panel.secretariat(PanelOnPaper.inscription(1, other, Category.NGO_ECOSOC));
        }
        panel.now += 3 * MINUTE;
        panel.draw("7");
        return panel;
    }

    @Test
    void statesComeFirstWhereThePolicySaysSo() {
        assertThat(mixed(Policy.Categories.STATES_FIRST, Policy.Method.LOT)
                        .waiting()
                        .subList(4, 6))
                .containsExactlyInAnyOrder("Bureau", "Yonder");
    }

    @Test
    void oneOfTheOthersFollowsEachTwoStatesWhereTheyAreInterleaved() {
        List<String> order =
                mixed(Policy.Categories.INTERLEAVE, Policy.Method.LOT).waiting();
        assertThat(List.of(order.get(2), order.get(5))).containsExactlyInAnyOrder("Bureau", "Yonder");
    }

    @Test
    void anOrderByLettersBeginsWithTheDrawnLetterAndGoesRound() {
        PanelOnPaper panel = mixed(Policy.Categories.MIXED, Policy.Method.ALPHABETICAL_FROM_LETTER);
        char letter = FairDraw.letter(PanelOnPaper.SEED, "7");
        List<String> order = panel.waiting();
        assertThat(order).hasSize(6);
        int breaks = 0;
        for (int i = 1; i < order.size(); i++) {
            breaks += order.get(i - 1).compareTo(order.get(i)) > 0 ? 1 : 0;
        }
        assertThat(breaks).as("%s from %s", order, letter).isLessThan(2);
        assertThat(breaks == 0 || order.get(0).charAt(0) >= letter).isTrue();
    }

    @Test
    void timeDecidesWhereThePolicySaysSo() {
        assertThat(mixed(Policy.Categories.MIXED, Policy.Method.TIME).waiting())
                .startsWith("Angola")
                .hasSize(6);
    }

    @Test
    void whoWasHeardStandsBehindThoseWhoWereNot() {
        PanelOnPaper panel = PanelOnPaper.running("A", "B", "C", "D");
        String first = panel.waiting().get(0);
        panel.call();
        panel.stop();
        panel.inscribe(first);
        panel.inscribe("E");
        assertThat(panel.waiting()).endsWith("E", first);
    }

    @Test
    void aMoveByHandGoesAboveProtectedPlacesAndStays() {
        PanelOnPaper panel = PanelOnPaper.running("A", "B", "C", "D");
        String last = panel.waiting().get(3);
        int first = panel.entry(panel.waiting().get(0)).id();
        panel.secretariat(new ListCommand.MoveEntry(panel.entry(last).id(), first, "A plane leaves"));
        assertThat(panel.waiting()).startsWith(last);
        panel.inscribe("E");
        assertThat(panel.waiting()).startsWith(last).endsWith("E");
        assertThatThrownBy(() -> panel.secretariat(
                        new ListCommand.MoveEntry(panel.entry("E").id(), first, " ")))
                .hasMessage("panel.reason.needed");
    }

    @Test
    void aMoveByHandIsUndoneAtOnce() {
        PanelOnPaper panel = PanelOnPaper.running("A", "B", "C", "D");
        List<String> before = panel.waiting();
        int last = panel.entry(before.get(3)).id();
        panel.secretariat(
                new ListCommand.MoveEntry(last, panel.entry(before.get(0)).id(), "Leaves at noon"));
        assertThat(panel.waiting()).first().isEqualTo(before.get(3));
        panel.secretariat(new FloorCommand.Undo());
        assertThat(panel.waiting()).isEqualTo(before);
    }

    @Test
    void dignitariesStandByTheRankThatTheyAskForAndTheSecretariatConfirms() {
        PanelOnPaper panel = PanelOnPaper.drawn("A", "B");
        for (int rank : new int[] {4, 1, 9}) {
            Entry.Asked asked = PanelOnPaper.inscription(1, "R" + rank, Category.MEMBER_STATE)
                    .asked();
            panel.delegate("R" + rank, new InscribeCommand.Inscribe(1, asked, Band.DIGNITARY, rank, ""));
        }
        for (String one : List.of("R4", "R1", "R9")) {
            Entry asks = panel.entry(one);
            assertThat(asks.place().askedBand()).isEqualTo(Band.DIGNITARY);
            panel.secretariat(new InscribeCommand.SetBand(
                    asks.id(), Band.DIGNITARY, asks.place().rank()));
        }
        assertThat(panel.waiting()).startsWith("R1", "R4", "R9");
        assertThat(panel.entry("R9").place().rank()).isEqualTo(5);
    }

    @Test
    void whoAsksToSpeakForAGroupSaysForWhich() {
        PanelOnPaper panel = PanelOnPaper.drawn("A");
        Entry.Asked asked =
                PanelOnPaper.inscription(1, "B", Category.MEMBER_STATE).asked();
        assertThatThrownBy(() -> panel.delegate("B", new InscribeCommand.Inscribe(1, asked, Band.GROUP, "")))
                .hasMessage("panel.inscribe.for-whom");
    }

    @Test
    void oneSpeakerMayHaveALimitOfTheirOwn() {
        PanelOnPaper panel = PanelOnPaper.running("A", "B");
        panel.secretariat(
                new ListCommand.LimitEntry(panel.entry(panel.waiting().get(0)).id(), 4 * PanelOnPaper.MINUTE));
        panel.call();
        assertThat(panel.lastTurn().limitMs()).isEqualTo(4 * PanelOnPaper.MINUTE);
        panel.now += PanelOnPaper.MINUTE;
        panel.stop();
        panel.now += 20_000;
        panel.call();
        assertThat(panel.lastTurn().limitMs()).isEqualTo(2 * PanelOnPaper.MINUTE);
        Segment part = panel.state.underWay().orElseThrow();
        panel.now += 10_000;
        assertThat(panel.standing().floorMs(part)).isEqualTo(70_000);
        assertThat(part.elapsedMs(panel.now)).isEqualTo(90_000);
    }

    @Test
    void aHoldOrAPointOfOrderBetweenTwoSpeakersIsNoChangeOfSpeakers() {
        PanelOnPaper panel = PanelOnPaper.running("A", "B", "C");
        panel.call();
        panel.now += MINUTE;
        panel.stop();
        panel.secretariat(new SegmentCommand.HoldSegment());
        panel.now += 5 * MINUTE;
        panel.secretariat(new SegmentCommand.GoOn());
        panel.now += 12_000;
        panel.call();
        assertThat(panel.standing().pace().handoverMs()).isEqualTo(12_000);
        panel.now += MINUTE;
        panel.stop();
        panel.secretariat(new FloorCommand.PointOfOrder("CHE"));
        panel.now += 50_000;
        panel.stop();
        panel.now += 14_000;
        panel.call();
        assertThat(panel.standing().pace().handoverMs()).isEqualTo(13_000);
    }

    @Test
    void whileAPointOfOrderIsRaisedTheNextOnesWaitForItAndForWhoeverWasInterrupted() {
        PanelOnPaper panel = PanelOnPaper.running("A", "B");
        panel.call();
        panel.now += MINUTE;
        long left = untilB(panel);
        panel.secretariat(new FloorCommand.PointOfOrder("CHE"));
        assertThat(untilB(panel)).isEqualTo(left + MINUTE);
    }

    private static long untilB(PanelOnPaper panel) {
        return panel.standing().reach(1).expected().get(0).inMs();
    }

    @Test
    void theListClosesByItselfAndTheSecretariatAddsLateOnesForAReason() {
        PanelOnPaper panel = PanelOnPaper.running("A", "B");
        panel.now += 16 * MINUTE;
        assertThatThrownBy(() -> panel.inscribe("C"))
                .isInstanceOf(Refused.class)
                .hasMessage("panel.list.closed");
        var asked = PanelOnPaper.inscription(1, "C", Category.MEMBER_STATE).asked();
        panel.secretariat(new InscribeCommand.Inscribe(1, asked, Band.ORDINARY, "The lift was stuck"));
        assertThat(panel.waiting()).endsWith("C");
    }

    @Test
    void anExtensionIsTakenFromALaterPartThatIsNamed() {
        PanelOnPaper panel = PanelOnPaper.running("A");
        panel.secretariat(new SegmentCommand.Extend(5 * MINUTE, 2));
        Programme programme = panel.standing().programme();
        assertThat(programme.slot(1).availableMs()).isEqualTo(50 * MINUTE);
        assertThat(programme.slot(2).availableMs()).isEqualTo(10 * MINUTE);
        assertThatThrownBy(() -> panel.secretariat(new SegmentCommand.Extend(11 * MINUTE, 2)))
                .hasMessage("panel.extend.too-much");
    }

    @Test
    void theReachLineStandsBehindTheLastWhoIsReached() {
        PanelOnPaper panel = PanelOnPaper.running(
                IntStream.range(0, 30).mapToObj("D%02d"::formatted).toArray(String[]::new));
        Reach reach = panel.standing().reach(1);
        assertThat(reach.reached()).isEqualTo(20);
        assertThat(reach.expected().get(19).reached()).isTrue();
        assertThat(reach.expected().get(20).reached()).isFalse();
        assertThat(reach.expected().get(1).inMs()).isEqualTo(130_000);
        panel.call();
        panel.now += 2 * MINUTE;
        assertThat(panel.standing().reach(1).expected()).hasSize(29);
    }

    @Test
    void aHoldStopsThePartsClockAndChangeoversDoNot() {
        PanelOnPaper panel = PanelOnPaper.running("A", "B");
        panel.call();
        panel.now += 2 * MINUTE;
        panel.stop();
        panel.now += 20_000;
        panel.secretariat(new SegmentCommand.HoldSegment());
        panel.now += 10 * MINUTE;
        panel.secretariat(new SegmentCommand.GoOn());
        Segment segment = panel.state.underWay().orElseThrow();
        assertThat(segment.elapsedMs(panel.now)).isEqualTo(140_000);
        panel.call();
        assertThat(panel.standing().pace().overrun()).isEqualTo(1.0);
    }

    @Test
    void whoWasNotReachedIsCarriedOverToTheNextListOrSaidToBeNotReached() {
        PanelOnPaper panel = PanelOnPaper.of2012();
        panel.secretariat(new PrepareCommand.MoveStatus(PanelStatus.PUBLISHED));
        panel.secretariat(new ListCommand.OpenList(1, 0L));
        panel.inscribe("A");
        panel.draw("3");
        panel.secretariat(new PrepareCommand.MoveStatus(PanelStatus.OPEN));
        panel.secretariat(new SegmentCommand.StartSegment(2));
        panel.secretariat(new SegmentCommand.EndSegment());
        assertThat(panel.state.entries(2)).extracting(Entry::state).containsExactly(EntryState.LISTED);
        PanelOnPaper only = PanelOnPaper.running("A");
        only.secretariat(new SegmentCommand.EndSegment());
        assertThat(only.entry("A").state()).isEqualTo(EntryState.NOT_REACHED);
    }

    @Test
    void aClockBeginsAtTheLimitAndIsOverAtZero() {
        assertThat(List.of(
                        ClockText.remaining(120_000),
                        ClockText.remaining(119_001),
                        ClockText.remaining(1),
                        ClockText.remaining(0),
                        ClockText.remaining(-999),
                        ClockText.remaining(-61_500)))
                .containsExactly("2:00", "2:00", "0:01", "0:00", "+0:00", "+1:01");
        assertThat(ClockText.length(3_723_000)).isEqualTo("1:02:03");
    }

    @Test
    void twoPointsOfOrderAreHeardOneAfterTheOther() {
        PanelOnPaper panel = PanelOnPaper.running("A");
        panel.call();
        panel.secretariat(new FloorCommand.PointOfOrder("B"));
        panel.secretariat(new FloorCommand.PointOfOrder("C"));
        assertThat(panel.state.floor().orElseThrow().who().delegation()).isEqualTo("B");
        panel.now += 10_000;
        panel.stop();
        assertThat(panel.state.floor().orElseThrow().who().delegation()).isEqualTo("C");
        panel.stop();
        assertThat(panel.state.floor().orElseThrow().state()).isEqualTo(TurnState.HELD);
    }
}
