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
import org.suivi.cooperation.LiveRecords.Told;
import org.suivi.matches.Precedent.Kind;
import org.suivi.shared.Actor;

/** Practices, and challenges of peers, as something that a need can learn from. */
@Component
class ToldRecords implements Precedents {

    private static final Map<Kind, Entity> ENTITIES =
            Map.of(Kind.PRACTICE, Entity.PRACTICE, Kind.CHALLENGE, Entity.CHALLENGE);

    private final LiveRecords records;
    private final HouseList house;

    ToldRecords(LiveRecords records, HouseList house) {
        this.records = records;
        this.house = house;
    }

    @Override
    public List<Precedent> all() {
        return Stream.concat(
                        records.practices().stream().map(told -> precedent(Kind.PRACTICE, told)),
                        records.challenges().stream().map(told -> precedent(Kind.CHALLENGE, told)))
                .toList();
    }

    private static Precedent precedent(Kind kind, Told told) {
        Told.About about = told.about();
        return new Precedent(
                kind,
                told.id(),
                told.party(),
                Set.of(told.party()),
                new Precedent.About(about.themes(), about.functions(), List.of(), about.languages(), about.links()),
                told.words(),
                told.confirmed(),
                EngineRecords.access(told.level(), told.named(), true, Set.of()));
    }

    @Override
    public Map<Long, Precedent.Shown> among(Actor actor, Kind kind, Collection<Long> ids) {
        Entity entity = ENTITIES.get(kind);
        return entity == null
                ? Map.of()
                : house.among(actor, entity, ids).values().stream()
                        .collect(Collectors.toMap(HouseRow::id, ToldRecords::shown));
    }

    private static Precedent.Shown shown(HouseRow row) {
        return new Precedent.Shown(
                row.number(),
                row.path(),
                row.title(),
                Stream.ofNullable(row.whose().party()).toList());
    }
}
