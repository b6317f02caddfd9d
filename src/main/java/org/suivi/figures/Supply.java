package org.suivi.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.HouseList;
import org.suivi.cooperation.HouseRow;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;

/** What is on offer, for the desk: what is left of it, what ends soon, and what nobody ever used with the reason. */
@Service
@Transactional(readOnly = true)
public class Supply {

    /** Offers that end within so many days are named. */
    public static final int SOON = 60;

    private static final int PAGE_SIZE = 25;
    private static final String ENDING = "ending";

    private final List<NeverUsed> unused;
    private final HouseList house;
    private final JdbcClient jdbc;
    private final Clock clock;

    Supply(ObjectProvider<NeverUsed> unused, HouseList house, JdbcClient jdbc, Clock clock) {
        this.unused =
                unused.stream().sorted(Comparator.comparing(NeverUsed::of)).toList();
        this.house = house;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * All of it.
     *
     * @param left what active offers can still give, by the code of its unit
     * @param ending how many end soon
     */
    public record Seen(long active, Map<String, Long> left, long ending, List<Idle> idle) {}

    /** What was never used of one kind: how many for each reason, the most frequent first. */
    public record Idle(Entity entity, Map<String, Long> reasons) {

        public long all() {
            return reasons.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    public Seen now(Actor actor) {
        actor.mustHave(Permission.RUN_CLEARING_HOUSE);
        Map<String, Long> left = new LinkedHashMap<>();
        jdbc.sql("""
                        select unit, sum(remaining) as remaining from assistance_record
                        where entity = 'offer' and state = 'active' group by unit having sum(remaining) > 0 order by unit
                        """).query(row -> {
            left.put(row.getString("unit"), row.getLong("remaining"));
        });
        long active = jdbc.sql("select count(*) from assistance_record where entity = 'offer' and state = 'active'")
                .query(Long.class)
                .single();
        return new Seen(
                active,
                left,
                ending().size(),
                unused.stream().map(each -> new Idle(each.of(), counted(each))).toList());
    }

    private static Map<String, Long> counted(NeverUsed each) {
        return each.reasons().values().stream()
                .collect(Collectors.groupingBy(why -> why, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    /** The records behind a figure: those that end soon, or those of one kind that were never used for one reason. */
    public Page<HouseRow> behind(Actor actor, String of, String why, int number) {
        actor.mustHave(Permission.RUN_CLEARING_HOUSE);
        if (of.equals(ENDING)) {
            return page(actor, Entity.OFFER, ending(), number);
        }
        NeverUsed kind = unused.stream()
                .filter(each -> each.of().code().equals(of))
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.not-found"));
        List<Long> ids = new ArrayList<>();
        kind.reasons().forEach((id, reason) -> {
            if (why.isEmpty() || why.equals(reason)) {
                ids.add(id);
            }
        });
        ids.sort(Comparator.naturalOrder());
        return page(actor, kind.of(), ids, number);
    }

    private List<Long> ending() {
        return jdbc.sql("select id from assistance_record where entity = 'offer' and state = 'active'"
                        + " and expires_on <= :day order by expires_on, id")
                .param(
                        "day",
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(SOON))
                .query(Long.class)
                .list();
    }

    private Page<HouseRow> page(Actor actor, Entity entity, List<Long> ids, int number) {
        Page<Long> keys = Page.outOf(ids, number, PAGE_SIZE);
        Map<Long, HouseRow> rows = house.among(actor, entity, keys.rows());
        return new Page<>(
                keys.rows().stream().map(rows::get).filter(Objects::nonNull).toList(), keys.total(), number, PAGE_SIZE);
    }
}
