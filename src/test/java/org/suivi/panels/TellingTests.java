package org.suivi.panels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.suivi.shared.Language;

/** What pages are told of a panel, from which they are also made. */
class TellingTests {

    @Test
    void everybodyOnTheListHearsOfPlaceAndTimeAndWhetherTheTimeIsEnough() {
        PanelOnPaper panel = PanelOnPaper.running(many(25));
        Told told = told(panel);
        assertThat(told.waiting(1).values())
                .hasSize(25)
                .extracting(Told.Row::place)
                .startsWith(1, 2, 3);
        assertThat(told.waiting(1).values())
                .extracting(Told.Row::kind)
                .startsWith("next", "next", "reached")
                .endsWith("reached", "beyond", "beyond", "beyond", "beyond", "beyond");
        assertThat(told.waiting(1).values())
                .filteredOn(Told.Row::isLast)
                .singleElement()
                .satisfies(last -> assertThat(last.place()).isEqualTo(20));
        assertThat(told.waiting(1).values()).first().satisfies(first -> {
            assertThat(first.when()).isEqualTo("10:03–10:05");
            assertThat(first.limit()).isEqualTo("2:00");
        });
        assertThat(told.counts()).containsEntry("1", 25);
        assertThat(told.isFree()).isTrue();
    }

    @Test
    void whatIsToldStaysTheSameWhileNothingHappensAndTheClocksCountOn() {
        PanelOnPaper panel = PanelOnPaper.running("A", "B", "C");
        panel.call();
        panel.now += 10_000;
        String before = PanelJson.written(told(panel));
        ToldClock clock = Objects.requireNonNull(told(panel).turn()).clock();
        assertThat(clock.left(panel.now)).isEqualTo(110_000);
        panel.now += 5_000;
        assertThat(PanelJson.written(told(panel))).isEqualTo(before);
        assertThat(clock.left(panel.now)).isEqualTo(105_000);
        panel.now += 120_000;
        assertThat(clock.left(panel.now)).isEqualTo(-15_000);
    }

    @Test
    void whoeverIsAskedToConcludeSeesItUntilTheTurnEndsAndNobodyAfter() {
        PanelOnPaper panel = PanelOnPaper.running("A", "B");
        panel.call();
        int turn = panel.lastTurn().id();
        panel.secretariat(new FloorCommand.Warn(turn));
        assertThat(Objects.requireNonNull(told(panel).turn()).isWarned()).isTrue();
        assertThatThrownBy(() -> panel.secretariat(new FloorCommand.Warn(turn))).hasMessageContaining("not-now");
        panel.stop();
        panel.call();
        assertThat(Objects.requireNonNull(told(panel).turn()).isWarned()).isFalse();
        assertThatThrownBy(() -> panel.secretariat(new FloorCommand.Warn(turn))).hasMessageContaining("not-now");
    }

    @Test
    void aHeldClockStandsAndGoesOnWhereItWas() {
        PanelOnPaper panel = PanelOnPaper.running("A", "B");
        panel.call();
        panel.now += 30_000;
        panel.secretariat(new FloorCommand.Pause());
        panel.now += 60_000;
        ToldClock held = Objects.requireNonNull(told(panel).turn()).clock();
        assertThat(held).isEqualTo(new ToldClock(120_000, 30_000, null));
        panel.secretariat(new FloorCommand.Resume());
        panel.now += 20_000;
        ToldClock goesOn = Objects.requireNonNull(told(panel).turn()).clock();
        assertThat(goesOn).isEqualTo(new ToldClock(120_000, 30_000, panel.now - 20_000));
        assertThat(goesOn.left(panel.now)).isEqualTo(70_000);
    }

    @Test
    void thePartAndTheMeetingHaveTheirClocks() {
        PanelOnPaper panel = PanelOnPaper.running("A");
        panel.now += 60_000;
        Told.Part part = Objects.requireNonNull(told(panel).segment());
        assertThat(part.title()).isEqualTo("panel.kind.floor");
        assertThat(part.clock().left(panel.now)).isEqualTo(44 * PanelOnPaper.MINUTE);
        panel.secretariat(new SegmentCommand.HoldSegment());
        panel.now += 60_000;
        part = Objects.requireNonNull(told(panel).segment());
        assertThat(part.clock()).isEqualTo(new ToldClock(45 * PanelOnPaper.MINUTE, 60_000, null));
        assertThat(told(panel).meeting().left(panel.now)).isEqualTo(175 * PanelOnPaper.MINUTE);
    }

    @Test
    void aPageHasOtherPartsWhenAListOrAPartMovesAndNotWhenSomebodySpeaks() {
        PanelOnPaper panel = PanelOnPaper.running("A", "B");
        String before = told(panel).shape();
        String ofB = told(panel).of().get("B");
        panel.call();
        assertThat(told(panel).shape()).isEqualTo(before);
        assertThat(told(panel).of()).hasSize(2).containsKey("A");
        panel.secretariat(ListCommand.SetLimits.forAll(1, 90_000));
        String reduced = told(panel).shape();
        assertThat(reduced).isNotEqualTo(before);
        panel.stop();
        panel.call();
        assertThat(told(panel).of().get("B")).isNotEqualTo(ofB);
        panel.stop();
        panel.secretariat(new SegmentCommand.EndSegment());
        assertThat(told(panel).shape()).isNotEqualTo(reduced);
    }

    @Test
    void thePanellistsHaveAPoolOfTime() {
        PanelOnPaper panel = PanelOnPaper.running();
        panel.secretariat(new SegmentCommand.EndSegment());
        panel.secretariat(new SegmentCommand.StartSegment(2));
        assertThat(told(panel).podium())
                .hasSize(5)
                .first()
                .satisfies(first -> assertThat(first.limit()).isEqualTo("3:00"));
        panel.call();
        panel.now += 100_000;
        ToldClock pool = Objects.requireNonNull(told(panel).pool());
        assertThat(pool.left(panel.now)).isEqualTo(800_000);
        assertThat(told(panel).podium()).hasSize(4);
        assertThat(told(panel).isNobody()).isFalse();
    }

    private static Told told(PanelOnPaper panel) {
        return new Telling(panel.standing(), Map.of(), Language.EN, key -> key).told();
    }

    private static String[] many(int number) {
        String[] codes = new String[number];
        for (int i = 0; i < number; i++) {
            codes[i] = "D%02d".formatted(i);
        }
        return codes;
    }
}
