package org.suivi.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** When a state is read again, and how what it says then is told from what it said before. */
class ChannelTests {

    private final Epoch epoch = new Epoch(Clock.systemUTC());
    private final AtomicReference<LiveState> state = new AtomicReference<>();
    private final Channel channel = new Channel(epoch, state::get);

    @Test
    void aStateThatFollowsFromTheTimeIsReadAgainAndHasAnotherEdition() {
        state.set(new LiveState(7, "{\"when\":\"10:01\"}", Duration.ofNanos(1)));
        Snapshot first = channel.current();
        assertThat(first.id()).isEqualTo(epoch.value() + ".7");
        state.set(new LiveState(7, "{\"when\":\"10:02\"}", Duration.ofNanos(1)));
        assertThat(channel.current()).isSameAs(first);
        channel.age();
        assertThat(channel.current().id()).isEqualTo(epoch.value() + ".7.1");
        channel.age();
        assertThat(channel.current().id()).as("it says the same").isEqualTo(epoch.value() + ".7.1");
        state.set(new LiveState(8, "{\"when\":\"10:02\"}"));
        channel.age();
        assertThat(channel.current().id()).isEqualTo(epoch.value() + ".8");
    }

    @Test
    void aStateThatOnlyChangesWhenSomethingHappensIsNot() {
        state.set(new LiveState(7, "{}"));
        channel.current();
        channel.age();
        assertThat(channel.isStale()).isFalse();
    }
}
