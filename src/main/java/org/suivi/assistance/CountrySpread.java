package org.suivi.assistance;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.HouseList;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;

/** Where help goes: how many provide to each country for what it asks; first those that nobody helps. */
@Service
@Transactional(readOnly = true)
public class CountrySpread {

    /** Projects that count and go on, with those who provide; a project without a provider counts with none. */
    private static final String HELPED = """
            from assistance_project p left join project_party x on x.project_id = p.id
                and x.role not in ('recipient', 'beneficiary', 'host')
            where\s""" + ProjectOnly.COUNTS.condition() + " and " + ProjectOnly.LIVE.condition()
            + " and " + ProjectReader.sees("p");

    private final JdbcClient jdbc;
    private final Parties parties;
    private final HouseList house;
    private final ProjectSight sight;

    CountrySpread(JdbcClient jdbc, Parties parties, HouseList house, ProjectSight sight) {
        this.jdbc = jdbc;
        this.parties = parties;
        this.house = house;
        this.sight = sight;
    }

    /**
     * A country that asks or is helped, as far as the reader sees it.
     *
     * @param needs that wait for help or for its end, of those whose State the reader may know
     * @param projects that count and are not over
     * @param providers of these projects, funders among them
     */
    public record Row(long country, long needs, long projects, long providers) {

        /** Whether it asks and nobody helps. */
        public boolean isAlone() {
            return needs > 0 && providers == 0;
        }

        /** How many provide for each need; for a country that asks nothing, all of them. */
        public double perNeed() {
            return (double) providers / Math.max(1, needs);
        }
    }

    public List<Row> of(Actor actor) {
        actor.mustHave(Permission.READ_ASSISTANCE);
        Map<Long, Row> rows = new HashMap<>();
        house.liveNeeds(actor).forEach((country, needs) -> rows.put(country, new Row(country, needs, 0, 0)));
        jdbc.sql("select p.recipient_id, count(distinct p.id) as projects, count(distinct x.party_id) as providers "
                        + HELPED + " group by 1")
                .params(sight.of(actor).parameters())
                .query(row -> {
                    long country = row.getLong("recipient_id");
                    long needs = rows.getOrDefault(country, new Row(country, 0, 0, 0))
                            .needs();
                    rows.put(country, new Row(country, needs, row.getLong("projects"), row.getLong("providers")));
                });
        return rows.values().stream()
                .sorted(Comparator.comparing(Row::isAlone)
                        .reversed()
                        .thenComparing(Row::perNeed)
                        .thenComparing(Comparator.comparing(Row::needs).reversed())
                        .thenComparing(Row::country))
                .toList();
    }

    /** A country and the keys of those who provide to it. */
    public record Helpers(Party country, List<Long> parties) {}

    /** Who provides to a country now. */
    public Helpers helpers(Actor actor, String code) {
        actor.mustHave(Permission.READ_ASSISTANCE);
        Party country =
                parties.withCode(code).filter(Party::isState).orElseThrow(() -> new NotFound("problem.not-found"));
        return new Helpers(
                country,
                jdbc.sql("select distinct x.party_id " + HELPED
                                + " and p.recipient_id = :country and x.party_id is not null order by 1")
                        .params(sight.of(actor).parameters())
                        .param("country", country.id())
                        .query(Long.class)
                        .list());
    }
}
