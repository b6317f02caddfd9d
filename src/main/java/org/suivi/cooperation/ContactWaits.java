package org.suivi.cooperation;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suivi.shared.Actor;

/** Parties that nobody confirmed to act for, and people to whom mail comes back: what the page of contacts lists. */
@Component
@Order(9)
class ContactWaits implements WaitSource {

    private static final String COUNT = """
            select (select count(*) from party_silent s where :desk or s.party_id in (:own))
                + (select count(*) from party_contact c where c.bounced is not null and (:desk or c.party_id in (:own)))
            """;

    private final JdbcClient jdbc;
    private final Sight sight;

    ContactWaits(JdbcClient jdbc, Sight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    @Override
    public List<Wait> of(Actor actor) {
        long count = jdbc.sql(COUNT)
                .params(sight.of(actor).parameters())
                .query(Long.class)
                .single();
        return List.of(new Wait("waits.contacts", "/clearing-house/contacts", count));
    }
}
