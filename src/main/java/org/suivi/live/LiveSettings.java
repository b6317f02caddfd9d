package org.suivi.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.suivi.shared.WrongSetting;

/**
 * How many may watch, and how often they hear that nothing happened (docs/configuration.md).
 *
 * @param watchers most at once on this node
 * @param watchersPerAddress most from one network, behind which a whole conference may sit
 * @param heartbeat how often a watcher hears that it still hears everything
 * @param lifetime after which a watcher has to come again and show that it may still watch
 */
@ConfigurationProperties("suivi.live")
public record LiveSettings(
        @DefaultValue("4000") int watchers,
        @DefaultValue("2000") int watchersPerAddress,
        @DefaultValue("10s") Duration heartbeat,
        @DefaultValue("30m") Duration lifetime) {

    private static final int MOST = 50_000;

    public LiveSettings {
        check("SUIVI_LIVE_WATCHERS", watchers);
        check("SUIVI_LIVE_WATCHERS_PER_ADDRESS", watchersPerAddress);
    }

    private static void check(String setting, int value) {
        if (value < 1 || value > MOST) {
            throw new WrongSetting(setting, String.valueOf(value), "a whole number from 1 to " + MOST);
        }
    }
}
