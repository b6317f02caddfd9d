package org.suivi.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.HouseBoards;
import org.suivi.cooperation.HouseExport;
import org.suivi.cooperation.HouseFacet;
import org.suivi.cooperation.HouseList.Count;
import org.suivi.shared.LocalizedText;

/** What everybody may know of needs, offers, challenges and practices, by their facets. */
@Component
@Order(10)
class HouseFigures implements PublicFigures {

    private static final Map<Entity, List<HouseFacet>> TOLD = Map.of(
            Entity.NEED, List.of(HouseFacet.THEME, HouseFacet.FUNCTION, HouseFacet.REGION),
            Entity.OFFER, List.of(HouseFacet.THEME, HouseFacet.MODALITY),
            Entity.CHALLENGE, List.of(HouseFacet.THEME),
            Entity.PRACTICE, List.of(HouseFacet.THEME, HouseFacet.STATE));

    private final HouseBoards boards;
    private final HouseExport names;

    HouseFigures(HouseBoards boards, HouseExport names) {
        this.boards = boards;
        this.names = names;
    }

    @Override
    public List<Section> tell() {
        List<Section> sections = new ArrayList<>();
        for (Entity entity : Entity.values()) {
            Map<HouseFacet, List<Count>> counts = boards.publicCounts(entity).counts();
            for (HouseFacet facet : TOLD.getOrDefault(entity, List.of())) {
                sections.add(new Section(
                        "report.part." + entity.code() + "-" + facet.code(),
                        counts.getOrDefault(facet, List.of()).stream()
                                .map(each -> new Section.Line(name(entity, facet, each.value()), each.hits()))
                                .toList()));
            }
        }
        return sections;
    }

    private LocalizedText name(Entity entity, HouseFacet facet, String value) {
        return LocalizedText.inEach(language -> names.value(language, entity, facet, value));
    }
}
