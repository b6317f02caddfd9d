package org.suivi.matches;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.HouseList;
import org.suivi.cooperation.HouseRow;
import org.suivi.cooperation.Reader;
import org.suivi.matches.LivePool.Live;

/** What those who will help with a need have on offer and can be proposed for it. */
@Component
class FriendsOffers {

    private final FriendsStore store;
    private final LivePool pool;
    private final HouseList house;

    FriendsOffers(FriendsStore store, LivePool pool, HouseList house) {
        this.store = store;
        this.pool = pool;
        this.house = house;
    }

    /** For the desk those of all, for a party its own. What a gate shuts out is not there, whatever the gate. */
    List<HouseRow> of(Reader reader, FriendsRound round) {
        List<Long> willing = round.willing().stream()
                .filter(party -> reader.isDesk() || reader.offers().contains(party))
                .toList();
        Live live = pool.now();
        List<Long> possible = live.need(round.need()).stream()
                .flatMap(need -> store.offers(willing).stream()
                        .filter(id -> live.offer(id)
                                .filter(offer -> live.matching().isPossible(need, offer))
                                .filter(offer -> reader.isDesk() || !live.tellsWho(need, offer))
                                .isPresent()))
                .toList();
        Map<Long, HouseRow> rows = house.among(reader.actor(), Entity.OFFER, possible);
        return possible.stream().map(rows::get).filter(Objects::nonNull).toList();
    }
}
