package org.suivi.demonstration;

import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.HouseFilter;
import org.suivi.cooperation.HouseList;
import org.suivi.cooperation.Officers;
import org.suivi.cooperation.StatedNeeds;
import org.suivi.identity.NationalSystem;
import org.suivi.identity.Role;
import org.suivi.shared.Actor;

/** How the desk shares its work: one of its needs is handed to a colleague. */
@Component
@Order(10)
class DeskStory implements Chapter {

    private final BetweenCountries between;
    private final StatedNeeds needs;
    private final HouseList house;
    private final Officers officers;

    DeskStory(BetweenCountries between, StatedNeeds needs, HouseList house, Officers officers) {
        this.between = between;
        this.needs = needs;
        this.house = house;
        this.officers = officers;
    }

    @Override
    public void tell(NationalSystem exampleland) {
        Actor desk = between.person(Role.CLEARING_HOUSE_DESK);
        long need = mine(desk, "acknowledged");
        officers.hand(desk, need, needs.withId(desk, need).record().version(), between.colleague());
    }

    private long mine(Actor desk, String state) {
        var filter = HouseFilter.of(Map.of("officer", "mine", "state", state));
        return house.rows(desk, Entity.NEED, filter, 1, 1).get(0).id();
    }
}
