package org.suivi.matches;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.HouseList;
import org.suivi.cooperation.HouseRow;
import org.suivi.cooperation.LiveRecords;
import org.suivi.matches.Precedent.Kind;
import org.suivi.shared.Actor;

/** Practices as something that a need can learn from. */
@Component
class ToldPractices implements Precedents {

    private final LiveRecords records;
    private final HouseList house;

    ToldPractices(LiveRecords records, HouseList house) {
        this.records = records;
        this.house = house;
    }

    @Override
    public List<Precedent> all() {
        return records.practices().stream()
                .map(told -> new Precedent(
                        Kind.PRACTICE,
                        told.id(),
                        told.party(),
                        Set.of(told.party()),
                        new Precedent.About(told.themes(), told.functions(), List.of(), told.languages(), told.links()),
                        told.words(),
                        told.confirmed()))
                .toList();
    }

    @Override
    public Map<Long, Precedent.Shown> among(Actor actor, Kind kind, Collection<Long> ids) {
        return kind != Kind.PRACTICE
                ? Map.of()
                : house.among(actor, Entity.PRACTICE, ids).values().stream()
                        .collect(Collectors.toMap(HouseRow::id, ToldPractices::shown));
    }

    private static Precedent.Shown shown(HouseRow row) {
        return new Precedent.Shown(
                row.number(),
                row.path(),
                row.title(),
                Stream.ofNullable(row.whose().party()).toList());
    }
}
