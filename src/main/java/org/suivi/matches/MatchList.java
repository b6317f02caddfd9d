package org.suivi.matches;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.HouseList;
import org.suivi.cooperation.HouseRow;
import org.suivi.cooperation.Reader;
import org.suivi.cooperation.TimeLimits;
import org.suivi.matches.MatchRecord.Part;
import org.suivi.shared.Actor;
import org.suivi.shared.Page;

/** The front door to lists of matches: each reader gets those that it is part of, and the desk all. */
@Service
@Transactional(readOnly = true)
public class MatchList {

    static final String ANSWER = "answer-proposal";
    private static final int PAGE_SIZE = 25;

    private final MatchSight sight;
    private final MatchStore store;
    private final HouseList house;
    private final TimeLimits limits;

    MatchList(MatchSight sight, MatchStore store, HouseList house, TimeLimits limits) {
        this.sight = sight;
        this.store = store;
        this.house = house;
        this.limits = limits;
    }

    /**
     * One match in a list.
     *
     * @param need null where the reader may no longer see it
     * @param due until when an answer is waited for
     */
    public record Row(
            MatchRecord match,
            @Nullable HouseRow need,
            List<HouseRow> offers,
            boolean isWaitingForReader,
            @Nullable LocalDate due) {

        public Row {
            offers = List.copyOf(offers);
        }
    }

    /** The newest first. */
    public Page<Row> page(Actor actor, MatchFilter filter) {
        Reader reader = sight.of(actor);
        Map<String, Object> parameters = parameters(reader);
        String condition = MatchSight.SEES;
        MatchState state = filter.state();
        if (state != null) {
            condition += " and m.state = :state";
            parameters.put("state", state.code());
        }
        MatchOnly only = filter.only();
        if (only != null) {
            condition += " and " + only.condition();
        }
        long total = store.count(condition, parameters);
        int page = (int) Math.max(1, Math.min(filter.page(), (total + PAGE_SIZE - 1) / PAGE_SIZE));
        parameters.put("size", PAGE_SIZE);
        parameters.put("from", (page - 1L) * PAGE_SIZE);
        List<MatchRecord> found =
                store.where(condition + " order by m.state_since desc, m.id desc limit :size offset :from", parameters);
        return new Page<>(rows(actor, reader, found), total, page, PAGE_SIZE);
    }

    /** Newest first, without counting; a match changes when its state does. */
    public List<Row> slice(Actor actor, HouseList.Slice slice) {
        Reader reader = sight.of(actor);
        Map<String, Object> parameters = parameters(reader);
        parameters.putAll(slice.parameters());
        return rows(
                actor,
                reader,
                store.where(
                        MatchSight.SEES
                                + " and m.id < :before and m.state_since >= :since order by m.id desc limit :size",
                        parameters));
    }

    /** Those of some matches that the reader sees, for what found them in another way. */
    public List<Row> among(Actor actor, Collection<Long> ids) {
        Reader reader = sight.of(actor);
        Map<String, Object> parameters = parameters(reader);
        parameters.put("ids", ids);
        return rows(actor, reader, store.where("m.id in (:ids) and " + MatchSight.SEES, parameters));
    }

    /** How many the reader sees in each state. */
    public Map<MatchState, Long> counts(Actor actor) {
        Map<String, Object> parameters = parameters(sight.of(actor));
        Map<MatchState, Long> counts = new EnumMap<>(MatchState.class);
        store.counts(MatchSight.SEES, parameters).forEach((state, hits) -> counts.put(MatchState.of(state), hits));
        return counts;
    }

    /** Those of one need or offer that the reader sees. */
    public List<Row> of(Actor actor, Entity entity, long record) {
        Reader reader = sight.of(actor);
        Map<String, Object> parameters = parameters(reader);
        parameters.put("record", record);
        String its = entity == Entity.NEED
                ? "m.need_id = :record"
                : "exists (select 1 from match_part p where p.match_id = m.id and p.offer_id = :record)";
        return rows(
                actor,
                reader,
                store.where(
                        its + " and m.state <> 'suggested' and " + MatchSight.SEES + " order by m.id desc limit "
                                + PAGE_SIZE,
                        parameters));
    }

    private static Map<String, Object> parameters(Reader reader) {
        return new HashMap<>(MatchSight.parameters(reader));
    }

    List<Row> rows(Actor actor, Reader reader, List<MatchRecord> matches) {
        Map<Long, HouseRow> needs = house.among(
                actor,
                Entity.NEED,
                matches.stream().map(match -> match.asker().need()).toList());
        Map<Long, HouseRow> offers = house.among(
                actor,
                Entity.OFFER,
                matches.stream()
                        .flatMap(match -> match.parts().stream())
                        .map(Part::offer)
                        .toList());
        return matches.stream()
                .map(match -> new Row(
                        match,
                        needs.get(match.asker().need()),
                        match.parts().stream()
                                .map(part -> offers.get(part.offer()))
                                .filter(Objects::nonNull)
                                .toList(),
                        !waiting(reader, match).isEmpty(),
                        due(match)))
                .toList();
    }

    /** Until when its sides can answer; null where nobody is waited for. */
    @Nullable
    LocalDate due(MatchRecord match) {
        Instant proposed = match.times().proposed();
        return proposed == null || !match.state().isRunning() ? null : limits.due(ANSWER, proposed);
    }

    /** The parties of the reader that have not said anything yet. */
    static List<Long> waiting(Reader reader, MatchRecord match) {
        List<Long> waiting = new ArrayList<>();
        if (!match.state().isRunning()) {
            return waiting;
        }
        if (match.asker().reply() == Reply.OPEN
                && reader.asks().contains(match.asker().party())) {
            waiting.add(match.asker().party());
        }
        match.parts().stream()
                .filter(part -> part.reply() == Reply.OPEN && reader.offers().contains(part.party()))
                .map(Part::party)
                .distinct()
                .forEach(waiting::add);
        return waiting;
    }
}
