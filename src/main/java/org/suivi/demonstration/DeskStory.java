package org.suivi.demonstration;

import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.suivi.cooperation.DeskNotes;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.HouseFilter;
import org.suivi.cooperation.HouseList;
import org.suivi.cooperation.Officers;
import org.suivi.cooperation.StatedNeeds;
import org.suivi.identity.NationalSystem;
import org.suivi.identity.Role;
import org.suivi.matches.Friends;
import org.suivi.shared.Actor;

/** How the desk shares its work, what it notes, and whom it asks to help with a need that nobody took up. */
@Component
@Order(10)
class DeskStory implements Chapter {

    private final BetweenCountries between;
    private final StatedNeeds needs;
    private final HouseList house;
    private final Officers officers;
    private final DeskNotes notes;
    private final Friends friends;
    private final EarlierDays days;

    DeskStory(
            BetweenCountries between,
            StatedNeeds needs,
            HouseList house,
            Officers officers,
            DeskNotes notes,
            Friends friends,
            EarlierDays days) {
        this.between = between;
        this.needs = needs;
        this.house = house;
        this.officers = officers;
        this.notes = notes;
        this.friends = friends;
        this.days = days;
    }

    @Override
    public void tell(NationalSystem exampleland) {
        Actor desk = between.person(Role.CLEARING_HOUSE_DESK);
        long need = mine(desk, "acknowledged");
        officers.hand(desk, need, version(desk, need), between.colleague());
        days.ago(
                1,
                () -> notes.write(
                        desk,
                        Entity.NEED.code(),
                        need,
                        "Called the ministry: the number of officers to train will be known next week."));
        askFriends(desk, mine(desk, "unmet-escalated"));
    }

    /** One will help, one cannot, and one did not answer yet. */
    private void askFriends(Actor desk, long need) {
        long neighbour = between.party(BetweenCountries.NEIGHBOUR).id();
        long islands = between.party(BetweenCountries.ISLANDS).id();
        long island = between.party(BetweenCountries.ISLAND).id();
        days.ago(
                1,
                () -> friends.call(
                        desk,
                        need,
                        version(desk, need),
                        Set.of(neighbour, islands, island),
                        "Nobody could take this up so far. A visit of two days would help already."));
        Actor focalPoint = between.person(Role.NATIONAL_FOCAL_POINT);
        friends.answer(focalPoint, need, version(desk, need), neighbour, true, null);
        Actor provider = between.person(Role.ASSISTANCE_PROVIDER);
        friends.answer(provider, need, version(desk, need), islands, false, "CAPACITY_FULL");
    }

    private int version(Actor desk, long need) {
        return needs.withId(desk, need).record().version();
    }

    private long mine(Actor desk, String state) {
        var filter = HouseFilter.of(Map.of("officer", "mine", "state", state));
        return house.rows(desk, Entity.NEED, filter, 1, 1).get(0).id();
    }
}
