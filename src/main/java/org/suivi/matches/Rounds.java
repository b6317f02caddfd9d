package org.suivi.matches;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.HouseFilter;
import org.suivi.cooperation.HouseList;
import org.suivi.cooperation.HouseRow;
import org.suivi.cooperation.NeedState;
import org.suivi.matches.RoundStore.Blocked;
import org.suivi.matches.RoundStore.Kept;
import org.suivi.matches.RoundStore.KeptNeed;
import org.suivi.matches.RoundStore.Question;
import org.suivi.matching.Band;
import org.suivi.matching.Cause;
import org.suivi.matching.Gap;
import org.suivi.shared.Actor;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;

/**
 * The front door of the desk to the last round over all open needs: what is suggested for them so that no offer is used up, what finds
 * no offer and why, and how proposals were answered.
 */
@Service
@Transactional(readOnly = true)
public class Rounds {

    /** More needs than these take longer than somebody waits for a page. */
    private static final int AT_ONCE = 200;

    private static final String ANY = "[]";

    /** Suggestions that every desk may read. */
    private static final String SUGGESTED = RoundStore.SERVED
            + " and exists (select 1 from assistance_record o where o.id = n.offer_id and o.reach <= 3)";

    /** Each reason that was given since a moment, with the match and the side that gave it. */
    private static final String GIVEN = """
            select m.id, m.need_id, m.proposed_at, m.need_reason as reason, true as by_need from assistance_match m
                where m.need_reason is not null and m.proposed_at > :since
            union all
            select m.id, m.need_id, m.proposed_at, p.reason, false from match_part p join assistance_match m on m.id = p.match_id
                where p.reason is not null and m.proposed_at > :since
            """;

    private static final int PAGE_SIZE = 25;

    private final RoundMaking making;
    private final RoundStore store;
    private final LivePool pool;
    private final HouseList house;
    private final Matches matches;
    private final JdbcClient jdbc;
    private final SchedulerClient scheduler;
    private final Clock clock;

    Rounds(
            RoundMaking making,
            RoundStore store,
            LivePool pool,
            HouseList house,
            Matches matches,
            JdbcClient jdbc,
            SchedulerClient scheduler,
            Clock clock) {
        this.making = making;
        this.store = store;
        this.pool = pool;
        this.house = house;
        this.matches = matches;
        this.jdbc = jdbc;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** An offer that is suggested for a need. */
    public record Suggestion(HouseRow need, HouseRow offer, double score, Band band) {}

    /** The suggestions of the last round, and for how many needs it was worked out. */
    public record Suggestions(Instant madeAt, Page<Suggestion> suggestions, long needs) {}

    /** A need without an offer, and what stands in the way, sole blockers first. */
    public record Unmet(HouseRow need, List<Gap> gaps, boolean isEscalated) {}

    /** What finds no offer, with how often each cause stands in the way, alone and at all. */
    public record UnmetNeeds(
            Instant madeAt, Page<Unmet> needs, Map<Cause, Integer> causes, Map<Cause, Integer> alone) {}

    /** How often one reason was given, by those who asked and by those who offered. */
    public record Declined(String reason, long byNeeds, long byOffers) {}

    /** A match that was declined, by its numbers: a State may have taken its need from the desk since. */
    public record DeclinedMatch(long match, long need, Instant proposed) {

        public String number() {
            return MatchRecord.number(match);
        }

        public String path() {
            return "/clearing-house/matches/" + match;
        }
    }

    /** Works the round out, or has it worked out where that takes long. */
    @Transactional
    public void workOut(Actor actor) {
        actor.mustHave(Permission.RUN_CLEARING_HOUSE);
        if (pool.now().needs().size() <= AT_ONCE) {
            making.make();
        } else {
            scheduler.scheduleIfNotExists(new TaskInstance<Void>(MatchJobs.ROUND, "round"), clock.instant());
        }
    }

    public Optional<Suggestions> suggestions(Actor actor, int page) {
        actor.mustHave(Permission.RUN_CLEARING_HOUSE);
        return store.last().map(kept -> {
            Page<KeptNeed> found = store.page(kept, new Question(SUGGESTED, Map.of(), RoundStore.BY_NEED), page);
            Map<Long, HouseRow> needs = needs(actor, found);
            Map<Long, HouseRow> offers = house.among(
                    actor,
                    Entity.OFFER,
                    found.rows().stream()
                            .map(KeptNeed::offer)
                            .filter(Objects::nonNull)
                            .toList());
            List<Suggestion> suggestions = new ArrayList<>();
            for (KeptNeed each : found.rows()) {
                HouseRow need = needs.get(each.need());
                HouseRow offer = each.offer() == null ? null : offers.get(each.offer());
                if (need != null && offer != null) {
                    suggestions.add(new Suggestion(need, offer, each.score(), Objects.requireNonNull(each.band())));
                }
            }
            return new Suggestions(kept.madeAt(), showing(found, suggestions), store.count(kept, "true", Map.of()));
        });
    }

    /**
     * Needs without an offer, sole blockers first.
     *
     * @param cause only those that this stands in the way of
     */
    public Optional<UnmetNeeds> unmet(Actor actor, @Nullable Cause cause, int page) {
        return unmet(actor, cause, false, HouseFilter.of(Map.of("page", String.valueOf(page))));
    }

    /**
     * The same of those in a list that somebody narrowed.
     *
     * @param isAlone only those that the cause alone stands in the way of
     */
    public Optional<UnmetNeeds> unmet(Actor actor, @Nullable Cause cause, boolean isAlone, HouseFilter filter) {
        actor.mustHave(Permission.RUN_CLEARING_HOUSE);
        return store.last().map(kept -> {
            String condition = RoundStore.UNMET;
            Map<String, Object> asked = new HashMap<>(Map.of("gap", ANY));
            if (filter.isNarrowed()) {
                condition += " and n.need_id = any(:among)";
                asked.put("among", house.ids(actor, Entity.NEED, filter).toArray(Long[]::new));
            }
            Map<Cause, Integer> causes = new EnumMap<>(Cause.class);
            Map<Cause, Integer> alone = new EnumMap<>(Cause.class);
            for (Blocked blocked : store.blocked(kept, condition, asked)) {
                causes.put(blocked.cause(), blocked.inAll());
                alone.put(blocked.cause(), blocked.alone());
            }
            asked.put("gap", gap(cause, isAlone));
            Page<KeptNeed> found = store.page(kept, new Question(condition, asked, RoundStore.BY_CAUSE), filter.page());
            Map<Long, HouseRow> needs = needs(actor, found);
            List<Unmet> unmet = new ArrayList<>();
            for (KeptNeed each : found.rows()) {
                HouseRow need = needs.get(each.need());
                if (need != null) {
                    unmet.add(new Unmet(need, each.gaps(), need.state() == NeedState.UNMET_ESCALATED));
                }
            }
            return new UnmetNeeds(kept.madeAt(), showing(found, unmet), causes, alone);
        });
    }

    private static String gap(@Nullable Cause cause, boolean isAlone) {
        if (cause == null) {
            return ANY;
        }
        return "[{\"cause\": \"" + cause.name() + "\"" + (isAlone ? ", \"isSole\": true" : "") + "}]";
    }

    private static <T> Page<T> showing(Page<KeptNeed> found, List<T> rows) {
        return new Page<>(rows, found.total(), found.number(), found.size());
    }

    /**
     * Proposes what the round suggested for these needs, each in a transaction of its own; how many were. What changed meanwhile is
     * left out.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public int propose(Actor actor, Set<Long> chosen) {
        actor.mustHave(Permission.RUN_CLEARING_HOUSE);
        Kept kept = store.last().orElseThrow(() -> new Refused("round.none"));
        String ids = chosen.stream().map(String::valueOf).collect(Collectors.joining(","));
        String condition = RoundStore.SERVED + " and n.need_id = any(string_to_array(:ids, ',')::bigint[]) order by 1";
        int proposed = 0;
        for (KeptNeed each : store.needs(kept, condition, Map.of("ids", ids))) {
            Long offer = each.offer();
            if (offer != null && isProposed(actor, each.need(), offer)) {
                proposed++;
            }
        }
        return proposed;
    }

    private boolean isProposed(Actor actor, long need, long offer) {
        try {
            matches.propose(actor, need, List.of(offer));
            return true;
        } catch (Refused | Stale meanwhile) {
            return false;
        }
    }

    /** The reasons given in the last year, the most frequent first. */
    public List<Declined> answers(Actor actor) {
        actor.mustHave(Permission.RUN_CLEARING_HOUSE);
        return jdbc.sql(
                        "select reason, count(*) filter (where by_need) as by_need, count(*) filter (where not by_need) as by_offer"
                                + " from (" + GIVEN + ") given group by reason order by count(*) desc, reason")
                .param("since", aYearAgo())
                .query((row, index) ->
                        new Declined(row.getString("reason"), row.getLong("by_need"), row.getLong("by_offer")))
                .list();
    }

    /** The matches in which a reason was given by one side in the last year, as often as it was, the newest first. */
    public Page<DeclinedMatch> declined(Actor actor, String reason, boolean isByNeed, int number) {
        actor.mustHave(Permission.RUN_CLEARING_HOUSE);
        String found = " from (" + GIVEN + ") given where reason = :reason and by_need = :side";
        Map<String, Object> asked = Map.of("since", aYearAgo(), "reason", reason, "side", isByNeed);
        List<DeclinedMatch> rows = jdbc.sql("select id, need_id, proposed_at" + found
                        + " order by proposed_at desc, id desc limit :size offset :from")
                .params(asked)
                .param("size", PAGE_SIZE)
                .param("from", (number - 1L) * PAGE_SIZE)
                .query((row, index) -> new DeclinedMatch(
                        row.getLong("id"),
                        row.getLong("need_id"),
                        row.getTimestamp("proposed_at").toInstant()))
                .list();
        long total = jdbc.sql("select count(*)" + found)
                .params(asked)
                .query(Long.class)
                .single();
        return new Page<>(rows, total, number, PAGE_SIZE);
    }

    private Timestamp aYearAgo() {
        return Timestamp.from(clock.instant().minus(Duration.ofDays(365)));
    }

    private Map<Long, HouseRow> needs(Actor actor, Page<KeptNeed> found) {
        return house.among(
                actor, Entity.NEED, found.rows().stream().map(KeptNeed::need).toList());
    }
}
