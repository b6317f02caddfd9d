package org.suivi.matches;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.HouseList;
import org.suivi.cooperation.HouseRecord;
import org.suivi.cooperation.HouseRow;
import org.suivi.cooperation.HouseStore;
import org.suivi.cooperation.Reader;
import org.suivi.matches.Candidates.Candidate;
import org.suivi.matches.Precedent.Kind;
import org.suivi.matches.PrecedentPool.Done;
import org.suivi.matching.Band;
import org.suivi.matching.Explaining;
import org.suivi.matching.Explanation;
import org.suivi.matching.Match;
import org.suivi.matching.Matching;
import org.suivi.matching.Need;
import org.suivi.matching.Offer;
import org.suivi.matching.Viewer;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;

/**
 * The front door to what people learn from each other: practices for a challenge, shown to its State and to the desk; needs and
 * challenges that a practice could serve, shown to who shares it and to the desk; and, beside offers, what others did about a need.
 */
@Service
@Transactional(readOnly = true)
public class Lessons {

    private static final int OF_EACH_KIND = 3;

    private final MatchSight sight;
    private final LivePool pool;
    private final PrecedentPool precedents;
    private final HouseStore store;
    private final HouseList house;

    Lessons(MatchSight sight, LivePool pool, PrecedentPool precedents, HouseStore store, HouseList house) {
        this.sight = sight;
        this.pool = pool;
        this.precedents = precedents;
        this.store = store;
        this.house = house;
    }

    /** What others did about the same, with the reasons why it is like what is asked. */
    public record Learnt(Kind kind, Precedent.Shown shown, double score, Band band, Explanation explanation) {}

    /**
     * What was found for a challenge or a practice.
     *
     * @param learnt for a challenge, practices
     * @param asking for a practice, needs and challenges, each best first
     * @param isLive whether it takes part in matching at all
     */
    public record Taught(HouseRow record, List<Learnt> learnt, List<Candidate> asking, boolean isLive) {

        public Taught {
            learnt = List.copyOf(learnt);
            asking = List.copyOf(asking);
        }
    }

    /** Practices for a challenge, best first. */
    public Taught forChallenge(Actor actor, long id) {
        Reader reader = sight.of(actor);
        HouseRow own = own(reader, Entity.CHALLENGE, id);
        Done done = precedents.now();
        Need challenge = done.challenges().get(EngineRecords.id(Kind.CHALLENGE, id));
        if (challenge == null) {
            return new Taught(own, List.of(), List.of(), false);
        }
        List<Match> practices = foreign(done, challenge).getOrDefault(Kind.PRACTICE, List.of());
        Viewer viewer = viewer(reader, Viewer.NEED_OWNER);
        return new Taught(
                own, told(actor, done, Kind.PRACTICE, practices, viewer).toList(), List.of(), true);
    }

    /** Needs and challenges that a practice could serve. Of a State that is not named no more is told than where it is. */
    public Taught forPractice(Actor actor, long id) {
        Reader reader = sight.of(actor);
        HouseRow own = own(reader, Entity.PRACTICE, id);
        Done done = precedents.now();
        Offer practice = done.offers().get(EngineRecords.id(Kind.PRACTICE, id));
        if (practice == null) {
            return new Taught(own, List.of(), List.of(), false);
        }
        Viewer viewer = viewer(reader, Viewer.PROVIDER);
        List<Candidate> asking = Stream.concat(
                        asking(actor, pool.now().matching(), practice, Entity.NEED, viewer),
                        asking(actor, done.matching(), practice, Entity.CHALLENGE, viewer))
                .toList();
        return new Taught(own, List.of(), asking, true);
    }

    /** What a need learns from: the best of each kind that the reader may see. */
    List<Learnt> of(Actor actor, Need need, Viewer viewer) {
        Done done = precedents.now();
        return foreign(done, need).entrySet().stream()
                .flatMap(kind -> told(actor, done, kind.getKey(), kind.getValue(), viewer)
                        .limit(OF_EACH_KIND))
                .toList();
    }

    private static Map<Kind, List<Match>> foreign(Done done, Need need) {
        Map<Kind, List<Match>> best = new EnumMap<>(Kind.class);
        for (Match match : done.matching().shownFor(need).matches()) {
            String id = match.offer().id();
            if (done.isForeignTo(need, id)) {
                best.computeIfAbsent(done.precedent(id).kind(), unused -> new ArrayList<>())
                        .add(match);
            }
        }
        return best;
    }

    /** One by one as they are asked for: explaining takes its time. */
    private Stream<Learnt> told(Actor actor, Done done, Kind kind, List<Match> matches, Viewer viewer) {
        List<Match> first = matches.subList(0, Math.min(Candidates.MOST, matches.size()));
        Map<Long, Precedent.Shown> shown = precedents.among(
                actor,
                kind,
                first.stream()
                        .map(match -> EngineRecords.key(match.offer().id()))
                        .toList());
        var explaining = new Explaining(done.matching());
        return first.stream()
                .filter(match ->
                        shown.containsKey(EngineRecords.key(match.offer().id())))
                .map(match -> new Learnt(
                        kind,
                        Objects.requireNonNull(
                                shown.get(EngineRecords.key(match.offer().id()))),
                        match.score().total(),
                        match.band(),
                        explaining.explain(match, viewer)));
    }

    private Stream<Candidate> asking(Actor actor, Matching matching, Offer practice, Entity entity, Viewer viewer) {
        List<Match> first = matching.needsFor(practice).stream()
                .filter(match -> match.band() != Band.HIDDEN)
                .limit(Candidates.MOST)
                .toList();
        Map<Long, HouseRow> rows = house.among(
                actor,
                entity,
                first.stream()
                        .map(match -> EngineRecords.key(match.need().id()))
                        .toList());
        var explaining = new Explaining(matching);
        return first.stream()
                .filter(match -> rows.containsKey(EngineRecords.key(match.need().id())))
                .map(match -> new Candidate(
                        Objects.requireNonNull(
                                rows.get(EngineRecords.key(match.need().id()))),
                        match.score().total(),
                        match.band(),
                        explaining.explain(match, viewer)));
    }

    /** The record, for those who answer for it and the desk; for others it is as if nothing were found for it. */
    private HouseRow own(Reader reader, Entity entity, long id) {
        HouseRecord record = store.find(reader, entity, id);
        if (!reader.isDesk() && !reader.keeps(entity, record.party())) {
            throw new NotFound("problem.not-found");
        }
        return Objects.requireNonNull(
                house.among(reader.actor(), entity, List.of(id)).get(id));
    }

    private static Viewer viewer(Reader reader, Viewer own) {
        return reader.isDesk() ? Viewer.DESK : own;
    }
}
