package org.suivi.matches;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.HouseList;
import org.suivi.cooperation.HouseRecord;
import org.suivi.cooperation.HouseRow;
import org.suivi.cooperation.Offers;
import org.suivi.cooperation.Reader;
import org.suivi.cooperation.StatedNeeds;
import org.suivi.matches.LivePool.Live;
import org.suivi.matching.Band;
import org.suivi.matching.Composite;
import org.suivi.matching.Composites;
import org.suivi.matching.Explaining;
import org.suivi.matching.Explanation;
import org.suivi.matching.Match;
import org.suivi.matching.Matching;
import org.suivi.matching.Need;
import org.suivi.matching.Offer;
import org.suivi.matching.ProviderView;
import org.suivi.matching.Role;
import org.suivi.matching.Viewer;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;

/**
 * The front door to what the engine finds: offers for a need, shown to the State that asks and to the desk, and needs for an offer,
 * shown to its provider and to the desk. What a gate shuts out is not there, in rows and in counts, whatever the gate.
 */
@Service
@Transactional(readOnly = true)
public class Candidates {

    static final int MOST = 25;

    private final MatchSight sight;
    private final LivePool pool;
    private final Lessons lessons;
    private final StatedNeeds needs;
    private final Offers offers;
    private final HouseList house;
    private final JdbcClient jdbc;
    private final Clock clock;

    Candidates(
            MatchSight sight,
            LivePool pool,
            Lessons lessons,
            StatedNeeds needs,
            Offers offers,
            HouseList house,
            JdbcClient jdbc,
            Clock clock) {
        this.sight = sight;
        this.pool = pool;
        this.lessons = lessons;
        this.needs = needs;
        this.offers = offers;
        this.house = house;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One that fits, with the reasons that the reader may know. */
    public record Candidate(HouseRow row, double score, Band band, Explanation explanation) {}

    /** Several who could help together where nobody is a strong match alone. */
    public record Together(List<Part> parts, double score, Band band) {

        /** What one of them would bring. */
        public record Part(Role role, Candidate candidate) {}

        public Together {
            parts = List.copyOf(parts);
        }

        /** The offers in their order, for the form that proposes them. */
        public List<Long> offers() {
            return parts.stream().map(part -> part.candidate().row().id()).toList();
        }
    }

    /**
     * What was found for a need or an offer.
     *
     * @param record the need or offer itself
     * @param learnt for a need, what others did, the best of each kind
     * @param weak how many fit less well and are not shown
     * @param isLive whether it takes part in matching at all
     */
    public record Found(
            HouseRow record,
            List<Candidate> candidates,
            @Nullable Together together,
            List<Lessons.Learnt> learnt,
            int weak,
            boolean isLive) {

        public Found {
            candidates = List.copyOf(candidates);
            learnt = List.copyOf(learnt);
        }

        static Found nothing(HouseRow record) {
            return new Found(record, List.of(), null, List.of(), 0, false);
        }
    }

    /**
     * Offers for a need, best first; for those who do not ask it is as if they were not there.
     *
     * @param all the weak ones too
     */
    public Found offersFor(Actor actor, long id, boolean all) {
        Reader reader = sight.of(actor);
        HouseRecord record = needs.withId(actor, id).record();
        if (!reader.isDesk() && !reader.asks().contains(record.party())) {
            throw new NotFound("problem.not-found");
        }
        Live live = pool.now();
        Need need = live.need(id).orElse(null);
        if (need == null) {
            return Found.nothing(own(actor, record));
        }
        Matching.Found found = all
                ? new Matching.Found(live.matching().offersFor(need), 0)
                : live.matching().shownFor(need);
        List<Match> shown = found.matches().stream().limit(MOST).toList();
        boolean isAlone = shown.stream().anyMatch(match -> match.band() == Band.STRONG);
        Composite together =
                isAlone ? null : new Composites(live.matching()).best(need).orElse(null);
        var telling = new Telling(
                new Explaining(live.matching()), viewer(reader, Viewer.NEED_OWNER), rows(actor, shown, together));
        return new Found(
                own(actor, record),
                telling.offers(shown),
                together == null ? null : telling.together(together),
                lessons.of(actor, need, telling.viewer()),
                found.weaker(),
                true);
    }

    /** Needs for an offer, in the order of its provider, or in the one of the desk. */
    public Found needsFor(Actor actor, long id) {
        Reader reader = sight.of(actor);
        HouseRecord record = offers.withId(actor, id).record();
        if (!reader.isDesk() && !reader.offers().contains(record.party())) {
            throw new NotFound("problem.not-found");
        }
        Live live = pool.now();
        Offer offer = live.offer(id).orElse(null);
        if (offer == null) {
            return Found.nothing(own(actor, record));
        }
        List<Match> found = live.matching().needsFor(offer).stream()
                .filter(match -> reader.isDesk() || !live.tellsWho(match.need(), offer))
                .toList();
        var view = new ProviderView(live.matching().weights(), today(), orphans(live));
        List<Match> ordered = reader.isDesk() ? view.forTheDesk(found) : view.ordered(found);
        List<Match> shown = ordered.stream().limit(MOST).toList();
        Set<Long> keys = shown.stream()
                .map(match -> EngineRecords.key(match.need().id()))
                .collect(Collectors.toSet());
        var telling = new Telling(
                new Explaining(live.matching()),
                viewer(reader, Viewer.PROVIDER),
                house.among(actor, Entity.NEED, keys));
        return new Found(own(actor, record), telling.needs(shown), null, List.of(), 0, true);
    }

    private HouseRow own(Actor actor, HouseRecord record) {
        return Objects.requireNonNull(
                house.among(actor, record.entity(), List.of(record.id())).get(record.id()));
    }

    private static Viewer viewer(Reader reader, Viewer own) {
        return reader.isDesk() ? Viewer.DESK : own;
    }

    private Map<Long, HouseRow> rows(Actor actor, List<Match> shown, @Nullable Composite together) {
        Collection<Long> keys = new HashSet<>();
        shown.forEach(match -> keys.add(EngineRecords.key(match.offer().id())));
        if (together != null) {
            keys.addAll(Pairing.offers(together));
        }
        return house.among(actor, Entity.OFFER, keys);
    }

    /** Countries that ask and that nobody helps yet. */
    private Set<String> orphans(Live live) {
        Set<String> helped = new HashSet<>(jdbc.sql(
                        "select distinct need_party::text from assistance_match where state in ('agreed', 'converted')")
                .query(String.class)
                .list());
        return live.needs().values().stream()
                .map(Need::owner)
                .filter(owner -> !helped.contains(owner.id()) && owner.country() != null)
                .map(owner -> Objects.requireNonNull(owner.country()).code())
                .collect(Collectors.toSet());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Explains to one reader; what the reader may not see is left out. */
    private record Telling(Explaining explaining, Viewer viewer, Map<Long, HouseRow> rows) {

        List<Candidate> offers(List<Match> matches) {
            return matches.stream()
                    .map(match -> candidate(match, match.offer().id()))
                    .filter(Objects::nonNull)
                    .toList();
        }

        List<Candidate> needs(List<Match> matches) {
            return matches.stream()
                    .map(match -> candidate(match, match.need().id()))
                    .filter(Objects::nonNull)
                    .toList();
        }

        @Nullable
        Together together(Composite composite) {
            List<Together.Part> parts = new ArrayList<>();
            for (Composite.Part part : composite.parts()) {
                Candidate candidate =
                        candidate(part.match(), part.match().offer().id());
                if (candidate == null) {
                    return null;
                }
                parts.add(new Together.Part(part.role(), candidate));
            }
            return new Together(parts, composite.score(), composite.band());
        }

        private @Nullable Candidate candidate(Match match, String id) {
            HouseRow row = rows.get(EngineRecords.key(id));
            return row == null
                    ? null
                    : new Candidate(row, match.score().total(), match.band(), explaining.explain(match, viewer));
        }
    }
}
