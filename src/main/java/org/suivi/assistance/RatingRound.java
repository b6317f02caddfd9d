package org.suivi.assistance;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.matches.ProviderRatings;
import org.suivi.matches.ProviderRatings.Received;
import org.suivi.taxonomies.Taxonomies;
import org.suivi.taxonomies.Vocabulary;

/** Tells matching how the help of parties was received, by kind of change, where enough States spoke. */
@Component
class RatingRound {

    /** The mean of what a recipient gave on the scale from 1 to 5, from 0 to 1. */
    private static final String RECEIVED = """
            select x.party_id, function, sum((said.mean - 1) / 4)::float8 as total, count(*)::int as times
            from (
                select p.id, p.recipient_id, p.functions,
                    (select avg(score.value::int) from jsonb_each_text(a.content -> 'scores') as score) as mean
                from project_assessment a join assistance_project p on p.id = a.project_id
                where a.side = 'recipient' and a.phase = 'close'
                    and a.state in ('recipient-final', 'provider-replied', 'locked')
                    and p.standing in ('confirmed', 'one-sided') and p.state <> 'cancelled') as said
                join project_party x on x.project_id = said.id and x.role in ('provider', 'second-provider')
                cross join lateral unnest(said.functions) as function
            where said.mean is not null
            group by 1, 2 having count(*) >= :fewest and count(distinct said.recipient_id) >= :states
            """;

    private final JdbcClient jdbc;
    private final Taxonomies taxonomies;
    private final ProviderRatings ratings;

    RatingRound(JdbcClient jdbc, Taxonomies taxonomies, ProviderRatings ratings) {
        this.jdbc = jdbc;
        this.taxonomies = taxonomies;
        this.ratings = ratings;
    }

    @Transactional
    public void tell() {
        Vocabulary vocabulary = taxonomies.vocabulary();
        List<Received> received = new ArrayList<>();
        jdbc.sql(RECEIVED)
                .param("fewest", AgencyPages.FEWEST_ASSESSMENTS)
                .param("states", AgencyPages.FEWEST_STATES)
                .query(row -> {
                    long party = row.getLong("party_id");
                    double total = row.getDouble("total");
                    int times = row.getInt("times");
                    vocabulary
                            .term(row.getInt("function"))
                            .ifPresent(function -> received.add(new Received(party, function.code(), total, times)));
                });
        ratings.keep(received);
    }
}
