package org.suivi.panels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.suivi.panels.PanelOnPaper.MINUTE;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suivi.shared.Refused;

/** The acceptance tests of the specification of panels that need nothing but the rules, by their numbers there. */
class PanelAcceptanceTests {

    private static final long ZERO = 0;

    @Test
    @DisplayName("1: both notes, with their sums")
    void no1TheProgrammeOf2016HasNoSlackAndTheSlotsOf2012AreAnHourEach() {
        Programme of2016 = PanelOnPaper.of2016().standing().programme();
        assertThat(of2016.sumMs()).isEqualTo(180 * MINUTE);
        assertThat(of2016.slackMs()).isEqualTo(ZERO);
        assertThat(of2016.slot(3).turnMs()).isEqualTo(3 * MINUTE);
        Programme of2012 = PanelOnPaper.of2012().standing().programme();
        assertThat(of2012.slot(2).derived()).isTrue();
        assertThat(of2012.slot(2).budgetMs()).isEqualTo(60 * MINUTE);
        assertThat(of2012.slot(4).budgetMs()).isEqualTo(60 * MINUTE);
        assertThat(of2012.slot(3).budgetMs()).isEqualTo(35 * MINUTE);
        assertThat(of2012.slackMs()).isEqualTo(ZERO);
    }

    @Test
    @DisplayName("2: the moment of a request within the window does not matter")
    void no2TheOrderOfRequestsWithinTheWindowDoesNotDependOnTheirArrival() {
        List<String> codes = IntStream.range(0, 200)
                .mapToObj(number -> "D%03d".formatted(number))
                .collect(Collectors.toCollection(ArrayList::new));
        List<String> first = PanelOnPaper.drawn(codes.toArray(String[]::new)).waiting();
        Collections.shuffle(codes, new Random(5));
        assertThat(PanelOnPaper.drawn(codes.toArray(String[]::new)).waiting())
                .isEqualTo(first)
                .hasSize(200)
                .doesNotHaveDuplicates();
        assertThat(first).isNotEqualTo(first.stream().sorted().toList());
    }

    @Test
    @DisplayName("2: each delegation stands on the list once")
    void no2ASecondRequestInTheSameCapacityIsRefused() {
        PanelOnPaper panel = PanelOnPaper.drawn("KEN");
        assertThatThrownBy(() -> panel.inscribe("KEN"))
                .isInstanceOf(Refused.class)
                .hasMessage("panel.inscribe.twice");
    }

    @Test
    @DisplayName("3: a dignitary comes to the beginning, and behind two who are next once the list runs")
    void no3ADignitaryComesFirstBeforeTheStartAndThirdOnceTheListRuns() {
        PanelOnPaper before = PanelOnPaper.drawn("A", "B", "C", "D", "E");
        before.secretariat(new InscribeCommand.SetBand(before.inscribe("VIP"), Band.DIGNITARY, 1));
        assertThat(before.waiting()).first().isEqualTo("VIP");
        PanelOnPaper running = PanelOnPaper.running("A", "B", "C", "D", "E");
        running.secretariat(new InscribeCommand.SetBand(running.inscribe("VIP"), Band.DIGNITARY, 1));
        assertThat(running.waiting().indexOf("VIP")).isEqualTo(2);
    }

    @ParameterizedTest(name = "4: {0} on the list need {1}, {2} speak at 2:00 and {3} at 1:30; {4} reaches all")
    @CsvSource({
        "20, 43:20, 20, 20, 2:00",
        "25, 54:10, 20, 25, 1:30",
        "30, 65:00, 20, 27, 1:15",
        "38, 82:20, 20, 27, 1:00",
        "45, 97:30, 20, 27, none"
    })
    void no4TheTableOfLimitsIsRightToTheSecond(int inscribed, String need, int atTwo, int atOneAndAHalf, String all) {
        var ladder = new LimitLadder(45 * MINUTE, 10_000, MINUTE);
        var two = new LimitLadder.Rung(2 * MINUTE, 2 * MINUTE);
        var count = new LimitLadder.Inscribed(inscribed, 0);
        assertThat(clock(ladder.needMs(count, two))).isEqualTo(need);
        assertThat(ladder.whatIf(inscribed, 2 * MINUTE).reached()).isEqualTo(atTwo);
        assertThat(ladder.whatIf(inscribed, 90_000).reached()).isEqualTo(atOneAndAHalf);
        assertThat(ladder.proposal(count, two)
                        .map(rung -> clock(rung.otherMs()))
                        .orElse("none"))
                .isEqualTo(all);
    }

    @Test
    @DisplayName("4: of 45, with the least limit, 38 speak and 7 are posted")
    void no4WhomNoLimitReachesIsPosted() {
        LimitLadder.WhatIf least = new LimitLadder(45 * MINUTE, 10_000, MINUTE).whatIf(45, MINUTE);
        assertThat(least.reached()).isEqualTo(38);
        assertThat(least.posted()).isEqualTo(7);
    }

    @Test
    @DisplayName("4: the steps are those of the panel")
    void no4APanelMayHaveStepsOfItsOwn() {
        var ladder = new LimitLadder(45 * MINUTE, 10_000, MINUTE, List.of(new LimitLadder.Rung(105_000, 105_000)));
        assertThat(ladder.proposal(new LimitLadder.Inscribed(22, 0), new LimitLadder.Rung(2 * MINUTE, 2 * MINUTE)))
                .contains(new LimitLadder.Rung(105_000, 105_000));
        assertThat(ladder.proposal(new LimitLadder.Inscribed(25, 0), new LimitLadder.Rung(2 * MINUTE, 2 * MINUTE)))
                .contains(new LimitLadder.Rung(90_000, 90_000));
    }

    @ParameterizedTest(name = "4: 45 minutes hold {1} speakers of {0} s")
    @CsvSource({"60, 38", "75, 31", "90, 27", "105, 23", "120, 20", "150, 16", "180, 14"})
    void no4FortyFiveMinutesHoldSoMany(long limit, int speakers) {
        assertThat(new LimitLadder(45 * MINUTE, 10_000, MINUTE)
                        .whatIf(99, limit * 1_000)
                        .reached())
                .isEqualTo(speakers);
    }

    @Test
    @DisplayName("5: who speaks keeps the limit, the next one has the new one")
    void no5AReducedLimitIsForTheNextSpeaker() {
        PanelOnPaper panel = PanelOnPaper.running("A", "B");
        panel.call();
        panel.secretariat(ListCommand.SetLimits.forAll(1, 90_000));
        assertThat(panel.lastTurn().limitMs()).isEqualTo(120_000);
        panel.now += MINUTE;
        panel.stop();
        panel.call();
        assertThat(panel.lastTurn().limitMs()).isEqualTo(90_000);
    }

    @Test
    @DisplayName("10: an organization is not admitted to the slot of States, and told which slot is its own")
    void no10AnOrganizationIsOfferedTheSecondSlotOf2012() {
        PanelOnPaper panel = PanelOnPaper.of2012();
        panel.secretariat(new PrepareCommand.MoveStatus(PanelStatus.PUBLISHED));
        panel.secretariat(new ListCommand.OpenList(1, null));
        assertThatThrownBy(() -> panel.delegate("NGO", PanelOnPaper.inscription(1, "NGO", Category.NGO_ECOSOC)))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("panel.inscribe.other-slot");
                    assertThat(refused.arguments()).containsExactly(4);
                });
        panel.secretariat(new ListCommand.OpenList(2, null));
        panel.delegate("NGO", PanelOnPaper.inscription(2, "NGO", Category.NGO_ECOSOC));
        assertThat(panel.state.entries(2)).hasSize(1);
    }

    @Test
    @DisplayName("11: what was undone and declared void does not count, everything else does")
    void no11TotalsAreTheSumOfWhatIsNotVoid() {
        PanelOnPaper panel = PanelOnPaper.running("A", "B", "C", "D");
        List<String> order = panel.waiting();
        panel.call();
        panel.now += 5_000;
        panel.secretariat(new FloorCommand.Undo());
        assertThat(panel.waiting()).isEqualTo(order);
        panel.now += 5_000;
        speak(panel, 100_000);
        panel.secretariat(new FloorCommand.Absent(null, null));
        assertThat(panel.waiting()).isEqualTo(order.subList(2, 4));
        panel.secretariat(new FloorCommand.Reinstate(panel.entry(order.get(1)).id()));
        assertThat(panel.waiting()).isEqualTo(List.of(order.get(2), order.get(3), order.get(1)));
        panel.secretariat(new InscribeCommand.Withdraw(panel.entry(order.get(3)).id(), ""));
        speak(panel, 70_000);
        panel.secretariat(new FloorCommand.VoidTurn(panel.lastTurn().id(), "The wrong delegation was called"));
        speak(panel, 60_000);
        long sum = panel.state.shelf(Kind.INTERVAL).all(interval -> !interval.voided()).stream()
                .mapToLong(interval -> interval.lengthMs(panel.now))
                .sum();
        long totals = panel.state.turns().stream()
                .mapToLong(turn -> panel.state.spokenMs(turn, panel.now))
                .sum();
        assertThat(totals).isEqualTo(sum).isEqualTo(160_000);
        assertThatThrownBy(() -> panel.secretariat(
                        new FloorCommand.Reinstate(panel.entry(order.get(1)).id())))
                .isInstanceOf(Refused.class);
    }

    @Test
    @DisplayName("11: two delegations change places when both agree, until they are next")
    void no11PlacesAreSwappedByConsent() {
        PanelOnPaper panel = PanelOnPaper.running("A", "B", "C", "D", "E");
        List<String> order = panel.waiting();
        int third = panel.entry(order.get(2)).id();
        int fifth = panel.entry(order.get(4)).id();
        panel.delegate(order.get(2), new InscribeCommand.OfferSwap(third, fifth));
        assertThat(panel.waiting()).isEqualTo(order);
        panel.delegate(order.get(4), new InscribeCommand.AnswerSwap(1, true));
        assertThat(panel.waiting())
                .containsExactly(order.get(0), order.get(1), order.get(4), order.get(3), order.get(2));
        int first = panel.entry(order.get(0)).id();
        assertThatThrownBy(() -> panel.delegate(order.get(0), new InscribeCommand.OfferSwap(first, third)))
                .hasMessage("panel.swap.on-deck");
    }

    @Test
    @DisplayName("15: an independent program finds the same lots, and one more request changes no other lot")
    void no15TheDrawIsRecomputedByAnIndependentProgram() throws Exception {
        PanelOnPaper panel = PanelOnPaper.drawn("KEN", "FRA", "SVN");
        assertThat(panel.state.list(1).lots().commitment())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(joined(PanelOnPaper.SEED, "1/1"))));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(
                MessageDigest.getInstance("SHA-256").digest(joined(PanelOnPaper.SEED, "42")), "HmacSHA256"));
        for (String code : panel.waiting()) {
            byte[] lot = mac.doFinal((code + "/own").getBytes(StandardCharsets.UTF_8));
            assertThat(panel.entry(code).place().lot())
                    .isEqualTo(HexFormat.of().formatHex(lot).substring(0, 16));
        }
        PanelOnPaper oneMore = PanelOnPaper.drawn("KEN", "FRA", "SVN", "THA");
        Map<String, String> lots = panel.waiting().stream()
                .collect(Collectors.toMap(
                        code -> code,
                        code -> String.valueOf(panel.entry(code).place().lot())));
        assertThat(lots)
                .allSatisfy((code, lot) ->
                        assertThat(oneMore.entry(code).place().lot()).isEqualTo(lot));
    }

    @Test
    @DisplayName("16: after a point of order or a panellist the next speaker has the limit of the list")
    void no16LimitsDoNotLeakFromOneKindOfTurnToAnother() {
        PanelOnPaper panel = PanelOnPaper.running("A", "B");
        panel.call();
        panel.now += 30_000;
        panel.secretariat(new FloorCommand.PointOfOrder("B"));
        assertThat(panel.lastTurn().limitMs()).isEqualTo(MINUTE);
        panel.now += 20_000;
        panel.stop();
        panel.secretariat(new FloorCommand.Resume());
        Turn held = panel.state.floor().orElseThrow();
        assertThat(panel.standing().remainingMs(held)).isEqualTo(90_000);
        panel.stop();
        panel.call();
        assertThat(panel.lastTurn().limitMs()).isEqualTo(120_000);
        panel.stop();
        panel.secretariat(new SegmentCommand.EndSegment());
        panel.secretariat(new SegmentCommand.StartSegment(2));
        panel.call();
        assertThat(panel.lastTurn().limitMs()).isEqualTo(3 * MINUTE);
    }

    @Test
    @DisplayName("11: who was taken for absent at the podium is there again")
    void no11APanellistWhoIsThereAfterAllHasTheTurn() {
        PanelOnPaper panel = PanelOnPaper.of2016();
        panel.secretariat(new PrepareCommand.MoveStatus(PanelStatus.PUBLISHED));
        panel.secretariat(new PrepareCommand.MoveStatus(PanelStatus.OPEN));
        panel.secretariat(new SegmentCommand.StartSegment(3));
        panel.secretariat(new FloorCommand.Absent(null, 2));
        assertThat(panel.standing().programme().slot(3).turnMs()).isEqualTo(225_000);
        panel.secretariat(new FloorCommand.Undo());
        assertThat(panel.standing().programme().slot(3).turnMs()).isEqualTo(3 * MINUTE);
        assertThat(panel.state.panellists().get(1).status()).isEqualTo(Panellist.Status.TBC);
    }

    private static void speak(PanelOnPaper panel, long ms) {
        panel.call();
        panel.now += ms;
        panel.stop();
        panel.now += 10_000;
    }

    private static byte[] joined(byte[] bytes, String text) {
        byte[] more = text.getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[bytes.length + more.length];
        System.arraycopy(bytes, 0, all, 0, bytes.length);
        System.arraycopy(more, 0, all, bytes.length, more.length);
        return all;
    }

    private static String clock(long ms) {
        return "%d:%02d".formatted(ms / MINUTE, ms / 1_000 % 60);
    }
}
