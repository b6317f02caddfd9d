package org.suivi.cooperation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.WorkingDays;
import org.suivi.taxonomies.ReferenceMemory;
import org.suivi.taxonomies.Remembered;
import tools.jackson.databind.ObjectMapper;

/** Every clock and period of the clearing house; an administrator keeps them. All days are counted in UTC. */
@Service
public class TimeLimits {

    private static final Logger log = LoggerFactory.getLogger(TimeLimits.class);

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Remembered<Kept> kept;

    TimeLimits(JdbcClient jdbc, ObjectMapper json, ReferenceMemory memory) {
        this.jdbc = jdbc;
        this.json = json;
        this.kept = memory.of("time-limits", Set.of("time_limit", "house_holiday"), this::read);
    }

    private record Kept(Map<String, TimeLimit> limits, Set<LocalDate> holidays) {}

    public TimeLimit of(String code) {
        TimeLimit limit = kept.get().limits().get(code);
        if (limit == null) {
            throw new IllegalStateException("No time limit " + code);
        }
        return limit;
    }

    public int days(String code) {
        return of(code).days();
    }

    /** The last day of what began then. */
    public LocalDate due(String code, Instant began) {
        TimeLimit limit = of(code);
        LocalDate from = LocalDate.ofInstant(began, ZoneOffset.UTC);
        return limit.isWorking()
                ? WorkingDays.after(from, limit.days(), kept.get().holidays())
                : from.plusDays(limit.days());
    }

    /** The clock of a limit on what began then, as it stands on a day. */
    RunningClock running(String code, Instant began, LocalDate today) {
        return new RunningClock(code, of(code).name(), due(code, began), today);
    }

    /** The last day on which something that is over by then can have begun. */
    public LocalDate begunBy(String code, LocalDate today) {
        LocalDate began = today;
        while (!due(code, began.atStartOfDay(ZoneOffset.UTC).toInstant()).isBefore(today)) {
            began = began.minusDays(1);
        }
        return began;
    }

    private Kept read() {
        Map<String, TimeLimit> limits = new HashMap<>();
        jdbc.sql("select code, name::text, days, unit, reminders, at_limit from time_limit where merged_into is null")
                .query(row -> {
                    limits.put(
                            row.getString("code"),
                            new TimeLimit(
                                    row.getString("code"),
                                    json.readValue(row.getString("name"), LocalizedText.class),
                                    row.getInt("days"),
                                    row.getString("unit").equals("working"),
                                    Arrays.stream(row.getString("reminders").split("\\D+"))
                                            .filter(each -> !each.isEmpty())
                                            .map(Integer::valueOf)
                                            .toList(),
                                    row.getString("at_limit")));
                });
        Set<LocalDate> holidays = new HashSet<>();
        jdbc.sql("select code from house_holiday").query(String.class).list().forEach(day -> add(holidays, day));
        return new Kept(limits, holidays);
    }

    /** A day that no calendar has, such as 30 February, is nobody's holiday. */
    private static void add(Set<LocalDate> holidays, String day) {
        try {
            holidays.add(LocalDate.parse(day));
        } catch (DateTimeException unknown) {
            log.debug("No such day: {}", day, unknown);
        }
    }
}
