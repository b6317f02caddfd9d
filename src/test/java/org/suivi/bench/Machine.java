package org.suivi.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** What the figures were measured on and when; the load says whether others worked on the machine meanwhile. */
record Machine(Instant when, String description, double loadBefore) {

    static Machine look(Clock clock) {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        String description = "%d processors, %.0f GB memory, %s, Java %s, %s %s"
                .formatted(
                        system.getAvailableProcessors(),
                        system.getTotalMemorySize() / 1e9,
                        system.getArch(),
                        System.getProperty("java.version"),
                        system.getName(),
                        system.getVersion());
        return new Machine(clock.instant(), description, system.getSystemLoadAverage());
    }

    String day() {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'")
                .withZone(ZoneOffset.UTC)
                .format(when);
    }
}
