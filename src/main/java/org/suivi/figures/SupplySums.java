package org.suivi.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.OwnAndSeen;
import org.suivi.cooperation.Pipeline;
import org.suivi.cooperation.TooFew;
import org.suivi.cooperation.TooFew.Told;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;

/** What is on offer, for who has a part in it: the own part, which the lists of {@link Supply} open, and sums over all. */
@Service
@Transactional(readOnly = true)
public class SupplySums {

    private final List<NeverUsed> unused;
    private final Pipeline kinds;
    private final Supply supply;
    private final JdbcClient jdbc;

    SupplySums(ObjectProvider<NeverUsed> unused, Pipeline kinds, Supply supply, JdbcClient jdbc) {
        this.unused =
                unused.stream().sorted(Comparator.comparing(NeverUsed::of)).toList();
        this.kinds = kinds;
        this.supply = supply;
        this.jdbc = jdbc;
    }

    /**
     * A figure.
     *
     * @param all null where that would say something small of what the reader does not see
     */
    public record Sum(long own, @Nullable Long all) {}

    /** All of it; what active offers can still give by the code of its unit. */
    public record Seen(Sum active, Map<String, Sum> left, Sum ending, List<Idle> idle) {}

    /**
     * What was never used of one kind.
     *
     * @param reasons how many of all for each reason, without those of which that would be too small; of the own ones the reason is not
     *     told, for it can come of records that the reader does not see
     */
    public record Idle(Entity entity, Sum sum, Map<String, Long> reasons) {}

    /** How many of one reason, and of these how many are not the reader's own. */
    private record Reason(String code, long all, long others) {}

    public Seen now(Actor actor) {
        actor.mustHave(Permission.READ_ALL_FIGURES);
        OwnAndSeen offers = kinds.kind(Entity.OFFER.code()).reading().apply(actor);
        LocalDate soon = supply.soon();
        Map<String, Sum> left = new LinkedHashMap<>();
        jdbc.sql("select unit, sum(remaining) as hits, coalesce(sum(remaining) filter (where "
                        + offers.isOwn("r.id") + "), 0) as own, count(*) filter (where not " + offers.isSeen("r.id")
                        + ") as unseen" + Supply.ACTIVE
                        + " and remaining > 0 group by unit having sum(remaining) > 0 order by unit")
                .params(offers.parameters())
                .query(row -> {
                    left.put(
                            row.getString("unit"), sum(row.getLong("own"), row.getLong("hits"), row.getLong("unseen")));
                });
        return new Seen(
                counted(offers, "true", soon),
                left,
                counted(offers, "expires_on <= :soon", soon),
                unused.stream().map(each -> idle(actor, each)).toList());
    }

    private Sum counted(OwnAndSeen offers, String condition, LocalDate soon) {
        return jdbc.sql("select count(*) as hits, count(*) filter (where " + offers.isOwn("r.id")
                        + ") as own, count(*) filter (where not " + offers.isSeen("r.id") + ") as unseen"
                        + Supply.ACTIVE
                        + " and " + condition)
                .params(offers.parameters())
                .param("soon", soon)
                .query((row, index) -> sum(row.getLong("own"), row.getLong("hits"), row.getLong("unseen")))
                .single();
    }

    private static Sum sum(long own, long all, long unseen) {
        return new Sum(own, TooFew.isSmall(unseen) ? null : all);
    }

    private Idle idle(Actor actor, NeverUsed kind) {
        Set<Long> own = supply.own(actor, kind.of());
        Map<String, List<Long>> byReason = new LinkedHashMap<>();
        kind.reasons()
                .forEach((id, reason) -> byReason.computeIfAbsent(reason, unused -> new ArrayList<>())
                        .add(id));
        List<Reason> reasons = byReason.entrySet().stream()
                .map(each -> new Reason(
                        each.getKey(),
                        each.getValue().size(),
                        each.getValue().stream().filter(id -> !own.contains(id)).count()))
                .sorted(Comparator.comparingLong(Reason::all).reversed().thenComparing(Reason::code))
                .toList();
        Told<Reason> told = TooFew.leftOut(reasons, List.of(Reason::all, Reason::others));
        long all = reasons.stream().mapToLong(Reason::all).sum();
        long others = reasons.stream().mapToLong(Reason::others).sum();
        return new Idle(
                kind.of(),
                new Sum(all - others, told.isSumTold() ? all : null),
                told.shown().stream()
                        .collect(Collectors.toMap(Reason::code, Reason::all, (one, other) -> one, LinkedHashMap::new)));
    }
}
