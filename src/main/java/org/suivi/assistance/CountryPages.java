package org.suivi.assistance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.assistance.CountTable.Cell;
import org.suivi.cooperation.HouseList;
import org.suivi.cooperation.NeedState;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Permission;

/** What goes to a country: its needs, the projects of each agency by theme, overlaps, and how far they follow the United Nations’ framework. */
@Service
@Transactional(readOnly = true)
public class CountryPages {

    private final JdbcClient jdbc;
    private final Parties parties;
    private final HouseList house;
    private final ProjectSight sight;
    private final Overlaps overlaps;

    CountryPages(JdbcClient jdbc, Parties parties, HouseList house, ProjectSight sight, Overlaps overlaps) {
        this.jdbc = jdbc;
        this.parties = parties;
        this.house = house;
        this.sight = sight;
        this.overlaps = overlaps;
    }

    /**
     * A country as a reader sees it.
     *
     * @param agencies rows are keys of parties, columns keys of themes; what counts only
     * @param reported projects that one side told and the State did not confirm; they count nowhere
     */
    public record Seen(
            Party country,
            Map<NeedState, Long> needs,
            CountTable agencies,
            List<Providing> providing,
            long reported,
            Counted counted,
            List<OverlapCase> overlaps) {

        /** How many projects a party provides to the country, each counted once whatever its themes. */
        public long by(String party) {
            return providing.stream()
                    .filter(each -> String.valueOf(each.party()).equals(party))
                    .mapToLong(Providing::projects)
                    .sum();
        }
    }

    /** How many projects a party provides to the country. */
    public record Providing(long party, long projects) {}

    /**
     * How many projects count.
     *
     * @param alone of them on one side's word, which the other did not confirm
     * @param named of them with an outcome of the cooperation framework
     */
    public record Counted(long all, long alone, long named) {}

    public Seen of(Actor actor, String code) {
        actor.mustHave(Permission.READ_ASSISTANCE);
        Party country =
                parties.withCode(code).filter(Party::isState).orElseThrow(() -> new NotFound("problem.not-found"));
        Map<String, Object> parameters = new HashMap<>(sight.of(actor).parameters());
        parameters.put("country", country.id());
        Map<Cell, Long> cells = new HashMap<>();
        List<Providing> providing = new ArrayList<>();
        jdbc.sql(seen("""
                        select x.party_id, theme, count(distinct p.id) as hits
                        from found p join project_party x on x.project_id = p.id and x.role not in ('recipient', 'beneficiary')
                        cross join lateral unnest(p.themes) as theme
                        group by 1, 2
                        """)).params(parameters).query(row -> {
            cells.put(new Cell(row.getString("party_id"), row.getString("theme")), row.getLong("hits"));
        });
        jdbc.sql(seen("""
                        select x.party_id, count(distinct p.id) as hits
                        from found p join project_party x on x.project_id = p.id and x.role not in ('recipient', 'beneficiary')
                        group by 1 order by 2 desc, 1
                        """)).params(parameters).query(row -> {
            providing.add(new Providing(row.getLong("party_id"), row.getLong("hits")));
        });
        Counted counted = jdbc.sql(seen("""
                        select count(*) as total, count(*) filter (where p.standing = 'one-sided') as alone,
                            count(*) filter (where %s) as named from found p
                        """.formatted(ProjectOnly.FRAMEWORK.condition())))
                .params(parameters)
                .query((row, index) -> new Counted(row.getLong("total"), row.getLong("alone"), row.getLong("named")))
                .single();
        long reported = jdbc.sql("select count(*) from assistance_project p where p.recipient_id = :country and "
                        + ProjectOnly.REPORTED.condition() + " and " + ProjectReader.sees("p"))
                .params(parameters)
                .query(Long.class)
                .single();
        return new Seen(
                country,
                house.needsOf(actor, country.id()),
                CountTable.of(cells),
                providing,
                reported,
                counted,
                overlaps.of(actor, country.id()));
    }

    /** Over the projects of the country that count and that the reader sees. */
    private static String seen(String select) {
        return "with found as materialized (select p.id, p.themes, p.standing, p.content from assistance_project p"
                + " where p.recipient_id = :country and " + ProjectOnly.COUNTS.condition() + " and "
                + ProjectReader.sees("p")
                + ") " + select;
    }
}
