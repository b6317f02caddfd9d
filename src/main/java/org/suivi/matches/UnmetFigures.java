package org.suivi.matches;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.HouseList;
import org.suivi.cooperation.HouseList.Count;
import org.suivi.cooperation.TooFew;
import org.suivi.figures.PublicFigures;
import org.suivi.figures.Section;
import org.suivi.matches.RoundStore.KeptNeed;
import org.suivi.matching.Cause;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Permission;
import org.suivi.shared.web.Messages;

/** What stands in the way of needs without an offer, as everybody may know it; of needs that all who take part may read. */
@Component
@Order(20)
class UnmetFigures implements PublicFigures {

    private static final Actor ANY_PARTICIPANT =
            new Actor(0, "", "public", null, null, Set.of(Permission.READ_ASSISTANCE));

    private final RoundStore rounds;
    private final HouseList house;
    private final Messages messages;

    UnmetFigures(RoundStore rounds, HouseList house, Messages messages) {
        this.rounds = rounds;
        this.house = house;
        this.messages = messages;
    }

    @Override
    public List<Section> tell() {
        List<KeptNeed> unmet = rounds.last()
                .map(round -> rounds.needs(round, RoundStore.UNMET, Map.of("gap", "[]")))
                .orElse(List.of());
        Set<Long> read = house.among(
                        ANY_PARTICIPANT,
                        Entity.NEED,
                        unmet.stream().map(KeptNeed::need).toList())
                .keySet();
        Map<Cause, Long> causes = new EnumMap<>(Cause.class);
        unmet.stream()
                .filter(each -> read.contains(each.need()))
                .flatMap(each -> each.gaps().stream())
                .forEach(gap -> causes.merge(gap.cause(), 1L, Long::sum));
        List<Count> counts = causes.entrySet().stream()
                .map(each -> new Count(code(each.getKey()), each.getValue()))
                .toList();
        return List.of(new Section(
                "report.part.unmet",
                TooFew.leftOut(counts).stream()
                        .map(each -> new Section.Line(name(each.value()), each.hits()))
                        .toList()));
    }

    private static String code(Cause cause) {
        return cause.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private LocalizedText name(String cause) {
        return LocalizedText.inEach(language -> messages.text(language, "match.cause." + cause));
    }
}
