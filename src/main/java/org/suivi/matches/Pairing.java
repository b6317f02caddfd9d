package org.suivi.matches;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.suivi.matches.LivePool.Live;
import org.suivi.matches.MatchRecord.Asker;
import org.suivi.matches.MatchRecord.Judged;
import org.suivi.matches.MatchStore.Found;
import org.suivi.matches.MatchStore.FoundPart;
import org.suivi.matching.Composite;
import org.suivi.matching.Composites;
import org.suivi.matching.Explaining;
import org.suivi.matching.Explanation;
import org.suivi.matching.Match;
import org.suivi.matching.Matching;
import org.suivi.matching.Need;
import org.suivi.matching.Offer;
import org.suivi.matching.Role;
import org.suivi.matching.Viewer;
import org.suivi.shared.Refused;

/** What the engine says of a need and one or several offers, made ready to be kept. */
@Component
class Pairing {

    private final LivePool pool;

    Pairing(LivePool pool) {
        this.pool = pool;
    }

    /** The need with these offers, if nothing shuts them out; the refusal is the same whatever does. */
    Found found(long need, List<Long> offers, MatchOrigin origin) {
        Live live = pool.now();
        Need wanted = live.need(need).orElseThrow(Pairing::impossible);
        List<Composite.Part> parts =
                offers.size() == 1 ? one(live, wanted, offers.get(0)) : several(live.matching(), wanted, offers);
        return found(live.matching(), wanted, parts, origin);
    }

    /** One pair as it is kept. */
    static Found found(Matching matching, Match match, MatchOrigin origin) {
        return found(matching, match.need(), List.of(new Composite.Part(Role.EXPERTISE, match, 1)), origin);
    }

    /** Whether one of these offers would tell which State asks, though it did not want to be named. */
    boolean tellsWho(long need, List<Long> offers) {
        Live live = pool.now();
        Need wanted = live.need(need).orElseThrow(Pairing::impossible);
        return offers.stream()
                .flatMap(offer -> live.offer(offer).stream())
                .anyMatch(offer -> live.tellsWho(wanted, offer));
    }

    /** Why they fit as both are now, whatever shuts them out meanwhile; empty once one of them is not matched any more. */
    Optional<Map<Viewer, Explanation>> told(long need, long offer) {
        Live live = pool.now();
        return live.need(need)
                .flatMap(
                        wanted -> live.offer(offer).map(given -> live.matching().match(wanted, given)))
                .map(match -> told(new Explaining(live.matching()), match));
    }

    private static Map<Viewer, Explanation> told(Explaining explaining, Match match) {
        Map<Viewer, Explanation> told = new EnumMap<>(Viewer.class);
        for (Viewer viewer : Viewer.values()) {
            told.put(viewer, explaining.explain(match, viewer));
        }
        return told;
    }

    private static List<Composite.Part> one(Live live, Need need, long offer) {
        Offer given = live.offer(offer).orElseThrow(Pairing::impossible);
        if (!live.matching().isPossible(need, given)) {
            throw impossible();
        }
        return List.of(new Composite.Part(Role.EXPERTISE, live.matching().match(need, given), 1));
    }

    private static List<Composite.Part> several(Matching matching, Need need, List<Long> offers) {
        Optional<Composite> best = new Composites(matching).best(need);
        return best.filter(composite -> offers(composite).equals(offers))
                .map(Composite::parts)
                .orElseThrow(Pairing::impossible);
    }

    static List<Long> offers(Composite composite) {
        return composite.parts().stream()
                .map(part -> EngineRecords.key(part.match().offer().id()))
                .toList();
    }

    private static Refused impossible() {
        return new Refused("match.not-possible");
    }

    private static Found found(Matching matching, Need need, List<Composite.Part> parts, MatchOrigin origin) {
        var explaining = new Explaining(matching);
        List<FoundPart> all = new ArrayList<>();
        for (Composite.Part part : parts) {
            all.add(new FoundPart(
                    EngineRecords.key(part.match().offer().id()),
                    Long.parseLong(part.match().offer().provider().id()),
                    part.role(),
                    part.match().score().total(),
                    told(explaining, part.match())));
        }
        double weakest = parts.stream().mapToDouble(Composite.Part::facet).min().orElse(0);
        double mean = all.stream().mapToDouble(FoundPart::score).average().orElse(0);
        var judged = new Judged(
                weakest * mean,
                matching.weights().band(weakest * mean),
                Matching.ENGINE,
                matching.weights().version());
        var asker = new Asker(
                EngineRecords.key(need.id()), Long.parseLong(need.owner().id()), Reply.OPEN, null, null);
        return new Found(origin, judged, asker, all);
    }
}
