package org.suivi.panels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.suivi.panels.PanelOnPaper.MINUTE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suivi.shared.Refused;

/** Recorded statements, whose length is known before the turn. */
class VideoTests {

    private static final String ADDRESS = "https://files.example/statement.mp4";

    private final PanelOnPaper panel = PanelOnPaper.running("A", "B", "C", "D");

    private void send(String delegation, long ms) {
        panel.delegate(
                delegation,
                new InscribeCommand.SendVideo(panel.entry(delegation).id(), new Entry.Video(ADDRESS, ms)));
    }

    @Test
    void oneThatIsLongerThanTheLimitIsRefusedWithBothFigures() {
        String last = panel.waiting().get(3);
        assertThatThrownBy(() -> send(last, 2 * MINUTE + 1_000)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo("panel.video.too-long");
            assertThat(refused.arguments()).containsExactly("2:01", "2:00");
        });
        assertThat(panel.entry(last).video()).isNull();
        send(last, 2 * MINUTE);
        assertThat(panel.entry(last).asked().via()).isEqualTo(Entry.Via.VIDEO);
        assertThat(panel.state.isVideoTooLong(panel.entry(last))).isFalse();
    }

    @Test
    void aLimitThatIsCutAfterwardsIsToldAndTheRecordingIsKept() {
        String last = panel.waiting().get(3);
        send(last, 110_000);
        panel.secretariat(ListCommand.SetLimits.forAll(1, 90_000));
        assertThat(panel.state.isVideoTooLong(panel.entry(last))).isTrue();
        assertThat(panel.entry(last).video()).isEqualTo(new Entry.Video(ADDRESS, 110_000));
        assertThatThrownBy(() -> send(last, 100_000)).hasMessage("panel.video.too-long");
        panel.secretariat(new ListCommand.LimitEntry(panel.entry(last).id(), 110_000L));
        assertThat(panel.state.isVideoTooLong(panel.entry(last))).isFalse();
    }

    @Test
    void itIsTakenBackAndWhoIsNextChangesNothingMore() {
        String last = panel.waiting().get(3);
        send(last, MINUTE);
        panel.delegate(last, new InscribeCommand.SendVideo(panel.entry(last).id(), null));
        assertThat(panel.entry(last).video()).isNull();
        assertThat(panel.entry(last).asked().via()).isNotEqualTo(Entry.Via.VIDEO);
        String next = panel.waiting().get(0);
        assertThatThrownBy(() -> send(next, MINUTE)).hasMessage("panel.not-now");
        panel.secretariat(new InscribeCommand.SendVideo(panel.entry(next).id(), new Entry.Video(ADDRESS, MINUTE)));
        panel.call();
        assertThat(panel.lastTurn().limitMs()).isEqualTo(2 * MINUTE);
        assertThat(panel.entry(next).video()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "ftp://files.example/a.mp4", "https://", "https://a b", "x"})
    void onlyAnAddressOfTheWebIsTaken(String address) {
        int entry = panel.entry(panel.waiting().get(3)).id();
        assertThatThrownBy(
                        () -> panel.secretariat(new InscribeCommand.SendVideo(entry, new Entry.Video(address, MINUTE))))
                .hasMessage("panel.video.incomplete");
    }
}
