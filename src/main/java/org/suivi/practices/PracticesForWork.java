package org.suivi.practices;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.Entity;
import org.suivi.cooperation.NeedsFromWork;
import org.suivi.cooperation.PracticeState;
import org.suivi.cooperation.Reader;
import org.suivi.cooperation.RecordState;
import org.suivi.cooperation.Sight;
import org.suivi.parties.Parties;
import org.suivi.parties.Party;
import org.suivi.plans.Action;
import org.suivi.plans.Actions;
import org.suivi.recommendations.Facet;
import org.suivi.recommendations.RecommendationPage;
import org.suivi.recommendations.RecommendationPages;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;
import org.suivi.taxonomies.Taxonomies;
import org.suivi.taxonomies.Term;
import org.suivi.taxonomies.Vocabulary;
import tools.jackson.databind.ObjectMapper;

/**
 * Which practices of others are nearest to a recommendation or an action, and by what: shared themes count three, a shared kind of
 * change two, a shared instrument two; then what is better documented, fresher, older. Only what the reader may see is looked at.
 */
@Service
@Transactional(readOnly = true)
public class PracticesForWork {

    private static final int SHOWN = 3;
    private static final int MOST_SERVED = 5;

    private static final String NEAREST = """
            with near as (
                select r.id, r.state, r.title::text as title, p.name::text as party, r.last_confirmed,
                    array(select unnest(r.themes) intersect select unnest(string_to_array(:themes, ',')::int[]) order by 1) as themes,
                    array(select unnest(r.functions) intersect select unnest(string_to_array(:functions, ',')::int[]) order by 1)
                        as functions,
                    array(select jsonb_array_elements_text(r.content -> 'what' -> 'instruments')
                        intersect select unnest(string_to_array(:instruments, ',')) order by 1) as instruments,
                    (select count(*) from practice_reuse u where u.record_id = r.id and u.state = 'confirmed') as reuses
                from assistance_record r join party_card p on p.id = r.party_id
                where r.entity = 'practice' and r.state in (:shown) and r.themes && string_to_array(:themes, ',')::int[]
                    and r.party_id not in (:mine) and
            """;

    private static final String FIRST = """
            )
            select * from near
            order by 3 * cardinality(themes) + 2 * cardinality(functions) + 2 * cardinality(instruments) desc,
                case state when 'reused' then 0 when 'documented' then 1 else 2 end, last_confirmed desc, id
            limit :size
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Sight sight;
    private final Parties parties;
    private final RecommendationPages recommendations;
    private final Actions actions;
    private final NeedsFromWork work;
    private final Taxonomies taxonomies;

    PracticesForWork(
            JdbcClient jdbc,
            ObjectMapper json,
            Sight sight,
            Parties parties,
            RecommendationPages recommendations,
            Actions actions,
            NeedsFromWork work,
            Taxonomies taxonomies) {
        this.jdbc = jdbc;
        this.json = json;
        this.sight = sight;
        this.parties = parties;
        this.recommendations = recommendations;
        this.actions = actions;
        this.work = work;
        this.taxonomies = taxonomies;
    }

    /**
     * A practice with what it shares with the work.
     *
     * @param reuses how often it was used elsewhere, as its origin agreed
     */
    public record Near(
            long id, PracticeState state, LocalizedText title, LocalizedText party, Shared shared, int reuses) {

        public String number() {
            return Entity.PRACTICE.number(id);
        }

        public String path() {
            return Entity.PRACTICE.path() + "/" + id;
        }
    }

    /** What two have in common: keys of terms, codes of mechanisms. */
    public record Shared(List<Integer> themes, List<Integer> functions, List<String> instruments) {}

    public List<Near> ofRecommendation(Actor actor, long id) {
        RecommendationPage page = recommendations.withId(actor, id);
        return nearest(actor, subject(List.of(page), page.official().texts()));
    }

    public List<Near> ofAction(Actor actor, long id) {
        Action action = actions.one(actor, id);
        List<RecommendationPage> served = action.draft().serves().recommendations().stream()
                .limit(MOST_SERVED)
                .map(each -> recommendations.withId(actor, each))
                .toList();
        return nearest(actor, subject(served, action.title()));
    }

    private Shared subject(List<RecommendationPage> pages, LocalizedText words) {
        Vocabulary vocabulary = taxonomies.vocabulary();
        Set<Integer> themes = new LinkedHashSet<>();
        Set<String> instruments = new LinkedHashSet<>();
        List<LocalizedText> texts = new ArrayList<>(List.of(words));
        for (RecommendationPage page : pages) {
            page.tags().stream()
                    .filter(tag -> tag.facet() == Facet.THEME && !tag.source().equals("suggested"))
                    .flatMap(tag -> vocabulary.newest(tag.term()).stream())
                    .map(Term::id)
                    .forEach(themes::add);
            instruments.add(page.source().mechanism());
            texts.add(page.official().texts());
        }
        Optional<Integer> function = work.function(texts.toArray(LocalizedText[]::new));
        return new Shared(List.copyOf(themes), function.stream().toList(), List.copyOf(instruments));
    }

    /** The nearest of what the reader may see. */
    List<Near> nearest(Actor actor, Shared subject) {
        Reader reader = sight.of(actor);
        Map<String, Object> parameters = new HashMap<>(reader.parameters());
        parameters.put("themes", joined(subject.themes()));
        parameters.put("functions", joined(subject.functions()));
        parameters.put("instruments", String.join(",", subject.instruments()));
        parameters.put("shown", shown());
        parameters.put("mine", mine(actor));
        parameters.put("size", SHOWN);
        return jdbc.sql(NEAREST + Reader.sees("r") + FIRST)
                .params(parameters)
                .query(this::near)
                .list();
    }

    private static List<String> shown() {
        return List.of(PracticeState.values()).stream()
                .filter(PracticeState::isShown)
                .map(RecordState::code)
                .toList();
    }

    /** A State knows its own. */
    private List<Long> mine(Actor actor) {
        Integer system = actor.system();
        List<Long> own = parties.all().stream()
                .filter(party -> system != null && Objects.equals(party.nationalSystem(), system))
                .map(Party::id)
                .toList();
        return own.isEmpty() ? List.of(0L) : own;
    }

    private static String joined(List<Integer> keys) {
        return keys.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private Near near(ResultSet row, int index) throws SQLException {
        return new Near(
                row.getLong("id"),
                PracticeState.valueOf(RecordState.constant(row.getString("state"))),
                json.readValue(row.getString("title"), LocalizedText.class),
                json.readValue(row.getString("party"), LocalizedText.class),
                new Shared(
                        List.of((Integer[]) row.getArray("themes").getArray()),
                        List.of((Integer[]) row.getArray("functions").getArray()),
                        strings(row.getArray("instruments"))),
                row.getInt("reuses"));
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
