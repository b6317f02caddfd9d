package org.suivi.cooperation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.suivi.shared.Actor;
import org.suivi.shared.Permission;

/** The sections of the clearing house that somebody may open: its own, and those of the modules above it. */
@Component
public class HouseTabs {

    private final List<HouseTab> others;

    HouseTabs(ObjectProvider<HouseTab> others) {
        this.others =
                others.stream().sorted(Comparator.comparingInt(HouseTab::order)).toList();
    }

    public List<HouseTab> of(Actor actor) {
        Stream<HouseTab> own = Arrays.stream(Entity.values())
                .map(each -> new HouseTab(each.code() + ".title", each.path(), Permission.NOTHING, 0));
        Stream<HouseTab> front = Waits.concern(actor)
                ? Stream.of(new HouseTab("waits.title", Waits.PATH, Permission.NOTHING, 0))
                : Stream.empty();
        return Stream.concat(Stream.concat(front, own), others.stream().filter(tab -> actor.may(tab.permission())))
                .toList();
    }
}
