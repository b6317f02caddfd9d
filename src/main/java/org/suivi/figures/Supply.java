package org.suivi.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.HouseFilter;
import org.suivi.cooperation.HouseGroup;
import org.suivi.cooperation.HouseList;
import org.suivi.cooperation.HouseRow;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;

/**
 * What is on offer, for the desk: what is left of it, what ends soon, and what nobody ever used with the reason; and the lists for others
 * as far as their own.
 */
@Service
@Transactional(readOnly = true)
public class Supply {

    private static final int PAGE_SIZE = 25;
    private static final String ACTIVE_ONES = "active";
    private static final String ENDING = "ending";
    private static final String LEFT = "left";

    /** Active offers that every desk may read. */
    static final String ACTIVE = " from assistance_record r where entity = 'offer' and state = 'active' and reach <= 3";

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
        jdbc.sql("select unit, sum(remaining) as remaining" + ACTIVE
                        + " group by unit having sum(remaining) > 0 order by unit")
                .query(row -> {
                    left.put(row.getString("unit"), row.getLong("remaining"));
                });
        long active = jdbc.sql("select count(*)" + ACTIVE).query(Long.class).single();
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

    /**
     * The records behind a figure.
     *
     * @param left what each of them can still give, where the figure is the sum of that
     */
    public record Behind(Page<HouseRow> page, Map<Long, Long> left) {

        public Behind {
            left = Map.copyOf(left);
        }
    }

    /**
     * The records behind a figure: active offers, those that end soon, those that something is left of, or those of one kind that were never used. Who is
     * not the desk gets its own, without a reason why they were not used.
     *
     * @param why the code of the unit, or of the reason; empty for all
     */
    public Behind behind(Actor actor, String of, String why, int number) {
        actor.mustHave(Permission.READ_ALL_FIGURES);
        return switch (of) {
            case ACTIVE_ONES ->
                new Behind(page(actor, Entity.OFFER, told(actor, Entity.OFFER, active("true")), number), Map.of());
            case ENDING -> new Behind(page(actor, Entity.OFFER, told(actor, Entity.OFFER, ending()), number), Map.of());
            case LEFT -> {
                Map<Long, Long> left = left(why);
                yield new Behind(page(actor, Entity.OFFER, told(actor, Entity.OFFER, left.keySet()), number), left);
            }
            default -> new Behind(idle(actor, of, why, number), Map.of());
        };
    }

    /** Those of some records that the actor gets a list of. */
    private List<Long> told(Actor actor, Entity entity, Collection<Long> ids) {
        if (actor.may(Permission.RUN_CLEARING_HOUSE)) {
            return List.copyOf(ids);
        }
        Set<Long> own = own(actor, entity);
        return ids.stream().filter(own::contains).toList();
    }

    /** Those that are the actor's own, in whatever state. */
    Set<Long> own(Actor actor, Entity entity) {
        return Set.copyOf(house.ids(actor, entity, HouseFilter.of(Map.of("own", "1", "all", "1"))));
    }

    private Page<HouseRow> idle(Actor actor, String of, String why, int number) {
        NeverUsed kind = unused.stream()
                .filter(each -> each.of().code().equals(of))
                .findFirst()
                .orElseThrow(() -> new NotFound("problem.not-found"));
        boolean isAny = why.isEmpty() || !actor.may(Permission.RUN_CLEARING_HOUSE);
        List<Long> ids = kind.reasons().entrySet().stream()
                .filter(each -> isAny || why.equals(each.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        return page(actor, kind.of(), told(actor, kind.of(), ids), number);
    }

    /** What each offer can still give in a unit, the most first. */
    private Map<Long, Long> left(String unit) {
        Map<Long, Long> left = new LinkedHashMap<>();
        jdbc.sql("select id, remaining" + ACTIVE + " and unit = :unit and remaining > 0 order by remaining desc, id")
                .param("unit", unit)
                .query(row -> {
                    left.put(row.getLong("id"), row.getLong("remaining"));
                });
        return left;
    }

    private List<Long> ending() {
        return active("expires_on <= :soon");
    }

    private List<Long> active(String condition) {
        return jdbc.sql("select id" + ACTIVE + " and " + condition + " order by expires_on, id")
                .param("soon", soon())
                .query(Long.class)
                .list();
    }

    /** The last day of offers that end soon. */
    LocalDate soon() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(HouseGroup.SOON);
    }

    private Page<HouseRow> page(Actor actor, Entity entity, List<Long> ids, int number) {
        Page<Long> keys = Page.outOf(ids, number, PAGE_SIZE);
        Map<Long, HouseRow> rows = house.among(actor, entity, keys.rows());
        return new Page<>(
                keys.rows().stream().map(rows::get).filter(Objects::nonNull).toList(), keys.total(), number, PAGE_SIZE);
    }
}
