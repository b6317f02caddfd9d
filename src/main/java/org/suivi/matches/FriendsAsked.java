package org.suivi.matches;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.HouseList;
import org.suivi.cooperation.HouseRow;
import org.suivi.cooperation.Reader;
import org.suivi.cooperation.Wait;
import org.suivi.cooperation.WaitSource;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.shared.Actor;
import org.suivi.shared.Page;

/** The needs for which a reader was asked to help as a friend of the country, and did not say yet whether it will. */
@Service
@Order(2)
@Transactional(readOnly = true)
public class FriendsAsked implements WaitSource {

    public static final String PATH = "/clearing-house/friends";

    private static final int PAGE_SIZE = 25;

    /** The last round alone, as on the page where it is answered. */
    private static final String WAITING = """
            from friends_invited i join friends_round f on f.id = i.round_id join assistance_record r on r.id = f.need_id
            where i.reply = 'open' and i.party_id in (:offers) and %s and %s and not exists (
                select 1 from friends_round later where later.need_id = f.need_id and later.id > f.id)
            """.formatted(FriendsStore.RUNNING, Reader.sees("r"));

    private final JdbcClient jdbc;
    private final MatchSight sight;
    private final HouseList house;
    private final Parties parties;

    FriendsAsked(JdbcClient jdbc, MatchSight sight, HouseList house, Parties parties) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.house = house;
        this.parties = parties;
    }

    /**
     * A need that a party was asked to help with.
     *
     * @param at when it was asked
     */
    public record Asked(HouseRow need, Party party, Instant at) {

        /** Where it is answered. */
        public String path() {
            return FriendsRound.path(need.id());
        }
    }

    private record Invitation(long need, long party, Instant at) {}

    /** Those that wait longest first. */
    public Page<Asked> page(Actor actor, int number) {
        Map<String, Object> parameters = parameters(actor);
        List<Invitation> rows = jdbc.sql("select f.need_id, i.party_id, f.called_at " + WAITING
                        + " order by f.called_at, f.id, i.party_id limit :size offset :skipped")
                .params(parameters)
                .param("size", PAGE_SIZE)
                .param("skipped", (number - 1L) * PAGE_SIZE)
                .query((row, index) -> new Invitation(
                        row.getLong("need_id"),
                        row.getLong("party_id"),
                        row.getTimestamp("called_at").toInstant()))
                .list();
        Map<Long, HouseRow> needs = house.among(
                actor,
                Entity.NEED,
                rows.stream().map(Invitation::need).distinct().toList());
        return new Page<>(
                rows.stream()
                        .map(each -> new Asked(
                                Objects.requireNonNull(needs.get(each.need())),
                                parties.withId(each.party()),
                                each.at()))
                        .toList(),
                count(parameters),
                number,
                PAGE_SIZE);
    }

    @Override
    public List<Wait> of(Actor actor) {
        return sight.of(actor).offers().isEmpty()
                ? List.of()
                : List.of(new Wait("waits.friends", PATH, count(parameters(actor))));
    }

    private long count(Map<String, Object> parameters) {
        return jdbc.sql("select count(*) " + WAITING)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private Map<String, Object> parameters(Actor actor) {
        Reader reader = sight.of(actor);
        Map<String, Object> parameters = new HashMap<>(reader.parameters());
        parameters.put("offers", Reader.orNobody(reader.offers()));
        return parameters;
    }
}
