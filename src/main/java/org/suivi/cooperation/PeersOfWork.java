package org.suivi.cooperation;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.shared.Actor;

/** How many other States told of the same: a recommendation is seldom one State's alone. */
@Service
@Transactional(readOnly = true)
public class PeersOfWork {

    private final JdbcClient jdbc;
    private final Sight sight;

    PeersOfWork(JdbcClient jdbc, Sight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    /** Those with a need or a challenge that shares a theme, as far as the actor sees it. */
    public int count(Actor actor, List<Integer> themes) {
        return jdbc.sql("""
                        select count(distinct r.party_id) from assistance_record r join party_card p on p.id = r.party_id
                        where p.kind = 'state' and r.entity in ('need', 'challenge') and r.themes && string_to_array(:themes, ',')::int[]
                            and r.state not in ('draft', 'stale', 'closed', 'withdrawn', 'resolved', 'archived')
                            and r.party_id not in (:own) and
                        """ + Reader.sees("r"))
                .param("themes", themes.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .params(sight.of(actor).parameters())
                .query(Integer.class)
                .single();
    }
}
