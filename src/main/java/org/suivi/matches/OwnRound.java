package org.suivi.matches;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.HouseFilter;
import org.suivi.cooperation.HouseList;
import org.suivi.cooperation.HouseRow;
import org.suivi.matches.RoundStore.Kept;
import org.suivi.matches.RoundStore.KeptNeed;
import org.suivi.matching.Gap;
import org.suivi.shared.Actor;

/**
 * What the last round says of the needs that are a reader's own, as far as it may know: an offer that it does not see is left for no
 * need, and stands behind no cause.
 */
@Component
class OwnRound {

    private final RoundStore rounds;
    private final HouseList house;

    OwnRound(RoundStore rounds, HouseList house) {
        this.rounds = rounds;
        this.house = house;
    }

    /**
     * A need of the reader.
     *
     * @param gaps why it is not covered; none where the reader may know no cause
     */
    record Own(HouseRow need, boolean isCovered, List<Gap> gaps) {

        private boolean isSole() {
            return gaps.stream().anyMatch(Gap::isSole);
        }
    }

    /** Those of a narrowed list, sole blockers first. */
    List<Own> of(Actor actor, Kept round, HouseFilter filter) {
        var own = new HouseFilter(filter.words(), filter.chosen(), true, filter.isAll(), 1);
        List<KeptNeed> kept = rounds.needs(
                round,
                "n.need_id = any(:among)",
                Map.of("among", house.ids(actor, Entity.NEED, own).toArray(Long[]::new)));
        Map<Long, HouseRow> needs = house.among(
                actor, Entity.NEED, kept.stream().map(KeptNeed::need).toList());
        Set<Long> offers = house.among(
                        actor,
                        Entity.OFFER,
                        kept.stream().flatMap(OwnRound::offers).collect(Collectors.toSet()))
                .keySet();
        return kept.stream()
                .filter(each -> needs.containsKey(each.need()))
                .map(each -> new Own(
                        Objects.requireNonNull(needs.get(each.need())),
                        each.offer() != null && offers.contains(each.offer()),
                        each.gaps().stream().filter(gap -> isKnown(gap, offers)).toList()))
                .sorted(Comparator.comparing((Own each) -> !each.isSole())
                        .thenComparing(each -> each.need().id()))
                .toList();
    }

    private static Stream<Long> offers(KeptNeed need) {
        return Stream.concat(
                Stream.ofNullable(need.offer()),
                need.gaps().stream().flatMap(gap -> gap.offers().stream()).map(EngineRecords::key));
    }

    private static boolean isKnown(Gap gap, Set<Long> offers) {
        return gap.offers().isEmpty()
                || gap.offers().stream().map(EngineRecords::key).anyMatch(offers::contains);
    }
}
