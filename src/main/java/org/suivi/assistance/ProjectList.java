package org.suivi.assistance;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.Freshness;
import org.suivi.cooperation.HouseList.Slice;
import org.suivi.cooperation.TimeLimits;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Page;
import tools.jackson.databind.ObjectMapper;

/** The list of projects with its counts: rows, totals and facets all stand behind the same condition. */
@Service
@Transactional(readOnly = true)
public class ProjectList {

    private static final int PAGE_SIZE = 25;
    private static final int MOST_VALUES = 12;
    private static final String ROWS = """
            select p.id, p.title::text, p.state, p.standing, p.recipient_id, p.themes, p.functions, p.modalities, p.starts, p.ends,
                p.last_heard, coalesce(p.content -> 'origin' ->> 'helper', '') as helper,
                array(select x.party_id from project_party x
                    where x.project_id = p.id and x.role not in ('recipient', 'beneficiary') order by x.role desc) as providers
            from assistance_project p
            """;

    /** Over what was found, which stands before it. */
    private static final String FACETS = """
            select 'state' as facet, state as value, count(*) as hits from found group by 2
            union all select 'standing', standing, count(*) from found group by 2
            union all select 'theme', each::text, hits from (
                select each, count(*) as hits from (select unnest(themes) as each from found) themes group by 1) counted
            union all select 'function', each::text, hits from (
                select each, count(*) as hits from (select unnest(functions) as each from found) functions group by 1) counted
            union all select 'modality', each::text, hits from (
                select each, count(*) as hits from (select unnest(modalities) as each from found) modalities group by 1) counted
            union all select 'country', each::text, hits from (
                select recipient_id as each, count(*) as hits from found group by 1) counted
            union all select 'party', each::text, hits from (
                select party_id as each, count(*) as hits from (select distinct x.party_id, x.project_id
                    from found join project_party x on x.project_id = found.id and x.role not in ('recipient', 'beneficiary')) parts
                group by 1) counted
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final ProjectSight sight;
    private final Freshness freshness;
    private final TimeLimits limits;
    private final ProjectStore store;

    ProjectList(
            JdbcClient jdbc,
            ObjectMapper json,
            ProjectSight sight,
            Freshness freshness,
            TimeLimits limits,
            ProjectStore store) {
        this.jdbc = jdbc;
        this.json = json;
        this.sight = sight;
        this.freshness = freshness;
        this.limits = limits;
        this.store = store;
    }

    /** A value of a facet and how many projects have it. */
    public record Count(String value, long hits) {}

    /** A page of the list, and how many projects the most frequent values of each facet have. */
    public record Listing(Page<ProjectRow> page, Map<ProjectFacet, List<Count>> facets) {}

    /** Every project has one state, so that counting the states counts the list. */
    public Listing listing(Actor actor, ProjectFilter filter) {
        Asked asked = asked(actor, filter);
        Map<ProjectFacet, List<Count>> facets = facets(asked);
        long total = facets.getOrDefault(ProjectFacet.STATE, List.of()).stream()
                .mapToLong(Count::hits)
                .sum();
        int number = (int) Math.max(1, Math.min(filter.page(), (total + PAGE_SIZE - 1) / PAGE_SIZE));
        facets.replaceAll((facet, counts) -> counts.stream()
                .sorted(Comparator.comparingLong(Count::hits).reversed().thenComparing(Count::value))
                .limit(MOST_VALUES)
                .toList());
        return new Listing(new Page<>(rows(asked, PAGE_SIZE, number), total, number, PAGE_SIZE), facets);
    }

    public long count(Actor actor, ProjectFilter filter) {
        Asked asked = asked(actor, filter);
        return jdbc.sql("select count(*) from assistance_project p " + asked.where())
                .params(asked.parameters())
                .query(Long.class)
                .single();
    }

    /** How long the list is when it is narrowed to each of these, of what is not over. */
    Map<ProjectOnly, Long> counts(Actor actor, Collection<ProjectOnly> each) {
        Asked asked = asked(actor, ProjectFilter.of(Map.of()));
        String counts = each.stream()
                .map(only -> "count(*) filter (where " + only.condition() + ") as is_" + only.code())
                .collect(Collectors.joining(", "));
        return jdbc.sql("select " + counts + " from assistance_project p " + asked.where())
                .params(asked.parameters())
                .query((row, index) -> {
                    Map<ProjectOnly, Long> found = new EnumMap<>(ProjectOnly.class);
                    for (ProjectOnly only : each) {
                        found.put(only, row.getLong("is_" + only.code()));
                    }
                    return found;
                })
                .single();
    }

    /** Newest first. */
    public List<ProjectRow> rows(Actor actor, ProjectFilter filter, int size, int number) {
        return rows(asked(actor, filter), size, number);
    }

    private List<ProjectRow> rows(Asked asked, int size, int number) {
        return jdbc.sql(ROWS + asked.where() + " order by p.id desc limit :size offset :from")
                .params(asked.parameters())
                .param("size", size)
                .param("from", (long) (number - 1) * size)
                .query(this::read)
                .list();
    }

    /** Newest first, without counting, those that are over too. */
    public List<ProjectRow> slice(Actor actor, Slice slice) {
        Asked asked = asked(actor, ProjectFilter.of(Map.of("all", "1")));
        return jdbc.sql(
                        ROWS + asked.where()
                                + " and p.id < :before and greatest(p.updated_at, p.state_since) >= :since order by p.id desc limit :size")
                .params(asked.parameters())
                .params(slice.parameters())
                .query(this::read)
                .list();
    }

    /** Those of some projects that the actor may see, for pages that found them in another way. */
    public List<ProjectRow> among(Actor actor, Collection<Long> ids) {
        return jdbc.sql(ROWS + " where p.id in (:ids) and " + ProjectReader.sees("p"))
                .params(sight.of(actor).parameters())
                .param("ids", ids)
                .query(this::read)
                .list();
    }

    private Map<ProjectFacet, List<Count>> facets(Asked asked) {
        Map<ProjectFacet, List<Count>> facets = new EnumMap<>(ProjectFacet.class);
        jdbc.sql("with found as materialized (select p.id, p.state, p.standing, p.themes, p.functions, p.modalities,"
                        + " p.recipient_id from assistance_project p " + asked.where() + ") " + FACETS)
                .params(asked.parameters())
                .query(row -> {
                    ProjectFacet facet =
                            ProjectFacet.valueOf(row.getString("facet").toUpperCase(Locale.ROOT));
                    facets.computeIfAbsent(facet, unused -> new ArrayList<>())
                            .add(new Count(row.getString("value"), row.getLong("hits")));
                });
        return facets;
    }

    private record Asked(String where, Map<String, Object> parameters) {}

    private Asked asked(Actor actor, ProjectFilter filter) {
        List<String> conditions = new ArrayList<>(List.of(ProjectReader.sees("p")));
        Map<String, Object> parameters = new HashMap<>(sight.of(actor).parameters());
        if (filter.is("own")) {
            conditions.add(ProjectReader.takesPart("p"));
        }
        Arrays.stream(ProjectOnly.values()).filter(filter::is).forEach(only -> conditions.add(only.condition()));
        parameters.put("silentSince", store.today().minusDays(limits.days("project-red")));
        parameters.put("replySince", limits.begunBy("provider-reply", store.today()));
        if (!filter.is("all") && !filter.chosen().containsKey(ProjectFacet.STATE)) {
            conditions.add("p.state in (:listed)");
            parameters.put("listed", ProjectState.listed());
        }
        for (String word : filter.words().toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!word.isEmpty()) {
                String name = "word" + parameters.size();
                conditions.add("position(:" + name + " in p.words) > 0");
                parameters.put(name, word);
            }
        }
        filter.chosen().forEach((facet, value) -> {
            conditions.add(facet.condition());
            parameters.put(facet.code(), facet.isOfKeys() ? Long.valueOf(value) : value);
        });
        return new Asked(" where " + String.join(" and ", conditions), parameters);
    }

    private ProjectRow read(ResultSet row, int index) throws SQLException {
        ProjectState state = ProjectState.of(row.getString("state")).orElseThrow();
        var dates = new ProjectRow.Dates(
                row.getObject("starts", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                row.getObject("last_heard", LocalDate.class));
        return new ProjectRow(
                row.getLong("id"),
                json.readValue(row.getString("title"), LocalizedText.class),
                state,
                Standing.of(row.getString("standing")),
                new ProjectRow.Between(
                        row.getLong("recipient_id"),
                        List.of((Long[]) row.getArray("providers").getArray()),
                        row.getString("helper")),
                new ProjectRow.About(
                        numbers(row.getArray("themes")),
                        numbers(row.getArray("functions")),
                        numbers(row.getArray("modalities"))),
                dates,
                state.isLive() ? freshness.of(ProjectRecord.KIND, dates.heard()) : null);
    }

    private static List<Integer> numbers(Array array) throws SQLException {
        return List.of((Integer[]) array.getArray());
    }
}
