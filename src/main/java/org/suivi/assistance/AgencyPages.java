package org.suivi.assistance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.assistance.Assessed.Item;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotFound;
import org.suivi.shared.Page;
import org.suivi.shared.Permission;
import tools.jackson.databind.ObjectMapper;

/** Where a party helps, how soon it confirms, and how its help was received; means only where enough States spoke. */
@Service
@Transactional(readOnly = true)
public class AgencyPages {

    /** No fewer assessments, from no fewer States: nobody shall be read out of a mean. */
    public static final int FEWEST_ASSESSMENTS = 5;

    public static final int FEWEST_STATES = 3;

    /** Over the projects that count, that the reader sees and that the party provides. */
    private static final String FOUND = "with found as materialized (select p.* from assistance_project p where "
            + ProjectOnly.COUNTS.condition() + " and " + ProjectFacet.PARTY.condition() + " and "
            + ProjectReader.sees("p")
            + ") ";

    /** What the party said to its projects, and how many days after it was told of one that others entered. */
    private static final String ANSWERS = """
            select p.id, p.title, p.provider_said as said, case when p.provider_at > p.created_at
                then extract(epoch from p.provider_at - p.created_at)::float8 / 86400 end as days
            from assistance_project p where p.state <> 'cancelled' and\s""" + ProjectFacet.PARTY.condition() + " and " + ProjectReader.sees("p");

    /** The assessments that count, whoever may read them one by one: what is shown of them are means over many. */
    private static final String ASSESSED =
            """
            with assessed as materialized (
                select a.content, p.recipient_id from project_assessment a join assistance_project p on p.id = a.project_id
                where a.side = 'recipient' and a.phase = 'close' and a.state in ('recipient-final', 'provider-replied', 'locked')
                    and %s and %s)
            """.formatted(ProjectOnly.COUNTS.condition(), ProjectFacet.PARTY.condition());

    private static final int PAGE_SIZE = 25;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Parties parties;
    private final ProjectSight sight;

    AgencyPages(JdbcClient jdbc, ObjectMapper json, Parties parties, ProjectSight sight) {
        this.jdbc = jdbc;
        this.json = json;
        this.parties = parties;
        this.sight = sight;
    }

    /**
     * A party as a reader sees it.
     *
     * @param means from 1 to 5; only those that enough States gave
     * @param again percent of those who could say that they would use such help again; null where too few could
     */
    public record Seen(
            Party party,
            List<Where> countries,
            Map<ProjectState, Long> states,
            Answering answering,
            Map<Item, Double> means,
            @Nullable Long again) {}

    /** How many projects go to a country. */
    public record Where(long country, long projects) {}

    /**
     * How the party answers to what others tell of its projects.
     *
     * @param days the median of the days until it confirmed; null where it never had to
     */
    public record Answering(
            long confirmed,
            long disputed,
            long silent,
            @Nullable Double days) {}

    /** What the party said to what others tell of a project. */
    public enum Said {
        CONFIRMED("said = 'confirmed'", "project.said.confirmed"),
        DISPUTED("said = 'disputed'", "project.said.disputed"),
        SILENT("said = ''", "project.said"),
        /** What it said something to after others had entered it. */
        ANSWERED("days is not null", "agency.days");

        private final String condition;
        private final String key;

        Said(String condition, String key) {
            this.condition = condition;
            this.key = key;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Message key of what it is called. */
        public String key() {
            return key;
        }
    }

    /**
     * A project that the party was to say something to.
     *
     * @param days until it did; null where it did not, or had entered the project itself
     */
    public record Answer(
            long project, LocalizedText title, @Nullable Double days) {

        public String number() {
            return ProjectRecord.number(project);
        }

        public String path() {
            return ProjectRecord.path(project);
        }
    }

    /** The projects behind a figure. */
    public record Answers(Party party, Said said, Answering answering, Page<Answer> page) {}

    public Seen of(Actor actor, String code) {
        Party party = party(actor, code);
        Map<String, Object> parameters = parameters(actor, party);
        List<Where> countries = jdbc.sql(
                        FOUND + "select recipient_id, count(*) as hits from found group by 1 order by 2 desc, 1")
                .params(parameters)
                .query((row, index) -> new Where(row.getLong("recipient_id"), row.getLong("hits")))
                .list();
        Map<ProjectState, Long> states = new EnumMap<>(ProjectState.class);
        jdbc.sql(FOUND + "select state, count(*) as hits from found group by 1")
                .params(parameters)
                .query(row -> {
                    states.put(ProjectState.of(row.getString("state")).orElseThrow(), row.getLong("hits"));
                });
        return new Seen(party, countries, states, answering(parameters), means(party.id()), again(party.id()));
    }

    /** The party whose page this is. */
    public Party party(Actor actor, String code) {
        actor.mustHave(Permission.READ_ASSISTANCE);
        return parties.withCode(code).orElseThrow(() -> new NotFound("problem.not-found"));
    }

    private Map<String, Object> parameters(Actor actor, Party party) {
        Map<String, Object> parameters = new HashMap<>(sight.of(actor).parameters());
        parameters.put("party", party.id());
        return parameters;
    }

    private Answering answering(Map<String, Object> parameters) {
        return jdbc.sql("select count(*) filter (where said = 'confirmed') as confirmed,"
                        + " count(*) filter (where said = 'disputed') as disputed, count(*) filter (where said = '') as silent,"
                        + " percentile_cont(0.5) within group (order by days) as days from (" + ANSWERS + ") each")
                .params(parameters)
                .query((row, index) -> new Answering(
                        row.getLong("confirmed"),
                        row.getLong("disputed"),
                        row.getLong("silent"),
                        row.getObject("days", Double.class)))
                .single();
    }

    /** The projects behind one figure of how the party answers, those that it took longest for first. */
    public Answers answers(Actor actor, String code, Said said, int number) {
        Party party = party(actor, code);
        Map<String, Object> parameters = parameters(actor, party);
        String found = "from (" + ANSWERS + ") each where " + said.condition;
        List<Answer> rows = jdbc.sql("select id, title::text, days " + found
                        + " order by days desc nulls last, id limit :size offset :from")
                .params(parameters)
                .param("size", PAGE_SIZE)
                .param("from", (number - 1L) * PAGE_SIZE)
                .query((row, index) -> new Answer(
                        row.getLong("id"),
                        json.readValue(row.getString("title"), LocalizedText.class),
                        row.getObject("days", Double.class)))
                .list();
        long total = jdbc.sql("select count(*) " + found)
                .params(parameters)
                .query(Long.class)
                .single();
        return new Answers(party, said, answering(parameters), new Page<>(rows, total, number, PAGE_SIZE));
    }

    /** Means that everybody may know, because enough assessments of enough States are in each. */
    Map<Item, Double> means(long party) {
        Map<Item, Double> means = new EnumMap<>(Item.class);
        jdbc.sql(ASSESSED + """
                        select score.key as item, avg(score.value::int) as mean
                        from assessed a cross join lateral jsonb_each_text(a.content -> 'scores') as score
                        group by 1 having count(*) >= :fewest and count(distinct a.recipient_id) >= :states
                        """)
                .param("party", party)
                .param("fewest", FEWEST_ASSESSMENTS)
                .param("states", FEWEST_STATES)
                .query(row -> {
                    means.put(Item.valueOf(row.getString("item").toUpperCase(Locale.ROOT)), row.getDouble("mean"));
                });
        return means;
    }

    private @Nullable Long again(long party) {
        List<Long> said = new ArrayList<>();
        jdbc.sql(ASSESSED + """
                        select round(100.0 * count(*) filter (where a.content ->> 'again' = 'true') / count(*)) as again
                        from assessed a where a.content ->> 'again' is not null
                        having count(*) >= :fewest and count(distinct a.recipient_id) >= :states
                        """)
                .param("party", party)
                .param("fewest", FEWEST_ASSESSMENTS)
                .param("states", FEWEST_STATES)
                .query(row -> {
                    said.add(row.getLong("again"));
                });
        return said.isEmpty() ? null : said.get(0);
    }
}
